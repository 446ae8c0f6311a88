import { progressProblems } from "../../shared/domain/item-rules.ts";
import { tidyProgress } from "../../shared/domain/tidy-item.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import { insertProgress } from "../store/progress.ts";
import { changeableItem } from "../worklists/item-in-hand.ts";

/** Adds a progress entry to an item. Fails with `not-found`, `year-archived` or `input-not-acceptable`. */
export const createProgress: UseCase<"progress:create"> = (context, { itemId, entry }) =>
  inStep(context, () => {
    const { db, now, newId } = context;
    const item = changeableItem(db, itemId);
    if (!item.ok) return item;
    const draft = tidyProgress(entry);
    const problems = progressProblems(draft);
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    return succeed(insertProgress(db, itemId, draft, { id: newId(), now: now() }));
  });
