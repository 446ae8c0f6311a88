import type { ReactNode } from "react";
import type { TableBlock, TableColumn } from "../../../../shared/domain/report.ts";
import { countInTable } from "../../../lib/format.ts";
import { CaptionLine } from "./CaptionLine.tsx";

/** More rows than these are only in the file: a preview is read, not searched. */
const mostRows = 200;

/** A table as it stands on paper, with its first rows. */
export function PaperTable({ table }: { readonly table: TableBlock }): ReactNode {
  const { caption, unitsLine, columns, rows, totalRow, note } = table;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const left = rows.length - mostRows;
  return (
    <div className="paper-table-room">
      {unitsLine !== null && <p className="paper-units">{unitsLine}</p>}
      <table className="paper-table">
        {caption !== null && <CaptionLine caption={caption} as="caption" />}
        <colgroup>
          {columns.map(({ title, share }) => (
            <col key={title} style={{ width: `${(share / shares) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firstRows(rows).map(({ row, place }) => (
            <PaperRow key={place} row={row} columns={columns} />
          ))}
          {left > 0 && (
            <tr className="paper-rows-left">
              <td colSpan={columns.length}>
                预览显示前{mostRows}行，其余{countInTable(left)}行在导出的文件中。
              </td>
            </tr>
          )}
        </tbody>
        {totalRow !== null && (
          <tfoot>
            <PaperRow row={totalRow} columns={columns} />
          </tfoot>
        )}
      </table>
      {note !== null && <p className="paper-note">{note}</p>}
    </div>
  );
}

/** The rows that are shown; as they never move, their place is their name. */
function firstRows(rows: TableBlock["rows"]): readonly { readonly row: readonly string[]; readonly place: number }[] {
  return rows.slice(0, mostRows).map((row, place) => ({ row, place }));
}

interface PaperRowProps {
  readonly row: readonly string[];
  readonly columns: readonly TableColumn[];
}

function PaperRow({ row, columns }: PaperRowProps): ReactNode {
  return (
    <tr>
      {columns.map(({ title, align }, at) => (
        <td key={title} className={`paper-${align}`}>
          {row[at]}
        </td>
      ))}
    </tr>
  );
}
