import { itemProblems } from "../../shared/domain/item-rules.ts";
import { tidyItem } from "../../shared/domain/tidy-item.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { insertItem } from "../store/items.ts";
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
    const draft = tidyItem(item);
    const problems = [...itemProblems(draft), ...ownValueProblems(db, worklist.value, draft)];
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    return succeed(insertItem(db, year, draft, { id: newId(), now: now() }));
  });
