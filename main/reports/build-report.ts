import { noCheckpoint, type Checkpoint } from "../../shared/checkpoint.ts";
import { cutOffInWords } from "../../shared/domain/cut-off-in-words.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";
import { numberReport } from "../../shared/domain/number-report.ts";
import { officialText } from "../../shared/domain/official-text.ts";
import type { BuiltReport, ReportDocument } from "../../shared/domain/report.ts";
import { fieldProgress } from "./chapters/field-progress.ts";
import { mechanismsAndPlatforms } from "./chapters/mechanisms-and-platforms.ts";
import { nextSteps } from "./chapters/next-steps.ts";
import { overallProgress } from "./chapters/overall-progress.ts";
import { problems } from "./chapters/problems.ts";
import { reportAnnexes } from "./report-annexes.ts";
import { reportCharts } from "./report-charts.ts";
import { reportFacts } from "./report-facts.ts";
import type { ReportMaterial } from "./report-material.ts";
import { layoutWarnings, ordinary, reportFront, type ReportLayout } from "./report-front.ts";
import type { ReportSource } from "./report-source.ts";
import { reportWarnings } from "./report-warnings.ts";

/**
 * Writes the year's standard report as plain data at a cut-off date. The same source and date give the same report: no
 * clock, no chance. The five chapters are always there, in the order that offices expect; annexes and charts only where
 * the year has something to show. `checkpoint` is called between items and chapters.
 */
export function buildReport(
  source: ReportSource,
  asOf: IsoDate,
  layout: ReportLayout = ordinary,
  checkpoint: Checkpoint = noCheckpoint,
): BuiltReport {
  const facts = reportFacts(source, asOf, checkpoint);
  checkpoint();
  const charts = reportCharts(facts);
  const annexes = reportAnnexes(facts, checkpoint);
  const document = numberReport(documentOf({ facts, charts, annexes, checkpoint }, layout));
  checkpoint();
  const blocks = document.chapters.flatMap((chapter) => chapter.blocks);
  return {
    document,
    warnings: [...reportWarnings(facts), ...layoutWarnings(facts, layout)],
    itemCount: facts.items.length,
    chartCount: blocks.filter(({ kind }) => kind === "chart").length,
  };
}

function documentOf(material: ReportMaterial, layout: ReportLayout): ReportDocument {
  const { year, asOf } = material.facts;
  const title = officialText(year.reportTitle ?? `${year.year}年度区域合作事项进展情况报告`);
  const unit = year.signingUnit && officialText(year.signingUnit);
  const front = reportFront(layout, { title, unit, date: asOf });
  const chapters = [overallProgress, fieldProgress, mechanismsAndPlatforms, problems, nextSteps];
  return {
    year: year.year,
    asOf,
    title,
    cutOffLine: `（${cutOffInWords(asOf)}）`,
    marking: year.kind === "demo" ? "演示数据" : null,
    chapters: chapters.map((chapter) => {
      material.checkpoint();
      return chapter(material);
    }),
    ...(front === null ? {} : { front }),
    signature: { unit, date: asOf, ...(front?.redHead ? { seal: true } : {}) },
    annexes: material.annexes.map(({ annex }) => annex),
  };
}
