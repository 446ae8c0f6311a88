import { itemProblems } from "../../shared/domain/item-rules.ts";
import { tidyItem } from "../../shared/domain/tidy-item.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import * as items from "../store/items.ts";
import { itemInHand } from "./item-in-hand.ts";
import { worklistOfYear } from "./worklist-of-year.ts";

/** Changes single fields of an item. Fails with `not-found`, `year-archived`, `edited-elsewhere` or `input-not-acceptable`. */
export const updateItem = ((context, { id, basedOn, changes }) =>
  inStep(context, () => {
    const { db, now } = context;
    const item = itemInHand(db, id, basedOn);
    if (!item.ok) return item;
    const typed = tidyItem(changes);
    const worklist = worklistOfYear(db, typed.worklistId ?? item.value.worklistId, item.value.year);
    if (!worklist.ok) return worklist;
    const problems = itemProblems({ ...item.value, ...typed }, typed);
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    return succeed(items.updateItem(db, id, typed, now()));
  })) satisfies UseCase<"items:update">;
