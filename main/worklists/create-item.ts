import { itemProblems } from "../../shared/domain/item-rules.ts";
import { tidyItem } from "../../shared/domain/tidy-item.ts";
import type { Worklist } from "../../shared/domain/year-data.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import type { ReadableDb } from "../store/handles.ts";
import { inStep } from "../store/history-step.ts";
import { insertItem, type NewItem } from "../store/items.ts";
import { openYear } from "../years/open-year.ts";
import { ownValueProblems } from "../own-columns/own-value-rules.ts";
import { worklistOfYear } from "./worklist-of-year.ts";

/** Adds an item to a list of the year. Fails with `not-found`, `year-archived` or `input-not-acceptable`. */
export const createItem: UseCase<"items:create"> = (context, { year, item }) =>
  inStep(context, () => {
    const { db, now, newId } = context;
    const open = openYear(db, year);
    if (!open.ok) return open;
    const worklist = worklistOfYear(db, item.worklistId, year);
    if (!worklist.ok) return worklist;
    const draft = acceptableItem(db, worklist.value, item);
    return draft.ok ? succeed(insertItem(db, year, draft.value, { id: newId(), now: now() })) : draft;
  });

/** A new item of a list, tidied. Fails with `input-not-acceptable`. */
export function acceptableItem(db: ReadableDb, worklist: Worklist, item: NewItem): Result<NewItem> {
  const draft = tidyItem(item);
  const problems = [...itemProblems(draft), ...ownValueProblems(db, worklist, draft)];
  return problems.length === 0 ? succeed(draft) : fail({ kind: "input-not-acceptable", problems });
}
