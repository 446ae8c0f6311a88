import { firstDayOf, lastDayOf, type IsoDate, type PartialDate } from "./dates.ts";
import type { Item, ItemPhase, ItemStatus } from "./item.ts";

/** 状态 and 阶段 as they are stated, and the days that say from when and until when they can be true. */
export type StatedStatus = Pick<Item, "status" | "startDate" | "finishedOn">;
export type StatedState = StatedStatus & Pick<Item, "phase">;

/** 状态 and 阶段 of an item at a date. */
export type ItemState = Pick<Item, "status" | "phase">;

/**
 * 状态 and 阶段 of an item at a cut-off date. What the office states holds for the day on which it is typed; for an earlier
 * day the item's own days correct it (docs/decisions/0002), and nothing else does: what is not given stays null. Judging
 * twice changes nothing. `main/store/state-at.ts` says the same in SQL.
 */
export function stateAt(item: StatedState, asOf: IsoDate): ItemState {
  return { status: statusAt(item, asOf), phase: phaseAt(item, asOf) };
}

/** The item with its 状态 and 阶段 as they were at a date; the very item where they do not differ. */
export function itemAt<Stated extends StatedState>(item: Stated, asOf: IsoDate): Stated {
  if (item.startDate === null && item.finishedOn === null) return item;
  const { status, phase } = stateAt(item, asOf);
  return status === item.status && phase === item.phase ? item : { ...item, status, phase };
}

/**
 * 状态 at a date: 未启动 before the item begins, 推进中 before it ends. 滞后 stays, also before 完成时限: work falls behind its
 * plan long before its time is over. 终止 needs no beginning, so only its own day tells from when it holds.
 */
export function statusAt(item: StatedStatus, asOf: IsoDate): ItemStatus | null {
  const { status } = item;
  if (status === null) return null;
  if (status === "terminated" && !endsLater(item, asOf)) return status;
  if (beginsLater(item, asOf)) return "notStarted";
  return (status === "completed" || status === "terminated") && endsLater(item, asOf) ? "inProgress" : status;
}

/**
 * 阶段 at a date: at most 前期 before the item begins; under way, not yet 建成投用, before it is finished, nor stopped by an
 * end that had not come.
 */
export function phaseAt(item: StatedState, asOf: IsoDate): ItemPhase | null {
  const { phase, status, startDate } = item;
  if (phase === null || phase === "reserve") return phase;
  if (beginsLater(item, asOf)) return "preparation";
  const isLater = phase === "inUse" || (phase === "suspended" && status === "terminated");
  if (!isLater || !endsLater(item, asOf)) return phase;
  return startedInYearOf(startDate, asOf) ? "newlyStarted" : "continued";
}

/**
 * Whether an item begins after a date. A month or a year begins with its first day: only what certainly lies ahead overrules
 * the office.
 */
export function beginsLater({ startDate }: Pick<Item, "startDate">, asOf: IsoDate): boolean {
  return startDate !== null && firstDayOf(startDate) > asOf;
}

/** A month or a year is over with its last day; so an item never ends before it begins. */
function endsLater({ finishedOn }: StatedStatus, asOf: IsoDate): boolean {
  return finishedOn !== null && lastDayOf(finishedOn) > asOf;
}

/** 新开工 is what began in the year that is reported on, 续建 what was under way before. */
function startedInYearOf(startDate: PartialDate | null, asOf: IsoDate): boolean {
  return startDate !== null && startDate.slice(0, 4) === asOf.slice(0, 4);
}
