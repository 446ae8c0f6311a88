import type { Item } from "../../shared/domain/item.ts";
import type { ItemMove } from "../../shared/domain/worklists/item-move.ts";
import type { InputProblem } from "../../shared/errors.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readItemMove } from "../store/item-moves.ts";
import { readWorklistVersion } from "../store/worklist-versions.ts";
import { changeableItem } from "./item-in-hand.ts";

/** A move as the person saw it when the change began, with its item. */
export interface MoveInHand {
  readonly move: ItemMove;
  readonly item: Item;
}

/** The move of this id and revision. Fails with `not-found`, `year-archived` or `edited-elsewhere`. */
export function moveInHand(db: ReadableDb, id: string, basedOn: number): Result<MoveInHand> {
  const move = readItemMove(db, id);
  if (move === null) return fail({ kind: "not-found", what: "move" });
  const item = changeableItem(db, move.itemId);
  if (!item.ok) return item;
  if (move.revision === basedOn) return succeed({ move, item: item.value });
  return fail({ kind: "edited-elsewhere", current: { kind: "move", row: move } });
}

/** A move names no version, or one of the list that it is about. */
export function versionOfList(
  db: ReadableDb,
  versionId: string | null | undefined,
  worklistId: string,
): readonly InputProblem[] {
  if (versionId === null || versionId === undefined) return [];
  if (readWorklistVersion(db, versionId)?.worklistId === worklistId) return [];
  return [{ field: "versionId", message: "所选版本不属于这份清单，请另选一个版本" }];
}
