import type { IsoDate } from "../dates.ts";
import type { YearData } from "../year-data.ts";
import { checkSource, type CheckSource } from "./check-source.ts";
import type { CheckRule, Finding } from "./finding.ts";
import { doneAbovePlan, yearAboveTotal } from "./investment-rules.ts";
import { deadlineExpired, finishedWithoutDate, listCountDiffers, onTwoLists } from "./list-rules.ts";
import { redUnanswered } from "./lamp-rules.ts";
import { cumulativeFalls, percentAbove100 } from "./progress-rules.ts";
import { wanYiSlips } from "./slip-rule.ts";
import { partsDoNotAddUp, unitMissing } from "./text-rules.ts";

const rules: Readonly<Record<CheckRule, (source: CheckSource) => readonly Finding[]>> = {
  "wan-yi-slip": wanYiSlips,
  "cumulative-falls": cumulativeFalls,
  "year-above-total": yearAboveTotal,
  "parts-do-not-add-up": partsDoNotAddUp,
  "percent-above-100": percentAbove100,
  "unit-missing": unitMissing,
  "on-two-lists": onTwoLists,
  "done-above-plan": doneAbovePlan,
  "deadline-expired": deadlineExpired,
  "red-unanswered": redUnanswered,
  "finished-without-date": finishedWithoutDate,
  "list-count-differs": listCountDiffers,
};

/** Everything in a year that looks wrong at a cut-off date, rule by rule, in the order of the list within each. */
export function checkYear(data: YearData, asOf: IsoDate): readonly Finding[] {
  const source = checkSource(data, asOf);
  return Object.values(rules).flatMap((rule) => rule(source));
}
