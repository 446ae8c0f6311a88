import type { Item } from "../../shared/domain/item.ts";
import type { ItemProblem } from "../../shared/domain/problems/item-problem.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readItemProblem } from "../store/item-problems.ts";
import { changeableItem } from "../worklists/item-in-hand.ts";

/** A problem as the person saw it when the change began, with its item. */
export interface ProblemInHand {
  readonly problem: ItemProblem;
  readonly item: Item;
}

/** The problem of this id and revision. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export function problemInHand(db: ReadableDb, id: string, basedOn: number): Result<ProblemInHand> {
  const problem = readItemProblem(db, id);
  if (problem === null) return fail({ kind: "not-found", what: "problem" });
  const item = changeableItem(db, problem.itemId);
  if (!item.ok) return item;
  if (problem.revision === basedOn) return succeed({ problem, item: item.value });
  return fail({ kind: "edited-elsewhere", current: { kind: "problem", row: problem } });
}
