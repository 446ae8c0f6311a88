import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import {
  moveLabels,
  moveProblems,
  stateAfterMove,
  tidyMove,
  type ItemMove,
} from "../../shared/domain/worklists/item-move.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep, nameStep } from "../store/history-step.ts";
import { insertItemMove, listItemMoves } from "../store/item-moves.ts";
import { updateItem } from "../store/items.ts";
import { itemInHand } from "./item-in-hand.ts";
import { versionOfList } from "./move-in-hand.ts";

/**
 * Writes 调入 or 调出 of an item into the log of its list. What is moved out becomes 终止 on that day; what comes back in is
 * again what it was before. Fails with `not-found`, `year-archived`, `edited-elsewhere` or `input-not-acceptable`.
 */
export const createMove: UseCase<"moves:create"> = (context, { itemId, basedOn, move }) =>
  inStep(context, () => {
    const { db, now, newId } = context;
    const found = itemInHand(db, itemId, basedOn);
    if (!found.ok) return found;
    const item = found.value;
    const draft = tidyMove(move);
    const former = listItemMoves(db, itemId).at(-1) ?? null;
    const problems = [...moveProblems(draft, former), ...versionOfList(db, draft.versionId, item.worklistId)];
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    const time = now();
    const row: ItemMove = {
      ...draft,
      id: newId(),
      revision: 1,
      createdAt: time,
      updatedAt: time,
      itemId,
      worklistId: item.worklistId,
      formerStatus: item.status,
      formerFinishedOn: item.finishedOn,
    };
    insertItemMove(db, { key: null, row });
    const moved = updateItem(db, itemId, stateAfterMove(draft, former), time);
    nameStep(db, `${moveLabels[draft.direction]}事项${quotedName(item.title)}`);
    return succeed({ move: row, item: moved });
  });
