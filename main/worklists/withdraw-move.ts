import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import type { Item } from "../../shared/domain/item.ts";
import { moveLabels, stateAfterMove, type ItemMove } from "../../shared/domain/worklists/item-move.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep, nameStep } from "../store/history-step.ts";
import { deleteItemMove, listItemMoves } from "../store/item-moves.ts";
import { updateItem } from "../store/items.ts";
import { moveInHand } from "./move-in-hand.ts";

/**
 * Takes the last line of an item out of the log. Without its 调出 an item that still says 终止 of that day is again what it was
 * before; without its 调入 one that had been moved out is 终止 again, unless its state was changed since: what a person wrote
 * later stays. Fails with `not-found`, `year-archived`, `edited-elsewhere` or `input-not-acceptable`.
 */
export const withdrawMove: UseCase<"moves:withdraw"> = (context, { id, basedOn }) =>
  inStep(context, () => {
    const { db, now } = context;
    const found = moveInHand(db, id, basedOn);
    if (!found.ok) return found;
    const { move, item } = found.value;
    const [before, last] = [undefined, ...listItemMoves(db, item.id)].slice(-2);
    if (last !== undefined && last.id !== id) return fail(laterMove(last));
    deleteItemMove(db, id);
    const former = { status: move.formerStatus, finishedOn: move.formerFinishedOn };
    const moved = goesBack(move, before ?? null, item) ? updateItem(db, item.id, former, now()) : item;
    nameStep(db, `撤回${quotedName(item.title)}的${moveLabels[move.direction]}`);
    return succeed({ move: null, item: moved });
  });

/** Whether the item still says what the move made of it. */
function goesBack(move: ItemMove, before: ItemMove | null, { status, finishedOn }: Item): boolean {
  if (move.direction === "in" && before === null) return false;
  const made = stateAfterMove(move, before);
  return status === made.status && finishedOn === made.finishedOn;
}

function laterMove({ direction }: ItemMove) {
  const message = `这条记录之后还有一次${moveLabels[direction]}，请先撤回后面的记录`;
  return { kind: "input-not-acceptable", problems: [{ field: "", message }] } as const;
}
