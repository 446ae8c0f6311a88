import { useState, type ReactNode } from "react";
import type { FieldRow } from "../../../../shared/domain/fields/field-row.ts";
import type { FieldRegister } from "../../../../shared/ipc/questions/fields.ts";
import { useToldChange } from "../../../lib/use-change.ts";
import { FieldForm } from "./FieldForm.tsx";
import { FieldLine } from "./FieldLine.tsx";

interface FieldTableProps {
  readonly register: FieldRegister;
  readonly year: number;
  readonly readOnly: boolean;
}

/** The fields line by line. */
export function FieldTable({ register: { fields, former }, year, readOnly }: FieldTableProps): ReactNode {
  const [open, setOpen] = useState<string | null>(null);
  const order = useToldChange("fields:order", "已调整次序");
  const move = (field: FieldRow, by: -1 | 1) => {
    const ids = fields.map(({ id }) => id);
    const at = ids.indexOf(field.id);
    order.run({ year, ids: ids.with(at, ids[at + by] ?? field.id).with(at + by, field.id) });
  };
  return (
    <table className="register-table">
      <thead>
        <tr>
          <th scope="col">领域</th>
          <th scope="col">分组</th>
          <th scope="col" className="register-figure">
            事项
          </th>
          <th scope="col" className="register-figure">
            指标值
          </th>
          {former !== null && <th scope="col">对应的{former.year}年度领域</th>}
          <th scope="col">
            <span className="only-read-out">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field, index) =>
          open === field.id ? (
            <tr key={field.id}>
              <td colSpan={former === null ? 5 : 6}>
                <FieldForm year={year} field={field} onDone={() => setOpen(null)} />
              </td>
            </tr>
          ) : (
            <FieldLine
              key={field.id}
              field={field}
              former={former}
              isFirst={index === 0}
              isLast={index === fields.length - 1}
              readOnly={readOnly}
              onMove={(by) => move(field, by)}
              onEdit={() => setOpen(field.id)}
            />
          ),
        )}
      </tbody>
    </table>
  );
}
