import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { buildReport } from "./build-report.ts";
import { fontWarning } from "./font-warning.ts";
import { gatherReportSource } from "./gather-report-source.ts";
import { layoutOf } from "./report-front.ts";
import { contentsLines } from "./word/contents-lines.ts";

/** The year's standard report at a cut-off date, for reading on screen, with the revision that an export can be based on. */
export const previewReport: UseCase<"reports:preview"> = async ({ db }, request) => {
  const { year, asOf } = request;
  const gathered = gatherReportSource(db, year);
  if (!gathered.ok) return gathered;
  const source = gathered.value;
  const built = buildReport(source, asOf, layoutOf(request));
  const contents = built.document.front?.hasContents ? contentsLines(built.document) : [];
  const fonts = await fontWarning();
  const warnings = fonts === null ? built.warnings : [...built.warnings, fonts];
  return succeed({ ...built, warnings, contents, revision: source.data.year.revision });
};
