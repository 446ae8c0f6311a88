import type { IsoDate } from "../../shared/domain/dates.ts";
import { lampOf } from "../../shared/domain/lamp.ts";
import { lampRuleProblems, type LampRule } from "../../shared/domain/lamp-rule.ts";
import type { LampCounts } from "../../shared/ipc/questions/years.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { readRuleRows, type RuleRow } from "../store/rule-rows.ts";
import { existingYear } from "./open-year.ts";

/** Counts the lamps of a year by a rule before it is set, and by the present one. Fails with `not-found` or `input-not-acceptable`. */
export const previewLamps: UseCase<"years:previewLamps"> = ({ db }, { year: wanted, asOf, rule }) => {
  const problems = lampRuleProblems(rule);
  if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
  const year = existingYear(db, wanted);
  if (!year.ok) return year;
  const rows = readRuleRows(db, wanted, asOf);
  return succeed({ wanted: countLamps(rows, asOf, rule), present: countLamps(rows, asOf, year.value.lampRule) });
};

function countLamps(rows: readonly RuleRow[], asOf: IsoDate, rule: LampRule): LampCounts {
  const counts = { green: 0, yellow: 0, red: 0, none: 0 };
  for (const { item, standing } of rows) counts[lampOf(item, standing, asOf, rule).lamp] += 1;
  return counts;
}
