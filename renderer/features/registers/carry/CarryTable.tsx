import { Button, Checkbox } from "antd";
import { useState, type ReactNode } from "react";
import type { CarriedList, CarryCandidate } from "../../../../shared/domain/carry/item-carry.ts";
import { statusLabels } from "../../../../shared/domain/labels.ts";
import { absent, countInTable, moneyInTable } from "../../../lib/format.ts";
import { fieldInWords, noteInWords } from "./carry-words.ts";

interface CarryTableProps {
  readonly rows: readonly CarryCandidate[];
  readonly lists: readonly CarriedList[];
  /** Ids of the chosen rows, also of those out of sight. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** So many are drawn at once; a year can hold thousands. */
const atOnce = 200;

/** The items of the year before, each with what carrying it forward makes of it. */
export function CarryTable({ rows, lists, chosen, onChoose }: CarryTableProps): ReactNode {
  const [shown, setShown] = useState(atOnce);
  const targets = new Map(lists.map((list) => [list.id, list]));
  const free = rows.filter(({ carriedTo }) => carriedTo === null).map(({ id }) => id);
  const taken = free.filter((id) => chosen.has(id)).length;
  const chooseAll = (on: boolean) =>
    onChoose(on ? new Set([...chosen, ...free]) : new Set([...chosen].filter((id) => !free.includes(id))));
  const chooseOne = (id: string, on: boolean) =>
    onChoose(on ? new Set([...chosen, id]) : new Set([...chosen].filter((one) => one !== id)));
  return (
    <div className="carry-scroll">
      <table className="register-table carry-table">
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label="选定列出的全部事项"
                checked={free.length > 0 && taken === free.length}
                indeterminate={taken > 0 && taken < free.length}
                disabled={free.length === 0}
                onChange={({ target }) => chooseAll(target.checked)}
              />
            </th>
            <th scope="col">序号</th>
            <th scope="col" className="carry-title">
              事项名称
            </th>
            <th scope="col">状态</th>
            <th scope="col">本年度清单</th>
            <th scope="col">本年度领域</th>
            <th scope="col" className="number">
              期初累计（万元）
            </th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <CarryRow
              key={row.id}
              row={row}
              target={targets.get(row.worklistId)}
              chosen={chosen.has(row.id)}
              onChoose={(on) => chooseOne(row.id, on)}
            />
          ))}
        </tbody>
      </table>
      {shown < rows.length && (
        <Button className="carry-more" onClick={() => setShown(shown + atOnce)}>
          继续显示，还有{countInTable(rows.length - shown)}条
        </Button>
      )}
    </div>
  );
}

interface CarryRowProps {
  readonly row: CarryCandidate;
  readonly target: CarriedList | undefined;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

function CarryRow({ row, target, chosen, onChoose }: CarryRowProps): ReactNode {
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={row.title}
          checked={chosen}
          disabled={row.carriedTo !== null}
          onChange={({ target: box }) => onChoose(box.checked)}
        />
      </td>
      <td>{row.number ?? absent}</td>
      <td className="carry-wide">{row.title}</td>
      <td className="carry-short">{row.status === null ? absent : statusLabels[row.status]}</td>
      <td className="carry-wide">
        {target?.targetTitle}
        {target?.targetId === null && <span className="register-count">（新建）</span>}
      </td>
      <td className="carry-wide">{fieldInWords(row)}</td>
      <td className="number">{moneyInTable(row.opening)}</td>
      <td className="carry-wide">{noteInWords(row)}</td>
    </tr>
  );
}
