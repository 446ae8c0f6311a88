import { useMemo, type ReactNode } from "react";
import { shadeColor } from "../../../shared/charts/palette.ts";
import {
  placedRows,
  type PlacedCell,
  type TableBlock,
  type TableColumn,
  type TableRow,
} from "../../../shared/domain/report-table.ts";
import { countInTable } from "../../lib/format.ts";
import { CaptionLine } from "./CaptionLine.tsx";

/** More rows than these are only in the file: a preview is read, not searched. */
const mostRows = 200;

/** A table as it stands on paper, with its first rows. */
export function PaperTable({ table }: { readonly table: TableBlock }): ReactNode {
  const { caption, unitsLine, columns, rows, totalRow, note } = table;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const left = rows.length - mostRows;
  const head = useMemo(
    () => placed(table.head ?? [columns.map(({ title }) => title)], columns.length),
    [table, columns],
  );
  const shown = useMemo(() => placed(rows.slice(0, mostRows), columns.length), [rows, columns]);
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
          {head.map(({ cells, place }) => (
            <tr key={place}>
              {cells.map((cell) => (
                <th key={cell.column} scope={cell.across > 1 ? "colgroup" : "col"} {...spansOf(cell)}>
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {shown.map(({ cells, place }) => (
            <PaperRow key={place} cells={cells} columns={columns} />
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
            {placed([totalRow], columns.length).map(({ cells, place }) => (
              <PaperRow key={place} cells={cells} columns={columns} />
            ))}
          </tfoot>
        )}
      </table>
      {note !== null && <p className="paper-note">{note}</p>}
    </div>
  );
}

interface PlacedRow {
  readonly cells: readonly PlacedCell[];
  /** As rows never move, their place is their name. */
  readonly place: number;
}

/** The cells that stand in a row of their own accord; those that reach down from above are drawn where they begin. */
function placed(rows: readonly TableRow[], columnCount: number): readonly PlacedRow[] {
  return [...placedRows(rows, columnCount)].map((row, place) => ({ cells: row.filter(({ down }) => down > 0), place }));
}

function spansOf({ across, down }: PlacedCell) {
  return { ...(across > 1 ? { colSpan: across } : {}), ...(down > 1 ? { rowSpan: down } : {}) };
}

interface PaperRowProps {
  readonly cells: readonly PlacedCell[];
  readonly columns: readonly TableColumn[];
}

function PaperRow({ cells, columns }: PaperRowProps): ReactNode {
  return (
    <tr>
      {cells.map((cell) => (
        <td key={cell.column} className={classOf(cell, columns)} {...spansOf(cell)} {...groundOf(cell)}>
          {cell.text}
        </td>
      ))}
    </tr>
  );
}

function classOf({ across, column, opensGroup }: PlacedCell, columns: readonly TableColumn[]): string {
  const own = columns[column]?.align ?? "left";
  if (opensGroup) return `paper-group paper-${across > 1 ? "left" : own}`;
  return `paper-${across > 1 ? "center" : own}`;
}

/** Shaded cells keep black figures in the dark window too. */
function groundOf({ shade }: PlacedCell) {
  return shade === null ? {} : { style: { background: `#${shadeColor(shade)}`, color: "#000000" } };
}
