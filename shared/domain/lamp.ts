import { Big } from "big.js";
import { dateInWords, lastDayOf, type IsoDate } from "./dates.ts";
import { roundDecimal, type Decimal } from "./decimal.ts";
import type { Item, Standing } from "./item.ts";
import { paceLabels, statusLabels } from "./labels.ts";
import { completionRate, paceDifference, timeLine, type Lamp } from "./pace.ts";

/** What an office decides about its lamps; thresholds in 百分点 of 完成率 − 时序进度, as shown with one digit. */
export interface LampRule {
  readonly delayedStatusIsRed: boolean;
  readonly paceBehindIsRed: boolean;
  readonly expiredDeadlineIsRed: boolean;
  /** From this difference up the lamp is green: "-5". */
  readonly greenFrom: Decimal;
  /** From this difference up it is yellow, below it red: "-15". */
  readonly yellowFrom: Decimal;
}

/** The rule that holds until an office sets its own. */
export const defaultLampRule: LampRule = {
  delayedStatusIsRed: true,
  paceBehindIsRed: true,
  expiredDeadlineIsRed: true,
  greenFrom: "-5" as Decimal,
  yellowFrom: "-15" as Decimal,
};

/** The part of an item that decides its lamp. */
export type LampItem = Pick<Item, "year" | "status" | "pace" | "plannedThisYear" | "dueDate" | "finishedOn">;

/** 亮灯 and, in one sentence without a full stop, why; the sentence is composed when it is asked for. */
export interface LampAnswer {
  readonly lamp: Lamp;
  readonly reason: string;
}

/** What a lamp is decided by beside the item itself. */
type LampStanding = Pick<Standing, "doneThisYear">;

/**
 * 亮灯 of an item at a cut-off date. What the office has stated (终止, 已完成, 滞后) goes before what the figures say;
 * without a statement, a plan or a deadline there is no lamp rather than a guessed one.
 */
export function lampOf(
  item: LampItem,
  standing: LampStanding,
  asOf: IsoDate,
  rule: LampRule = defaultLampRule,
): LampAnswer {
  return (
    lampByStatement(item, asOf, rule) ??
    lampByDeadline(item, asOf, rule) ??
    lampByInvestment(item, standing, asOf, rule) ??
    lampWithoutFigures(item)
  );
}

/** Whether 完成时限 lies before the cut-off date and the item is neither finished by then nor 终止. */
export function isOverdue(item: Pick<Item, "status" | "dueDate" | "finishedOn">, asOf: IsoDate): boolean {
  if (item.dueDate === null || item.status === "terminated") return false;
  return lastDayOf(item.dueDate) < asOf && !isFinished(item, asOf);
}

/** 完成时限为2021年11月，已到期未完成: the sentence that goes with `isOverdue`; empty without 完成时限. */
export function overdueReason(item: Pick<Item, "dueDate">): string {
  return item.dueDate === null ? "" : `完成时限为${dateInWords(item.dueDate)}，已到期未完成`;
}

function isFinished(item: Pick<Item, "status" | "finishedOn">, asOf: IsoDate): boolean {
  return item.status === "completed" || (item.finishedOn !== null && lastDayOf(item.finishedOn) <= asOf);
}

function lampByStatement(item: LampItem, asOf: IsoDate, rule: LampRule): LampAnswer | null {
  const { status, pace, finishedOn } = item;
  if (status === "terminated") return lit("none", () => "事项已终止，不再亮灯");
  if (status === "completed") return lit("green", () => "状态为已完成");
  if (status === "delayed" && rule.delayedStatusIsRed) return lit("red", () => "状态为滞后");
  if (pace === "behind" && rule.paceBehindIsRed) return lit("red", () => "节奏为滞后");
  if (finishedOn !== null && isFinished(item, asOf)) return lit("green", () => `已于${dateInWords(finishedOn)}完成`);
  return null;
}

function lampByDeadline(item: LampItem, asOf: IsoDate, rule: LampRule): LampAnswer | null {
  return rule.expiredDeadlineIsRed && isOverdue(item, asOf) ? lit("red", () => overdueReason(item)) : null;
}

function lampByInvestment(
  item: LampItem,
  { doneThisYear: done }: LampStanding,
  asOf: IsoDate,
  rule: LampRule,
): LampAnswer | null {
  const { year, plannedThisYear: planned } = item;
  if (planned === null || planned === 0) return null;
  if (done === null) return lit("none", () => `有年度计划投资，截至${dateInWords(asOf)}没有填报年度完成投资`);
  const difference = paceDifference(done, planned, year, asOf);
  if (difference === null) return null;
  return lit(lampByDifference(difference, rule), () => {
    return paceInWords(completionRate(done, planned), difference, year, asOf);
  });
}

/** Judges the difference as it is shown, with one digit, so that the lamp never contradicts its own explanation. */
function lampByDifference(difference: Decimal, rule: LampRule): Lamp {
  const shown = new Big(difference);
  if (shown.gte(rule.greenFrom)) return "green";
  return shown.gte(rule.yellowFrom) ? "yellow" : "red";
}

/** 完成率68.0%，比时序进度83.3%低15.3个百分点 */
function paceInWords(completion: Decimal | null, difference: Decimal, year: number, asOf: IsoDate): string {
  const line = `完成率${completion ?? ""}%，`;
  const time = `时序进度${roundDecimal(timeLine(year, asOf), 1)}%`;
  const shown = new Big(difference);
  if (shown.eq(0)) return `${line}与${time}持平`;
  return `${line}比${time}${shown.gt(0) ? "高" : "低"}${shown.abs().toFixed(1)}个百分点`;
}

function lampWithoutFigures({ status, pace, dueDate }: LampItem): LampAnswer {
  if (status === "inProgress") {
    return lit("green", () => `状态为${statusLabels.inProgress}${dueDate === null ? "" : "，未到完成时限"}`);
  }
  if (pace === "ahead" || pace === "normal") return lit("green", () => `节奏为${paceLabels[pace]}`);
  if (status === "notStarted") return lit("none", () => "状态为未启动，没有年度计划投资可以对照");
  return lit("none", () => "没有年度计划投资和状态，无法判断");
}

/** A year of thousands of items needs every lamp and hardly any of the sentences. */
function lit(lamp: Lamp, because: () => string): LampAnswer {
  return {
    lamp,
    get reason() {
      return because();
    },
  };
}
