import { Button } from "antd";
import type { ReactNode } from "react";
import type { StoreContents, StoreCopy } from "../../../shared/ipc/questions/store.ts";
import { countInTable, fileSize, momentInTable } from "../../lib/format.ts";

interface CopyTableProps {
  readonly copies: readonly StoreCopy[];
  /** Nothing can be put back now. */
  readonly disabled: boolean;
  readonly onChoose: (copy: StoreCopy) => void;
}

const kindNames: Readonly<Record<StoreCopy["kind"], string>> = {
  daily: "自动备份",
  "before-restore": "换回前留存",
  "before-upgrade": "升级前留存",
};

/** One row a copy: from when it is, how large, what it holds, and the way to put it back. */
export function CopyTable({ copies, disabled, onChoose }: CopyTableProps): ReactNode {
  return (
    <div className="care-copies">
      <table className="care-table">
        <thead>
          <tr>
            <th scope="col">备份时间</th>
            <th scope="col">种类</th>
            <th scope="col" className="number">
              大小
            </th>
            <th scope="col">内容</th>
            <th scope="col">
              <span className="only-read-out">操作</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {copies.map((copy) => (
            <tr key={copy.name}>
              <th scope="row">{momentInTable(copy.madeAt)}</th>
              <td>{kindNames[copy.kind]}</td>
              <td className="number">{fileSize(copy.bytes)}</td>
              <td>{copy.holds === null ? "已损坏，或由更新版本的程序保存" : contentsInWords(copy.holds)}</td>
              <td>
                <Button
                  size="small"
                  disabled={disabled || copy.holds === null}
                  aria-label={`换回${momentInTable(copy.madeAt)}的备份`}
                  onClick={() => onChoose(copy)}
                >
                  换回
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 2021至2025年度，共1,234项事项. */
function contentsInWords({ years }: StoreContents): string {
  const [newest, oldest] = [years[0]?.year, years.at(-1)?.year];
  if (newest === undefined || oldest === undefined) return "没有年度";
  const items = years.reduce((sum, year) => sum + year.items, 0);
  const span = newest === oldest ? `${newest}年度` : `${oldest}至${newest}年度（${years.length}个）`;
  return `${span}，共${countInTable(items)}项事项`;
}
