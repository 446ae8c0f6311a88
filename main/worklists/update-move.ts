import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import type { Item } from "../../shared/domain/item.ts";
import {
  laterMoveProblems,
  moveLabels,
  moveProblems,
  tidyMove,
  type ItemMove,
} from "../../shared/domain/worklists/item-move.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { changed } from "../store/changes.ts";
import type { ReadableDb } from "../store/handles.ts";
import { inStep, nameStep } from "../store/history-step.ts";
import { listItemMoves, updateItemMove } from "../store/item-moves.ts";
import { updateItem } from "../store/items.ts";
import { moveInHand, versionOfList } from "./move-in-hand.ts";

/**
 * Corrects a line of the log; the day on which an item ended follows that of its 调出, also where it has come back since. Fails with `not-found`, `year-archived`,
 * `edited-elsewhere` or `input-not-acceptable`.
 */
export const updateMove: UseCase<"moves:update"> = (context, { id, basedOn, changes }) =>
  inStep(context, () => {
    const { db, now } = context;
    const found = moveInHand(db, id, basedOn);
    if (!found.ok) return found;
    const { move, item } = found.value;
    const typed = tidyMove(changes);
    const corrected = changed(move, typed);
    const { before, after } = neighboursOf(db, move);
    const problems = [
      ...moveProblems(corrected, before),
      ...laterMoveProblems(corrected, after),
      ...versionOfList(db, typed.versionId, move.worklistId),
    ];
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    const row = updateItemMove(db, id, typed, now());
    const isMoved = row.movedOn !== move.movedOn;
    const moved = isMoved && isEndOf(move, item) ? updateItem(db, item.id, { finishedOn: row.movedOn }, now()) : item;
    if (isMoved && after !== null && isEndOf(move, stateBefore(after))) {
      updateItemMove(db, after.id, { formerFinishedOn: row.movedOn }, now());
    }
    nameStep(db, `修改${quotedName(item.title)}的${moveLabels[move.direction]}记录`);
    return succeed({ move: row, item: moved });
  });

function stateBefore({ formerStatus, formerFinishedOn }: ItemMove): EndState {
  return { status: formerStatus, finishedOn: formerFinishedOn };
}

type EndState = Pick<Item, "status" | "finishedOn">;

/** Whether an item has ended with this move. */
function isEndOf({ direction, movedOn }: ItemMove, { status, finishedOn }: EndState): boolean {
  return direction === "out" && status === "terminated" && finishedOn === movedOn;
}

/** The lines of the item's log around a move. */
function neighboursOf(db: ReadableDb, { id, itemId }: ItemMove) {
  const moves = listItemMoves(db, itemId);
  const at = moves.findIndex((move) => move.id === id);
  return { before: moves[at - 1] ?? null, after: moves[at + 1] ?? null };
}
