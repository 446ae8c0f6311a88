import { Button } from "antd";
import { withdrawnInWords } from "../../../../shared/domain/worklists/withdrawn-in-words.ts";
import type { ReactNode } from "react";
import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { WorklistVersion } from "../../../../shared/domain/worklists/worklist-version.ts";
import { moveLabels } from "../../../../shared/domain/worklists/item-move.ts";
import type { MoveLine } from "../../../../shared/ipc/questions/worklists.ts";
import { absent } from "../../../lib/format.ts";
import { useNavigation } from "../../../lib/navigation.tsx";
import { useToldChange } from "../../../lib/use-change.ts";

interface MoveLogProps {
  readonly moves: readonly MoveLine[];
  readonly versions: readonly WorklistVersion[];
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

/** The log of 调入 and 调出 of a list, the newest first; a name leads to its record. */
export function MoveLog({ moves, versions, readOnly, onClose }: MoveLogProps): ReactNode {
  const names = new Map(versions.map(({ id, name }) => [id, name]));
  return (
    <section className="register-part" aria-label="调入调出">
      <header className="register-part-head">
        <h4>调入调出</h4>
        {moves.length > 0 && <span className="register-count">{countsInWords(moves)}</span>}
      </header>
      {moves.length === 0 ? (
        <p className="registers-nothing">还没有调入调出。在事项记录的“调入调出”一节登记，这里汇总。</p>
      ) : (
        <table className="register-table">
          <thead>
            <tr>
              <th scope="col">事项</th>
              <th scope="col">调整</th>
              <th scope="col">日期</th>
              <th scope="col">原因</th>
              <th scope="col">版本</th>
              <th scope="col">
                <span className="only-read-out">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {moves.map((line) => (
              <LogRow
                key={line.move.id}
                line={line}
                version={line.move.versionId === null ? null : (names.get(line.move.versionId) ?? null)}
                readOnly={readOnly}
                onClose={onClose}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface LogRowProps {
  readonly line: MoveLine;
  readonly version: string | null;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

function LogRow({ line: { move, title, isLast }, version, readOnly, onClose }: LogRowProps): ReactNode {
  const { openItem } = useNavigation();
  const withdraw = useToldChange("moves:withdraw", ({ item }) => withdrawnInWords(move, item));
  const show = () => {
    onClose();
    openItem(move.itemId);
  };
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link-button" onClick={show}>
          {title}
        </button>
      </th>
      <td>{moveLabels[move.direction]}</td>
      <td className="figures">{dateInWords(move.movedOn)}</td>
      <td className="register-long">{move.reason}</td>
      <td>{version ?? absent}</td>
      <td className="register-actions">
        {!readOnly && isLast && (
          <Button
            size="small"
            type="text"
            aria-label={`撤回“${title}”的${moveLabels[move.direction]}`}
            disabled={withdraw.isPending}
            onClick={() => withdraw.run({ id: move.id, basedOn: move.revision })}
          >
            撤回
          </Button>
        )}
      </td>
    </tr>
  );
}

/** 调入2项、调出1项 */
function countsInWords(moves: readonly MoveLine[]): string {
  const parts = (["in", "out"] as const).flatMap((direction) => {
    const count = moves.filter(({ move }) => move.direction === direction).length;
    return count === 0 ? [] : [`${moveLabels[direction]}${count}项`];
  });
  return parts.join("、");
}
