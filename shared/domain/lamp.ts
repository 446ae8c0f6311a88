import { Big } from "big.js";
import { dateInWords, daysBetween, lastDayOf, type IsoDate } from "./dates.ts";
import { roundDecimal, type Decimal } from "./decimal.ts";
import type { Item, ItemPace, Standing } from "./item.ts";
import { lampLabels, paceLabels, statusLabels } from "./labels.ts";
import type { LampRule } from "./lamp-rule.ts";
import type { Money } from "./money.ts";
import { completionRate, paceDifference, timeLine, type Lamp } from "./pace.ts";
import { beginsLater, statusAt, type StatedStatus } from "./state-at.ts";

/** The part of an item that decides its lamp. */
export type LampItem = StatedStatus & Pick<Item, "year" | "pace" | "plannedThisYear" | "dueDate">;

/** 亮灯 and, in one sentence without a full stop, why; the sentence is composed when it is asked for. */
export interface LampAnswer {
  readonly lamp: Lamp;
  /** 完成率32.0%，比时序进度75.0%低43.0个百分点: as a report tells it. */
  readonly reason: string;
  /** The whole rule with its threshold: 红灯：完成32.0%，应完成75.0%（时序进度），相差43.0个百分点，超过15个百分点. */
  readonly explanation: string;
}

/** What a lamp is decided by beside the item itself. */
type LampStanding = Pick<Standing, "doneThisYear">;

/**
 * 亮灯 of an item at a cut-off date. What the office has stated (终止, 已完成, 滞后) goes before what the figures say, as far as
 * it held at that date (see `statusAt`); a 完成时限 that is near makes at least yellow; without a statement, a plan or a
 * deadline there is no lamp rather than a guessed one.
 */
export function lampOf(item: LampItem, standing: LampStanding, asOf: IsoDate, rule: LampRule): LampAnswer {
  return (
    lampByStatement(item, asOf, rule) ?? lampByDeadline(item, asOf, rule) ?? lampByFigures(item, standing, asOf, rule)
  );
}

/** By investment or, without a plan, by what little is known; yellow at least where 完成时限 is near. */
function lampByFigures(item: LampItem, standing: LampStanding, asOf: IsoDate, rule: LampRule): LampAnswer {
  const answer = lampByInvestment(item, standing, asOf, rule) ?? lampWithoutFigures(item, asOf, rule);
  return answer.lamp === "red" || answer.lamp === "yellow" ? answer : (lampDueSoon(item, asOf, rule) ?? answer);
}

function lampDueSoon({ dueDate }: LampItem, asOf: IsoDate, { dueSoonDays }: LampRule): LampAnswer | null {
  if (dueSoonDays === 0 || dueDate === null) return null;
  const left = daysBetween(asOf, lastDayOf(dueDate));
  if (left < 0 || left > dueSoonDays) return null;
  const when = left === 0 ? "当天到期" : `还有${left}天到期`;
  return lit("yellow", () => `完成时限为${dateInWords(dueDate)}，${when}，尚未完成`);
}

/** Whether 完成时限 lies before the cut-off date and the item is neither finished by then nor 终止. */
export function isOverdue(item: StatedStatus & Pick<Item, "dueDate">, asOf: IsoDate): boolean {
  if (item.dueDate === null || lastDayOf(item.dueDate) >= asOf) return false;
  return statusAt(item, asOf) !== "terminated" && !isFinished(item, asOf);
}

/** 完成时限为2021年11月，已到期未完成: the sentence that goes with `isOverdue`; empty without 完成时限. */
export function overdueReason(item: Pick<Item, "dueDate">): string {
  return item.dueDate === null ? "" : `完成时限为${dateInWords(item.dueDate)}，已到期未完成`;
}

/** Whether an item is finished at the cut-off date, by its status or by 完成时间. */
export function isFinished(item: StatedStatus, asOf: IsoDate): boolean {
  return statusAt(item, asOf) === "completed" || (item.finishedOn !== null && lastDayOf(item.finishedOn) <= asOf);
}

function lampByStatement(item: LampItem, asOf: IsoDate, rule: LampRule): LampAnswer | null {
  const { finishedOn } = item;
  const [status, pace] = [statusAt(item, asOf), paceAt(item, asOf)];
  if (status === "terminated") return lit("none", () => "事项已终止，不再亮灯");
  if (status === "completed") return lit("green", () => "状态为已完成");
  if (status === "delayed" && rule.delayedStatusIsRed) return lit("red", () => "状态为滞后");
  if (pace === "behind" && rule.statedPace !== "ignored") return lit("red", () => "节奏为滞后");
  if (finishedOn !== null && isFinished(item, asOf)) return lit("green", () => `已于${dateInWords(finishedOn)}完成`);
  return rule.statedPace === "always" && isInTime(pace) ? lit("green", () => `节奏为${paceLabels[pace]}`) : null;
}

function isInTime(pace: ItemPace | null): pace is "ahead" | "normal" {
  return pace === "ahead" || pace === "normal";
}

/** What has not begun has no 节奏 yet. */
function paceAt(item: LampItem, asOf: IsoDate): ItemPace | null {
  return beginsLater(item, asOf) ? null : item.pace;
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
  const difference = paceDifference(done, planned, year, asOf, 1, rule.timeBasis);
  if (difference === null) return null;
  const pace = { done, planned, difference, time: () => roundDecimal(timeLine(year, asOf, rule.timeBasis), 1) };
  return lit(
    lampByDifference(difference, rule),
    () => paceInWords(pace),
    () => explained(pace, rule),
  );
}

/** How far an item is against the time line; the shares in % with one digit. */
interface PaceOfItem {
  readonly done: Money;
  readonly planned: Money;
  readonly difference: Decimal;
  readonly time: () => Decimal;
}

/** Judges the difference as it is shown, with one digit, so that the lamp never contradicts its own explanation. */
function lampByDifference(difference: Decimal, rule: LampRule): Lamp {
  const behind = new Big(difference).neg();
  if (behind.gt(rule.redBeyond)) return "red";
  return behind.gt(rule.yellowBeyond) ? "yellow" : "green";
}

/** 完成率68.0%，比时序进度83.3%低15.3个百分点 */
function paceInWords({ done, planned, difference, time: timeOf }: PaceOfItem): string {
  const line = `完成率${completionRate(done, planned) ?? ""}%，`;
  const time = `时序进度${timeOf()}%`;
  const shown = new Big(difference);
  if (shown.eq(0)) return `${line}与${time}持平`;
  return `${line}比${time}${shown.gt(0) ? "高" : "低"}${shown.abs().toFixed(1)}个百分点`;
}

/** 完成32.0%，应完成75.0%（时序进度），相差43.0个百分点，超过15个百分点 */
function explained({ done, planned, difference, time }: PaceOfItem, rule: LampRule): string {
  const basis = rule.timeBasis === "months" ? "时序进度" : "时序进度，按日计算";
  const line = `完成${completionRate(done, planned) ?? ""}%，应完成${time()}%（${basis}），`;
  const behind = new Big(difference).neg();
  if (behind.eq(0)) return `${line}与时序进度持平`;
  if (behind.lt(0)) return `${line}超前${behind.abs().toFixed(1)}个百分点`;
  return `${line}相差${behind.toFixed(1)}个百分点，${thresholdInWords(behind, rule)}`;
}

function thresholdInWords(behind: Big, { yellowBeyond, redBeyond }: LampRule): string {
  if (behind.gt(redBeyond)) return `超过${redBeyond}个百分点`;
  return behind.gt(yellowBeyond)
    ? `超过${yellowBeyond}个百分点，未超过${redBeyond}个百分点`
    : `未超过${yellowBeyond}个百分点`;
}

function lampWithoutFigures(item: LampItem, asOf: IsoDate, rule: LampRule): LampAnswer {
  const { dueDate } = item;
  const [status, pace] = [statusAt(item, asOf), paceAt(item, asOf)];
  if (status === "inProgress") {
    return lit("green", () => `状态为${statusLabels.inProgress}${dueDate === null ? "" : "，未到完成时限"}`);
  }
  if (rule.statedPace !== "ignored" && isInTime(pace)) return lit("green", () => `节奏为${paceLabels[pace]}`);
  if (status === "notStarted") return lit("none", () => "状态为未启动，没有年度计划投资可以对照");
  return lit("none", () => "没有年度计划投资和状态，无法判断");
}

function lit(lamp: Lamp, because: () => string, inFull: () => string = because): LampAnswer {
  return new LitLamp(lamp, because, inFull);
}

/** A year of thousands of items needs every lamp and hardly any of the sentences. */
class LitLamp implements LampAnswer {
  readonly lamp: Lamp;
  readonly #because: () => string;
  readonly #inFull: () => string;

  constructor(lamp: Lamp, because: () => string, inFull: () => string) {
    this.lamp = lamp;
    this.#because = because;
    this.#inFull = inFull;
  }

  get reason(): string {
    return this.#because();
  }

  get explanation(): string {
    return `${lampLabels[this.lamp]}：${this.#inFull()}`;
  }
}
