import type { ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import type { GridColumn } from "./columns.tsx";

/** Room beside the words of a cell and of a head (with its sign), in px. */
const besideWords = 20;
const besideHead = 44;
/** No cell makes its column wider, in px. */
const widestFit = 480;

/** The width at which a column shows all of some rows, in px, as far as that is sensible. */
export function fittingWidth(column: GridColumn, rows: readonly ItemRow[], font: string): number {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen === null) return column.width;
  pen.font = font;
  const wordsOf = (row: ItemRow): string => {
    const shown = column.cell(row);
    return typeof shown === "string" ? shown : "";
  };
  const widest = rows.reduce((most, row) => Math.max(most, pen.measureText(wordsOf(row)).width), 0);
  const head = Math.max(pen.measureText(column.title).width, column.unit === null ? 0 : 48) + besideHead;
  return Math.ceil(Math.min(widestFit, Math.max(widest + besideWords, head)));
}
