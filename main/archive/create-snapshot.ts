import { checkYear } from "../../shared/domain/check/check-year.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import { yearWorkbook } from "../exchange/year-workbook.ts";
import { buildReport } from "../reports/build-report.ts";
import { gatherReportSource } from "../reports/gather-report-source.ts";
import type { ReportSource } from "../reports/report-source.ts";
import { renderDocument } from "../reports/word/render-document.ts";
import { listDrafts } from "../store/drafts.ts";
import { insertSnapshot, readSnapshotSummary, type SnapshotPart } from "../store/snapshots.ts";
import { inTransaction } from "../store/transaction.ts";
import { readYear } from "../store/years.ts";
import { findingsList } from "./findings-list.ts";
import { freezeReports } from "./freeze-reports.ts";
import { inAnnexOrder } from "./in-annex-order.ts";
import { snapshotFormat, writeSnapshotDocument } from "./snapshot-document.ts";
import { partNames, seal, snapshotPart } from "./snapshot-parts.ts";

/**
 * Freezes a year for good: its data, its standard report, its workbook, the reports written for it and the list of what was
 * found in them, each with a hash; refuses a year that changed meanwhile.
 */
export const createSnapshot: UseCase<"snapshots:create"> = async (context, { year, asOf, basedOn }) => {
  const gathered = gatherReportSource(context.db, year);
  if (!gathered.ok) return gathered;
  const source = gathered.value;
  if (source.data.year.snapshotId !== null) return fail({ kind: "year-archived", year });
  if (source.data.items.length === 0 && source.data.observations.length === 0) return fail(nothingToFreeze);
  const { revision } = source.data.year;
  if (basedOn !== null && revision !== basedOn) return fail({ kind: "report-data-changed", year, revision });
  const frozen = await freeze(context, source, asOf);
  return frozen.ok ? keep(context, source, asOf, frozen.value) : frozen;
};

/** A year is archived once and for good: an empty one would only be sealed by mistake. */
const nothingToFreeze = {
  kind: "input-not-acceptable",
  problems: [{ field: "year", message: "这个年度还没有事项和指标，归档后不能再修改，请录入后再归档" }],
} as const;

interface FrozenYear {
  /** The reports as they were frozen: what has changed since must not be missing. */
  readonly drafts: string;
  readonly parts: readonly SnapshotPart[];
  readonly frozenAt: string;
  readonly chartCount: number;
}

async function freeze(context: UseCaseContext, source: ReportSource, asOf: IsoDate): Promise<Result<FrozenYear>> {
  const frozenAt = context.now();
  const { year } = source.data.year;
  const drafts = draftsOf(context, year);
  const { document, chartCount } = buildReport(source, asOf);
  const report = await renderDocument(document, {
    charts: "native",
    progress: (fraction, step) => context.progress(fraction * 0.5, step),
    cancelled: context.cancelled,
  });
  if (!report.ok) return report;
  context.progress(0.55, "整理定稿");
  const reports = await freezeReports(context, year);
  if (!reports.ok) return reports;
  context.progress(0.7, "整理事项表");
  const items = await yearWorkbook(inAnnexOrder(source, asOf), asOf, frozenAt);
  if (context.cancelled()) return fail({ kind: "cancelled" });
  context.progress(0.85, "封存数据");
  const written = {
    program: "合作年报",
    format: snapshotFormat,
    asOf,
    frozenAt,
    source,
    reports: reports.value.reports,
  } as const;
  const found = { year, asOf, data: checkYear(source.data, asOf), reports: reports.value.reports };
  const parts = [
    snapshotPart(partNames.data, new TextEncoder().encode(writeSnapshotDocument(written))),
    snapshotPart(partNames.report, report.value),
    snapshotPart(partNames.items, items),
    snapshotPart(partNames.findings, findingsList(found)),
    ...reports.value.parts,
  ];
  return succeed({ drafts, parts, frozenAt, chartCount });
}

/** The reports of the year with their revisions, to notice whether one has changed. */
function draftsOf({ db }: UseCaseContext, year: number): string {
  return JSON.stringify(listDrafts(db, year, false).map(({ id, revision }) => [id, revision]));
}

function keep(context: UseCaseContext, source: ReportSource, asOf: IsoDate, frozen: FrozenYear) {
  const { year, revision } = source.data.year;
  return inTransaction(context.db, () => {
    const present = readYear(context.db, year);
    if (present === null) return fail({ kind: "not-found", what: "year" });
    if (present.snapshotId !== null) return fail({ kind: "year-archived", year });
    if (present.revision !== revision || draftsOf(context, year) !== frozen.drafts) {
      return fail({ kind: "report-data-changed", year, revision: present.revision });
    }
    const id = context.newId();
    insertSnapshot(context.db, {
      id,
      year,
      asOf,
      createdAt: frozen.frozenAt,
      format: snapshotFormat,
      sha256: seal(frozen.parts),
      itemCount: source.data.items.length,
      observationCount: source.data.observations.length,
      sourceCount: source.data.sources.length,
      chartCount: frozen.chartCount,
      parts: frozen.parts,
    });
    const summary = readSnapshotSummary(context.db, id);
    return summary === null ? fail({ kind: "not-found", what: "snapshot" }) : succeed(summary);
  });
}
