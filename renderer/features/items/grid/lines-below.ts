import type { OwnColumn } from "../../../../shared/domain/own-column.ts";
import type { Item } from "../../../../shared/domain/item.ts";
import { cellInWords, readPastedCell, together, type CellChange } from "../../../../shared/exchange/grid/read-cell.ts";
import type { FittedBlock } from "../../../../shared/exchange/grid/fit-block.ts";
import { ownColumnOf } from "../own-columns/own-of-list.ts";
import type { GridColumn } from "./columns.tsx";

/** What the rows of a pasted block say that lie below the last item. */
export interface LinesBelow {
  readonly lines: readonly CellChange[];
  /** Cells that cannot be read, each in a sentence; their rows are not among the lines. */
  readonly problems: readonly string[];
}

/**
 * Reads the rows of a block for which the list has no items yet as items to be added to the list that the item above them
 * stands on. Blank rows say nothing; a row without a name, or with a cell that cannot be read, is told. Null where the block
 * has no column of names.
 */
export function linesBelow(
  { range, textAt, rowsLeft }: FittedBlock,
  columns: readonly GridColumn[],
  above: Item,
  own: readonly OwnColumn[],
): LinesBelow | null {
  if (rowsLeft === 0 || columns.every(({ typed }) => typed !== "title")) return null;
  const lines: CellChange[] = [];
  const problems: string[] = [];
  const fitting = range.bottom - range.top + 1;
  for (let row = fitting; row < fitting + rowsLeft; row += 1) {
    const texts = columns.map((_, at) => textAt(row, at) ?? "");
    if (texts.every((text) => text.trim() === "")) continue;
    const readings = columns.flatMap(({ typed }, at) => {
      if (typed === null || (texts[at]?.trim() === "" && typed !== "title")) return [];
      return [
        { field: typed, reading: readPastedCell(typed, texts[at] ?? "", above.year, ownColumnOf(own, above, typed)) },
      ];
    });
    const wrong = readings.flatMap(({ field, reading }) =>
      reading.ok ? [] : [`${cellInWords(range.top + row, field)}：${reading.problem}`],
    );
    problems.push(...wrong);
    if (wrong.length === 0)
      lines.push(together(readings.flatMap(({ reading }) => (reading.ok ? [reading.change] : []))));
  }
  return { lines, problems };
}
