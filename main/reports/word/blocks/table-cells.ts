import { shadeColor } from "../../../../shared/charts/palette.ts";
import type { PlacedCell, TableColumn } from "../../../../shared/domain/report-table.ts";
import type { TableLook } from "./table-look.ts";

/** A cell up to where its words begin; `more` are children of `w:tcPr` between width and alignment, in the schema's order. */
export function cellOpening(width: number, styleId: string, more = ""): string {
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}<w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="${styleId}"/></w:pPr>`
  );
}

/** A cell of the head, which may take several columns and rows. */
export function headCellOpening(cell: PlacedCell, widths: readonly number[], look: TableLook): string {
  return cellOpening(widthOf(cell, widths), look.head, spans(cell));
}

/** A cell that may be merged or shaded; one over several columns is centred unless it opens a group of rows. */
export function mergedCellXml(
  cell: PlacedCell,
  columns: readonly TableColumn[],
  widths: readonly number[],
  look: TableLook,
): string {
  const own = columns[cell.column]?.align ?? "left";
  if (cell.opensGroup)
    return cellOpening(widthOf(cell, widths), look.group[cell.across > 1 ? "left" : own], spans(cell));
  const align = cell.across > 1 ? "center" : own;
  return cellOpening(widthOf(cell, widths), look.text[align], spans(cell) + shading(cell));
}

function widthOf({ column, across }: PlacedCell, widths: readonly number[]): number {
  return widths.slice(column, column + across).reduce((sum, width) => sum + width, 0);
}

function spans({ across, down }: PlacedCell): string {
  const merged = down === 0 ? "<w:vMerge/>" : down > 1 ? `<w:vMerge w:val="restart"/>` : "";
  return `${across > 1 ? `<w:gridSpan w:val="${across}"/>` : ""}${merged}`;
}

function shading({ shade }: PlacedCell): string {
  if (shade === null) return "";
  return `<w:shd w:val="clear" w:color="auto" w:fill="${shadeColor(shade)}"/>`;
}
