import { problemStateLabels, type ItemProblemDraft, type ProblemState } from "../../domain/problems/item-problem.ts";
import type { Some } from "../../domain/item-rules.ts";
import type { CellReading } from "../cells/cell-reading.ts";
import { choiceSet, readChoice } from "../cells/read-choice.ts";
import { readDate } from "../cells/read-date.ts";
import { readName } from "../cells/read-names.ts";
import { readText } from "../cells/read-text.ts";
import { rejected, type CellNote } from "../problems.ts";
import { readingOf } from "../rows/read-field.ts";
import type { SheetCell } from "../sheet-table.ts";
import { problemForms, type ProblemField } from "./problem-columns.ts";

/** What is read of a problem's row; what is absent was not said. */
export type ProblemValues = Some<ItemProblemDraft>;

const states = choiceSet<ProblemState>(problemStateLabels, {
  open: ["未完成", "未整改", "解决中", "正在解决", "整改中", "推进中", "否"],
  solved: ["解决", "已完成", "完成", "已整改", "整改完成", "已办结", "是"],
});

/** Reads a cell of a sheet of problems; a date without a year belongs to `year`. Never throws. */
export function readProblemCell(
  field: ProblemField,
  cell: SheetCell,
  year: number,
): { readonly values: ProblemValues; readonly notes: readonly CellNote[] } {
  const { value, notes } = readingOf(cell, () => reading(field, cell, year));
  return { values: value === null ? {} : { [field]: value }, notes: notes.map(asKept) };
}

function reading(field: ProblemField, cell: SheetCell, year: number): CellReading<string> {
  switch (problemForms[field]) {
    case "text":
      return readText(cell);
    case "name":
      return readName(cell);
    case "date":
      return readDate(cell, year);
    case "choice":
      return readChoice(cell, states);
  }
}

/** A list keeps 长期 in its 备注; a problem has no such place. */
function asKept(note: CellNote): CellNote {
  if (note.kind !== "open-ended-date") return note;
  return rejected("not-a-date", "不是具体的时间，请填写日期，如 2025-11-30 或 2025年11月，没有时限的留空白");
}
