import { progressProblems } from "../../shared/domain/item-rules.ts";
import { tidyProgress } from "../../shared/domain/tidy-item.ts";
import type { Worklist } from "../../shared/domain/year-data.ts";
import type { LinesAdded, NewLine } from "../../shared/ipc/questions/item-lines.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import type { ReadableDb } from "../store/handles.ts";
import { inStep } from "../store/history-step.ts";
import { insertItem, type NewItem } from "../store/items.ts";
import { openYear } from "../years/open-year.ts";
import { acceptableItem } from "./create-item.ts";
import { writeFigures } from "./line-figures.ts";
import { worklistOfYear } from "./worklist-of-year.ts";

/**
 * Adds several items to a list of the year in one step: all of them, or none, with the reason at each line that stands in the
 * way. Fails with `not-found` (the year, the list) or `year-archived`.
 */
export const createManyItems: UseCase<"items:createMany"> = (context, { year, asOf, worklistId, lines }) =>
  inStep(context, () => {
    const { db, now, newId } = context;
    const open = openYear(db, year);
    if (!open.ok) return open;
    const worklist = worklistOfYear(db, worklistId, year);
    if (!worklist.ok) return worklist;
    const checked = lines.map((line) => acceptableLine(db, worklist.value, line));
    const refused = checked.flatMap((one, line) => (one.ok ? [] : [{ line, error: one.error }]));
    if (refused.length > 0) return succeed<LinesAdded>({ ids: [], refused });
    const ids = checked.map((one, line) => {
      if (!one.ok) throw new Error("a refused line is not added");
      const { id } = insertItem(db, year, one.value, { id: newId(), now: now() });
      writeFigures(context, asOf, { id, figures: lines[line]?.figures ?? {} });
      return id;
    });
    return succeed<LinesAdded>({ ids, refused: [] });
  });

function acceptableLine(db: ReadableDb, worklist: Worklist, { changes, figures }: NewLine): Result<NewItem> {
  const item = acceptableItem(db, worklist, { ...changes, worklistId: worklist.id, title: changes.title ?? "" });
  if (!item.ok) return item;
  const problems = progressProblems(tidyProgress(figures));
  return problems.length === 0 ? item : fail({ kind: "input-not-acceptable", problems });
}
