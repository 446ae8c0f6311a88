import type { InputProblem } from "../../errors.ts";
import { dateInWords, firstDayOf, lastDayOf, type IsoDate, type PartialDate } from "../dates.ts";
import type { Item, Stored } from "../item.ts";
import type { Some } from "../item-rules.ts";
import { blankName } from "../item-rules.ts";
import type { Worklist } from "../year-data.ts";

/** 调入 · 调出: lists change during a year. */
export const moveDirections = ["in", "out"] as const;
export type MoveDirection = (typeof moveDirections)[number];

export const moveLabels: Readonly<Record<MoveDirection, string>> = { in: "调入", out: "调出" };

export interface ItemMoveDraft {
  readonly direction: MoveDirection;
  readonly movedOn: PartialDate;
  readonly reason: string;
  /** The version of the list that the move belongs to; null when none is named. */
  readonly versionId: string | null;
}

/** A line of the log of a list. What the item said before is kept, so that withdrawing the line brings it back. */
export interface ItemMove extends ItemMoveDraft, Stored {
  readonly itemId: string;
  /** The list on which the item stood. */
  readonly worklistId: string;
  readonly formerStatus: Item["status"];
  readonly formerFinishedOn: Item["finishedOn"];
}

export function tidyMove<Typed extends Some<ItemMoveDraft>>(typed: Typed): Typed {
  return { ...typed, ...(typed.reason === undefined ? {} : { reason: typed.reason.trim() }) };
}

/**
 * Why an item cannot be moved as asked. `former` is the last line of its log: what was moved out cannot be moved out again,
 * nor what was moved in moved in.
 */
export function moveProblems(
  { direction, movedOn, reason }: Pick<ItemMoveDraft, "direction" | "movedOn" | "reason">,
  former: Pick<ItemMove, "direction" | "movedOn"> | null,
): readonly InputProblem[] {
  const blank = blankName("reason", reason, "调整原因");
  if (blank.length > 0) return blank;
  if (former === null) return [];
  if (former.direction === direction) return [{ field: "direction", message: againInWords(former) }];
  if (lastDayOf(movedOn) >= firstDayOf(former.movedOn)) return [];
  const message = `${moveLabels[direction]}日期早于上一次${moveLabels[former.direction]}（${dateInWords(former.movedOn)}），请改正日期`;
  return [{ field: "movedOn", message }];
}

/** Why a move cannot have that day: the lines of an item's log follow each other. `later` is the next one; null for the last. */
export function laterMoveProblems(
  { movedOn }: Pick<ItemMoveDraft, "movedOn">,
  later: Pick<ItemMove, "direction" | "movedOn"> | null,
): readonly InputProblem[] {
  if (later === null || lastDayOf(later.movedOn) >= firstDayOf(movedOn)) return [];
  const message = `日期晚于之后的${moveLabels[later.direction]}（${dateInWords(later.movedOn)}），请改正日期`;
  return [{ field: "movedOn", message }];
}

function againInWords({ direction, movedOn }: Pick<ItemMove, "direction" | "movedOn">): string {
  const label = moveLabels[direction];
  const other = direction === "out" ? "请先登记调入，或者撤回原来的调出" : "如果登记有误，请修改或撤回原来的调入";
  return `这条事项已于${dateInWords(movedOn)}${label}，不能重复${label}；${other}`;
}

/** What is odd about a move's date; null for nothing. */
export function moveWarning(
  { movedOn }: Pick<ItemMoveDraft, "movedOn">,
  { issuedOn }: Pick<Worklist, "issuedOn">,
): string | null {
  if (issuedOn === null || lastDayOf(movedOn) >= firstDayOf(issuedOn)) return null;
  return `日期早于清单的印发日期（${dateInWords(issuedOn)}），请核对`;
}

/** What a move makes of its item: what is moved out ends on that day as 终止; what comes back goes on as it was before. */
export function stateAfterMove(
  { direction, movedOn }: Pick<ItemMoveDraft, "direction" | "movedOn">,
  former: Pick<ItemMove, "direction" | "formerStatus" | "formerFinishedOn"> | null,
): Partial<Pick<Item, "status" | "finishedOn">> {
  if (direction === "out") return { status: "terminated", finishedOn: movedOn };
  if (former === null) return {};
  return { status: former.formerStatus, finishedOn: former.formerFinishedOn };
}

/** How many items came on their list only after a date: what a log begins with is 调入, and it certainly lies ahead. */
export function countMovedInAfter(
  moves: readonly Pick<ItemMove, "itemId" | "direction" | "movedOn">[],
  asOf: IsoDate,
): number {
  const first = new Map(moves.toReversed().map((move) => [move.itemId, move]));
  return [...first.values()].filter(({ direction, movedOn }) => direction === "in" && firstDayOf(movedOn) > asOf)
    .length;
}

/** Those of the moves that have happened by a date; a month has happened with its last day. */
export function movesUntil<Move extends Pick<ItemMove, "movedOn">>(
  moves: readonly Move[],
  asOf: IsoDate,
): readonly Move[] {
  return moves.filter(({ movedOn }) => lastDayOf(movedOn) <= asOf);
}
