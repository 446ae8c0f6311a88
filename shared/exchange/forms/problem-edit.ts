import { problemText, type ProblemField } from "../problem-rows/problem-columns.ts";
import { readProblemCell } from "../problem-rows/read-problem-cell.ts";
import { rejected } from "../problems.ts";
import { editOf, tidy, unread, type CellEdit } from "./edit-of.ts";
import type { ReturnedProblem, ReturnedProblemCell } from "./read-problem-form.ts";

/** A cell of a problem's row with what the unit did to it. */
export interface ProblemCellEdit {
  readonly returned: ReturnedProblemCell;
  readonly edit: CellEdit;
}

/** What the row of a problem says differently from what was sent out; a date without a year belongs to `year`. */
export function problemEdits({ cells }: ReturnedProblem, year: number): readonly ProblemCellEdit[] {
  const edits = cells.flatMap((returned) => {
    const edit = problemCellEdit(returned, year);
    return edit === null ? [] : [{ returned, edit }];
  });
  const isOpened = edits.some(({ edit }) => edit.problem?.state === "open");
  return isOpened ? edits.map(inDoubt) : edits;
}

/** Nobody knows which is meant where a problem is set to 未解决 and given a day on which it was solved. */
function inDoubt({ returned, edit }: ProblemCellEdit): ProblemCellEdit {
  if (returned.field !== "solvedOn" || edit.kind !== "value") return { returned, edit };
  const note = rejected("solved-in-doubt", "状态是未解决，却写了解决时间，请改正其中一处");
  return { returned, edit: unread(edit.text, [note]) };
}

function problemCellEdit(returned: ReturnedProblemCell, year: number): CellEdit | null {
  const { field } = returned;
  return editOf(returned, {
    read: (cell) => {
      const { values, notes } = readProblemCell(field, cell, year);
      const value = values[field];
      return { values: {}, problem: values, notes, text: value === undefined ? null : problemText(field, value) };
    },
    same: sameProblemText,
    canBeCleared: canBeCleared(field),
  });
}

/** Whether two texts of a problem say the same, but for blanks around them. */
export function sameProblemText(one: string, other: string): boolean {
  return tidy(one) === tidy(other);
}

/** A problem is solved or not: there is always a state. */
function canBeCleared(field: ProblemField): boolean {
  return field !== "state";
}
