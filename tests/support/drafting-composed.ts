import { composeBody } from "../../main/drafting/binding/compose-body.ts";
import { yearFacts, type YearFacts } from "../../main/drafting/figures/year-facts.ts";
import { buildReport } from "../../main/reports/build-report.ts";
import { reportFacts } from "../../main/reports/report-facts.ts";
import type { ReportSource } from "../../main/reports/report-source.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";
import type { DraftBody } from "../../shared/domain/draft/draft-body.ts";

/** The standard report of a source as a text with bound figures, and the facts that these are measured by. */
export interface ComposedReport {
  readonly body: DraftBody;
  readonly years: YearFacts;
}

/** Composes as `drafts:create` does; `before` is the source of the year before. Ids count up. */
export function aComposedReport(
  source: ReportSource,
  asOf: IsoDate,
  before: ReportSource | null = null,
): ComposedReport {
  const { year } = source.data.year;
  const years = yearFacts(year, asOf, (wanted) => (wanted === year ? source : wanted === year - 1 ? before : null));
  const { document } = buildReport(source, asOf);
  let count = 0;
  const binding = { years, newId: () => `part-${(count += 1)}`, at: "2021-12-01T00:00:00.000Z" };
  return { body: composeBody(document, reportFacts(source, asOf), binding), years };
}
