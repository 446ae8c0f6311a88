import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import { moveLabels, type ItemMove } from "../../shared/domain/worklists/item-move.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep, nameStep } from "../store/history-step.ts";
import { deleteItemMove, listItemMoves } from "../store/item-moves.ts";
import { updateItem } from "../store/items.ts";
import { moveInHand } from "./move-in-hand.ts";

/**
 * Takes the last line of an item out of the log; where the item still says what the move made of it, it is again what it was
 * before. Fails with `not-found`, `year-archived`, `edited-elsewhere` or `input-not-acceptable`.
 */
export const withdrawMove: UseCase<"moves:withdraw"> = (context, { id, basedOn }) =>
  inStep(context, () => {
    const { db, now } = context;
    const found = moveInHand(db, id, basedOn);
    if (!found.ok) return found;
    const { move, item } = found.value;
    const last = listItemMoves(db, item.id).at(-1);
    if (last !== undefined && last.id !== id) return fail(laterMove(last));
    deleteItemMove(db, id);
    const isAsMoved = move.direction === "in" || (item.status === "terminated" && item.finishedOn === move.movedOn);
    const former = { status: move.formerStatus, finishedOn: move.formerFinishedOn };
    const isOwn = move.direction === "out" || move.formerStatus === "terminated";
    const moved = isAsMoved && isOwn ? updateItem(db, item.id, former, now()) : item;
    nameStep(db, `撤回${quotedName(item.title)}的${moveLabels[move.direction]}`);
    return succeed({ move: null, item: moved });
  });

function laterMove({ direction }: ItemMove) {
  const message = `这条记录之后还有一次${moveLabels[direction]}，请先撤回后面的记录`;
  return { kind: "input-not-acceptable", problems: [{ field: "", message }] } as const;
}
