import { cellText } from "../cells/cell-text.ts";
import { splitNames } from "../cells/read-names.ts";
import { importFieldLabel, type WorkbookField } from "../import-fields.ts";
import { problemAt, rejected, repaired, toCheck, type CellNote, type CellProblem } from "../problems.ts";
import { isBlank, type SheetCell } from "../sheet-table.ts";
import type { ColumnInUse } from "./columns-in-use.ts";
import type { ImportRow } from "./import-row.ts";
import type { ValuesInHand } from "./read-field.ts";

/** The cells of a row that mean something; `filledFrom` is the row (from 1) whose merged cell reaches down to this one. */
export type RowCells = readonly RowCell[];

export interface RowCell {
  readonly at: ColumnInUse;
  readonly cell: SheetCell;
  readonly filledFrom: number | null;
}

export interface ReadRow extends ImportRow {
  readonly problems: readonly CellProblem[];
}

/** Reads one row; `group` is the heading between the rows that it stands under, which names its 领域 when no column does. */
export function readRow(row: number, cells: RowCells, group: string | null): ReadRow {
  const values: ValuesInHand = {};
  const raws: { [Field in WorkbookField]?: SheetCell } = {};
  const problems: CellProblem[] = [];
  const remarks: string[] = [];
  const tell = (cell: RowCell, note: CellNote) => problems.push(problemAt(placeOf(row, cell), note));
  for (const cell of cells) {
    raws[cell.at.field] = isUnmergedAmount(cell) ? cell.cell : null;
    for (const note of readInto(values, cell)) {
      tell(cell, note);
      if (note.kind === "open-ended-date")
        remarks.push(`${importFieldLabel(cell.at.field)}：${cellText(cell.cell).trim()}`);
    }
  }
  const nameless = namelessCell(values, cells, problems);
  if (nameless) tell(nameless, rejected("missing-title", "缺少事项名称"));
  if (group !== null && values.field === undefined) values.field = group;
  const otherLeadUnits = splitLeadUnits(values, cells, tell);
  return {
    row,
    values,
    raws,
    otherLeadUnits,
    remarks,
    problems,
    rejected: problems.some(({ level }) => level === "rejected"),
  };
}

/** The cell that should hold the name and is blank; a name that cannot be kept has been told already. */
function namelessCell(values: ValuesInHand, cells: RowCells, problems: readonly CellProblem[]): RowCell | undefined {
  const isTold = problems.some(({ field, level }) => field === "title" && level === "rejected");
  return values.title !== undefined || isTold ? undefined : cells.find(({ at }) => at.field === "title");
}

/** Where a cell stands, for what is told of it. */
export function placeOf(row: number, { at: { column, heading, field }, cell }: RowCell) {
  return { row, column, heading, field, shown: cellText(cell).slice(0, 500) };
}

function readInto(values: ValuesInHand, cell: RowCell): readonly CellNote[] {
  const { at, filledFrom } = cell;
  if (isBlank(cell.cell)) return [];
  if (filledFrom !== null && !isUnmergedAmount(cell)) {
    return [toCheck("merged-amount", `合并单元格的数只记在第${filledFrom}行`)];
  }
  const notes = at.read(cell.cell, values);
  const filled = filledFrom === null ? [] : [repaired("filled-down", `取自第${filledFrom}行的合并单元格`)];
  const unit = at.unitIsGuessed && values[at.field] !== undefined && typeof cell.cell === "number" ? [unitUnknown] : [];
  return notes.length + filled.length + unit.length === 0 ? notes : [...notes, ...filled, ...unit];
}

const unitUnknown = toCheck("unit-unknown", "表中没有写明金额单位，按万元处理");

/** One sum or share for several rows belongs to the first of them alone. */
function isUnmergedAmount({ at: { countsOnce }, filledFrom }: RowCell): boolean {
  return filledFrom === null || !countsOnce;
}

/** An item has one 牵头单位, the first; answers the others. */
function splitLeadUnits(
  values: ValuesInHand,
  cells: RowCells,
  tell: (cell: RowCell, note: CellNote) => void,
): readonly string[] {
  const [first, ...others] = splitNames(values.leadUnit ?? "");
  const cell = cells.find(({ at }) => at.field === "leadUnit");
  if (first === undefined || others.length === 0 || cell === undefined) return [];
  values.leadUnit = first;
  tell(cell, toCheck("several-lead-units", `以“${first}”为牵头单位，其余列入责任单位`));
  return others;
}
