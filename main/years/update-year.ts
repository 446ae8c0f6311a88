import { lampRuleProblems } from "../../shared/domain/lamp-rule.ts";
import { tidyName } from "../../shared/domain/tidy-text.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inStep } from "../store/history-step.ts";
import * as years from "../store/years.ts";
import { openYear } from "./open-year.ts";

/**
 * Sets 截至日期, the report's title, 署名单位 or the lamps' rule. Fails with `not-found`, `year-archived`, `edited-elsewhere` or
 * `input-not-acceptable`.
 */
export const updateYear: UseCase<"years:update"> = (context, { year, basedOn, changes }) =>
  inStep(context, () => {
    const { db, now } = context;
    const open = openYear(db, year);
    if (!open.ok) return open;
    if (open.value.revision !== basedOn) {
      return fail({ kind: "edited-elsewhere", current: { kind: "year", row: open.value } });
    }
    const problems = changes.lampRule === undefined ? [] : lampRuleProblems(changes.lampRule);
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    return succeed(years.updateYear(db, year, tidyYear(changes), now()));
  });

function tidyYear(changes: years.YearChanges): years.YearChanges {
  const { reportTitle, signingUnit } = changes;
  return {
    ...changes,
    ...(reportTitle === undefined ? {} : { reportTitle: tidyName(reportTitle) }),
    ...(signingUnit === undefined ? {} : { signingUnit: tidyName(signingUnit) }),
  };
}
