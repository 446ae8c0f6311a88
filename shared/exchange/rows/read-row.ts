import { cellText } from "../cells/cell-text.ts";
import { splitNames } from "../cells/read-names.ts";
import { importFieldLabel, isFieldOf, type ImportField } from "../import-fields.ts";
import { problemAt, rejected, repaired, toCheck, type CellNote, type CellProblem } from "../problems.ts";
import { isBlank, type SheetCell } from "../sheet-table.ts";
import type { ColumnInUse } from "./columns-in-use.ts";
import type { ImportRow, ImportValue } from "./import-row.ts";
import { readField } from "./read-field.ts";

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

type Draft = { -readonly [Field in ImportField]?: ImportValue[Field] };

/** Reads one row; `group` is the heading between the rows that it stands under, which names its 领域 when no column does. */
export function readRow(row: number, cells: RowCells, group: string | null): ReadRow {
  const values: Draft = {};
  const raws: { [Field in ImportField]?: SheetCell } = {};
  const problems: CellProblem[] = [];
  const remarks: string[] = [];
  const tell = (cell: RowCell, note: CellNote) => problems.push(problemAt(placeOf(row, cell), note));
  for (const cell of cells) {
    raws[cell.at.field] = isUnmergedAmount(cell) ? cell.cell : null;
    for (const note of readInto(values, cell.at.field, cell)) {
      tell(cell, note);
      if (note.kind === "open-ended-date")
        remarks.push(`${importFieldLabel(cell.at.field)}：${cellText(cell.cell).trim()}`);
    }
  }
  const titleCell = cells.find(({ at }) => at.field === "title");
  if (
    titleCell &&
    values.title === undefined &&
    !problems.some(({ field, level }) => field === "title" && level === "rejected")
  ) {
    tell(titleCell, rejected("missing-title", "缺少事项名称"));
  }
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

/** Where a cell stands, for what is told of it. */
export function placeOf(row: number, { at: { column, heading, field }, cell }: RowCell) {
  return { row, column, heading, field, shown: cellText(cell).slice(0, 500) };
}

function readInto<Field extends ImportField>(values: Draft, field: Field, cell: RowCell): readonly CellNote[] {
  const { filledFrom } = cell;
  if (isBlank(cell.cell)) return [];
  if (filledFrom !== null && !isUnmergedAmount(cell)) {
    return [toCheck("merged-amount", `合并单元格的数只记在第${filledFrom}行`)];
  }
  const { value, notes } = readField(field, cell.cell, cell.at.setting);
  if (value !== null) values[field] = value;
  const filled = filledFrom === null ? [] : [repaired("filled-down", `取自第${filledFrom}行的合并单元格`)];
  const unit = cell.at.unitIsGuessed && value !== null && typeof cell.cell === "number" ? [unitUnknown] : [];
  return notes.length + filled.length + unit.length === 0 ? notes : [...notes, ...filled, ...unit];
}

const unitUnknown = toCheck("unit-unknown", "表中没有写明金额单位，按万元处理");

/** One sum or share for several rows belongs to the first of them alone. */
function isUnmergedAmount({ at: { field }, filledFrom }: RowCell): boolean {
  return filledFrom === null || !(isFieldOf(field, "amount") || isFieldOf(field, "percent"));
}

/** An item has one 牵头单位, the first; answers the others. */
function splitLeadUnits(
  values: Draft,
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
