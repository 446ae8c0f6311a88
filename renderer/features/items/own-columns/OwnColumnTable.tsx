import { ArrowDownOutlined, ArrowUpOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { ownColumnKindLabels, type OwnColumn } from "../../../../shared/domain/own-column.ts";
import type { OwnColumnInUse } from "../../../../shared/ipc/questions/own-columns.ts";
import { countInTable } from "../../../lib/format.ts";
import { IconButton } from "./ChoicesInput.tsx";

interface OwnColumnTableProps {
  readonly columns: readonly OwnColumnInUse[];
  readonly readOnly: boolean;
  readonly onEdit: (column: OwnColumn) => void;
  readonly onMove: (at: number, to: number) => void;
  readonly onDelete: (column: OwnColumn) => void;
}

/** The columns of a list in their order, what each holds and how many items use it. */
export function OwnColumnTable({ columns, readOnly, onEdit, onMove, onDelete }: OwnColumnTableProps): ReactNode {
  return (
    <table className="own-table" aria-label="自定义列">
      <thead>
        <tr>
          <th scope="col">列名</th>
          <th scope="col">内容</th>
          <th scope="col">附件1</th>
          <th scope="col" className="own-count">
            有内容
          </th>
          {!readOnly && <th scope="col">操作</th>}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ column, values }, at) => (
          <tr key={column.id}>
            <th scope="row">{column.name}</th>
            <td>{contentInWords(column)}</td>
            <td>{column.inAnnex ? "列入" : "—"}</td>
            <td className="own-count">{countInTable(values)}条</td>
            {!readOnly && (
              <td className="own-acts">
                <IconButton
                  label={`${column.name}上移`}
                  icon={<ArrowUpOutlined />}
                  disabled={at === 0}
                  onClick={() => onMove(at, at - 1)}
                />
                <IconButton
                  label={`${column.name}下移`}
                  icon={<ArrowDownOutlined />}
                  disabled={at === columns.length - 1}
                  onClick={() => onMove(at, at + 1)}
                />
                <Button type="link" size="small" aria-label={`修改${column.name}`} onClick={() => onEdit(column)}>
                  修改
                </Button>
                <Button type="link" size="small" aria-label={`删除${column.name}`} onClick={() => onDelete(column)}>
                  删除
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 数值（万元）, 选项：国企、民企. */
function contentInWords({ kind, unit, choices }: OwnColumn): string {
  const label = ownColumnKindLabels[kind];
  if (unit !== null) return `${label}（${unit}）`;
  return kind === "choice" ? `${label}：${choices.join("、")}` : label;
}
