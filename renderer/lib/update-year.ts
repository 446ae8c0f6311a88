import type { InputOf } from "../../shared/ipc/contract.ts";
import type { ReportingYear } from "../../shared/domain/year-data.ts";
import { isSameRule } from "../../shared/domain/lamp-rule.ts";
import { AppFailure } from "./app-failure.ts";
import { ask } from "./ask.ts";

export type YearChanges = InputOf<"years:update">["changes"];

/**
 * Changes what belongs to the year itself. A year's revision counts every change to anything of it, so an item saved a
 * moment ago makes it look edited elsewhere: when none of the changed fields was, the change is made on the newer revision.
 */
export async function updateYear(known: ReportingYear, changes: YearChanges): Promise<ReportingYear> {
  const { year } = known;
  try {
    return await ask("years:update", { year, basedOn: known.revision, changes });
  } catch (thrown) {
    const current = newerRow(thrown);
    if (current === null || touchesChanged(known, current, changes)) throw thrown;
    return ask("years:update", { year, basedOn: current.revision, changes });
  }
}

function newerRow(thrown: unknown): ReportingYear | null {
  if (!(thrown instanceof AppFailure) || thrown.error.kind !== "edited-elsewhere") return null;
  const { current } = thrown.error;
  return current.kind === "year" ? current.row : null;
}

function touchesChanged(known: ReportingYear, current: ReportingYear, changes: YearChanges): boolean {
  return (
    ("cutOffDate" in changes && known.cutOffDate !== current.cutOffDate) ||
    ("reportTitle" in changes && known.reportTitle !== current.reportTitle) ||
    ("signingUnit" in changes && known.signingUnit !== current.signingUnit) ||
    ("lampRule" in changes && !isSameRule(known.lampRule, current.lampRule))
  );
}
