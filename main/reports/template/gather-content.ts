import type { Checkpoint } from "../../../shared/checkpoint.ts";
import { lastDayOf, type IsoDate } from "../../../shared/domain/dates.ts";
import { newestObservations } from "../../../shared/domain/indicators/newest-observations.ts";
import type { BuiltReport } from "../../../shared/domain/report.ts";
import type { Observation } from "../../../shared/domain/year-data.ts";
import { succeed, type Result } from "../../../shared/result.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { buildReport } from "../build-report.ts";
import { gatherReportSource } from "../gather-report-source.ts";
import { ordinary } from "../report-front.ts";
import { templateContent, type TemplateContent } from "./template-content.ts";

export interface GatheredContent {
  readonly built: BuiltReport;
  readonly content: TemplateContent;
  readonly revision: number;
}

/** The year's report and all that it can put into a template; `not-found` for a year that is none. */
export function gatherContent(
  db: ReadableDb,
  year: number,
  asOf: IsoDate,
  checkpoint?: Checkpoint,
): Result<GatheredContent> {
  const gathered = gatherReportSource(db, year, checkpoint);
  if (!gathered.ok) return gathered;
  const built = buildReport(gathered.value, asOf, ordinary, checkpoint);
  const { data } = gathered.value;
  const content = templateContent(built.document, observationsAt(data.observations, asOf));
  return succeed({ built, content, revision: data.year.revision });
}

/** The indicators as the report tells them: the newest of each at the cut-off date. */
export function observationsAt(observations: readonly Observation[], asOf: IsoDate): readonly Observation[] {
  const ordered = observations.toSorted((one, other) => one.position - other.position);
  return newestObservations(ordered.filter((one) => one.asOf === null || lastDayOf(one.asOf) <= asOf));
}
