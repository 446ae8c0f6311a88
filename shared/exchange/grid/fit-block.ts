/** A rectangle of cells; places and columns count from 0, all of them included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Where a pasted block goes. */
export interface FittedBlock {
  readonly range: CellRange;
  /** The text for a cell of the range, both counted from 0 within it; null where the block's line ends before it. */
  readonly textAt: (row: number, column: number) => string | null;
  /** Rows and columns of the block for which the list has no room. */
  readonly rowsLeft: number;
  readonly columnsLeft: number;
}

/**
 * Lays a block over a selection as spreadsheets do: from its upper left corner, and repeated when the selection is a multiple
 * of the block. What goes past the list's last row or column is left out and counted. A line that is shorter than the others,
 * as text from elsewhere may be, says nothing of the cells it does not reach; spreadsheets write all of a row's cells.
 */
export function fitBlock(
  block: readonly (readonly string[])[],
  selection: CellRange,
  list: { readonly rows: number; readonly columns: number },
): FittedBlock {
  const rows = block.length;
  const columns = block.reduce((widest, row) => Math.max(widest, row.length), 0);
  const wantedRows = repeated(selection.bottom - selection.top + 1, rows);
  const wantedColumns = repeated(selection.right - selection.left + 1, columns);
  const fittingRows = Math.min(wantedRows, list.rows - selection.top);
  const fittingColumns = Math.min(wantedColumns, list.columns - selection.left);
  const { top, left } = selection;
  return {
    range: { top, left, bottom: top + fittingRows - 1, right: left + fittingColumns - 1 },
    textAt: (row, column) => textOf(block[row % rows] ?? [], column % columns, columns),
    rowsLeft: wantedRows - fittingRows,
    columnsLeft: wantedColumns - fittingColumns,
  };
}

/** An empty line among wider ones has one empty cell, which nobody wrote. */
function textOf(line: readonly string[], column: number, columns: number): string | null {
  if (columns > 1 && line.length === 1 && line[0] === "") return null;
  return line[column] ?? null;
}

function repeated(selected: number, pasted: number): number {
  return selected % pasted === 0 ? selected : pasted;
}
