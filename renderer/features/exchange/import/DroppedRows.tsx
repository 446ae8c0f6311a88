import type { ReactNode } from "react";
import { groupBy } from "../../../../shared/domain/group-by.ts";
import { droppedKinds, type DroppedRow } from "../../../../shared/exchange/problems.ts";
import type { ImportPreview } from "../../../../shared/ipc/questions/exchange.ts";
import { countInTable } from "../../../lib/format.ts";

type DroppedRowsProps = Pick<ImportPreview, "dropped" | "unknownColumns">;

/** Rows and columns that do not become part of any item, counted; opened, each with what stands in it. */
export function DroppedRows({ dropped, unknownColumns }: DroppedRowsProps): ReactNode {
  if (dropped.length === 0 && unknownColumns.length === 0) return null;
  return (
    <details className="dropped">
      <summary>没有导入的内容：{[...kindsInWords(dropped), ...columnsInWords(unknownColumns)].join("、")}</summary>
      <ul>
        {dropped.map(({ row, kind, text }) => (
          <li key={row}>
            第{row}行，{droppedKinds[kind]}：{text}
          </li>
        ))}
        {unknownColumns.map(({ column, letters, heading, computed }) => (
          <li key={letters + column}>
            {letters}列，{heading === "" ? "没有表头" : heading}
            {computed && "，由程序算出"}
          </li>
        ))}
      </ul>
    </details>
  );
}

function kindsInWords(dropped: readonly DroppedRow[]): readonly string[] {
  const kinds = [...groupBy(dropped, ({ kind }) => kind)];
  return kinds.map(([kind, rows]) => `${droppedKinds[kind]}${countInTable(rows.length)}行`);
}

function columnsInWords(columns: ImportPreview["unknownColumns"]): readonly string[] {
  const computed = columns.filter((column) => column.computed).length;
  const unknown = columns.length - computed;
  return [
    ...(unknown === 0 ? [] : [`没有指明含义的列${countInTable(unknown)}列`]),
    ...(computed === 0 ? [] : [`由程序算出的列${countInTable(computed)}列`]),
  ];
}
