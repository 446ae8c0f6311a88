import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { buildReport } from "./build-report.ts";
import { gatherReportSource } from "./gather-report-source.ts";

/** The year's standard report at a cut-off date, for reading on screen, with the revision that an export can be based on. */
export const previewReport: UseCase<"reports:preview"> = ({ db }, { year, asOf }) => {
  const gathered = gatherReportSource(db, year);
  if (!gathered.ok) return gathered;
  const source = gathered.value;
  return succeed({ ...buildReport(source, asOf), revision: source.data.year.revision });
};
