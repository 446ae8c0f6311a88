import { Big } from "big.js";
import type { InputProblem } from "../errors.ts";
import { decimal, isDecimal, type Decimal } from "./decimal.ts";
import type { TimeBasis } from "./pace.ts";

/** What 节奏 as a unit states it means for the lamp: nothing, red where it is 滞后, or all there is to say. */
export const statedPaceUses = ["ignored", "behind", "always"] as const;
export type StatedPaceUse = (typeof statedPaceUses)[number];

/** What an office decides about its lamps; one rule for each year. */
export interface LampRule {
  /** Behind 时序进度 by more than this the lamp is yellow; in 百分点, with at most one digit: "5". */
  readonly yellowBeyond: Decimal;
  /** Behind by more than this it is red: "15". */
  readonly redBeyond: Decimal;
  /** How 时序进度 counts: by whole months, or by days. */
  readonly timeBasis: TimeBasis;
  /** Whether an expired 完成时限 makes the lamp red. */
  readonly expiredDeadlineIsRed: boolean;
  /** From how many days before 完成时限 on an unfinished item is yellow at least; 0 for not at all. */
  readonly dueSoonDays: number;
  readonly delayedStatusIsRed: boolean;
  readonly statedPace: StatedPaceUse;
}

/** The rule that holds until an office sets its own. */
export const defaultLampRule: LampRule = {
  yellowBeyond: decimal("5"),
  redBeyond: decimal("15"),
  timeBasis: "months",
  expiredDeadlineIsRed: true,
  dueSoonDays: 0,
  delayedStatusIsRed: true,
  statedPace: "behind",
};

/** The most days before 完成时限 that a rule may name. */
export const mostDaysAhead = 365;

/** What is wrong with a rule, in words; nothing for a good one. */
export function lampRuleProblems({ yellowBeyond, redBeyond, dueSoonDays }: LampRule): readonly InputProblem[] {
  const thresholds = [
    ...thresholdProblems("yellowBeyond", "黄灯", yellowBeyond),
    ...thresholdProblems("redBeyond", "红灯", redBeyond),
  ];
  if (thresholds.length > 0) return thresholds;
  const isDay = Number.isInteger(dueSoonDays) && dueSoonDays >= 0 && dueSoonDays <= mostDaysAhead;
  return [
    ...(new Big(redBeyond).gt(yellowBeyond)
      ? []
      : [{ field: "redBeyond", message: "红灯的百分点数应大于黄灯的百分点数" }]),
    ...(isDay ? [] : [{ field: "dueSoonDays", message: `提前的天数应是0到${mostDaysAhead}的整数` }]),
  ];
}

function thresholdProblems(field: "yellowBeyond" | "redBeyond", lamp: string, points: string): readonly InputProblem[] {
  const isGood = isDecimal(points) && /^\d{1,3}(\.\d)?$/.test(points) && Number(points) <= 100;
  return isGood ? [] : [{ field, message: `${lamp}的百分点数应在0到100之间，最多一位小数` }];
}

/** Whether two rules say the same. */
export function isSameRule(one: LampRule, other: LampRule): boolean {
  return ruleKey(one) === ruleKey(other);
}

/** The rule as a text that tells it from every other. */
export function ruleKey(rule: LampRule): string {
  const { yellowBeyond, redBeyond, timeBasis, expiredDeadlineIsRed, dueSoonDays, delayedStatusIsRed, statedPace } =
    rule;
  return JSON.stringify([
    new Big(yellowBeyond).toFixed(),
    new Big(redBeyond).toFixed(),
    timeBasis,
    expiredDeadlineIsRed,
    dueSoonDays,
    delayedStatusIsRed,
    statedPace,
  ]);
}
