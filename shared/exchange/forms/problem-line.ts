import type { ItemProblem } from "../../domain/problems/item-problem.ts";
import type { WorkbookCell, WorkbookRow } from "../exported-cells.ts";
import { workbookCellText } from "../plan/value-text.ts";
import { problemCell, problemFields } from "../problem-rows/problem-columns.ts";
import { writeProblemKey, type ProblemKey } from "./problem-key.ts";

/** One line of the sheet 问题清单 of a form: what the unit sees, what it may change, and what is hidden. */
export interface ProblemLine {
  readonly known: readonly WorkbookCell[];
  readonly open: readonly WorkbookCell[];
  readonly key: string;
  readonly sent: readonly string[];
}

/** The line of a problem of this item. */
export function problemLine(
  { item }: Pick<WorkbookRow, "item">,
  problem: ItemProblem,
  form: Omit<ProblemKey, "itemId" | "problemId">,
): ProblemLine {
  const open = problemFields.map((field) => problemCell(field, problem));
  const sent = open.map(workbookCellText);
  const texts = Object.fromEntries(problemFields.map((field, place) => [field, sent[place] ?? ""]));
  const key = writeProblemKey({ ...form, problemId: problem.id, itemId: item.id }, texts);
  return { known: [item.number, item.title], open, key, sent };
}
