import { cutOffInWords, sameCutOff } from "../../../shared/domain/cut-off-in-words.ts";
import { lastDayOf, type PartialDate } from "../../../shared/domain/dates.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import { officialText } from "../../../shared/domain/official-text.ts";
import type { Run } from "../../../shared/domain/report-runs.ts";
import type { Block } from "../../../shared/domain/report.ts";
import type { Observation } from "../../../shared/domain/year-data.ts";
import { paragraph } from "../blocks.ts";
import { markedRuns } from "../inline-marks.ts";
import { chartsNamed } from "../report-charts.ts";
import { see, type ReportMaterial } from "../report-material.ts";
import { withFootnotes } from "../source-notes.ts";
import { indicatorGroups, type IndicatorGroup } from "./indicator-sentences.ts";

/** Marks a line whose source gives no date; the note under the title says so. */
const undatedMark = "＊";

/** 数读: all indicators of the year, a line for the figures of the same places, and their charts; nothing without any. */
export function figuresOfTheYear(material: ReportMaterial): readonly Block[] {
  const { year, observations, sourceNotes } = material.facts;
  if (observations.length === 0) return [];
  const shared = mostFrequentCutOff(observations);
  const groups = indicatorGroups(observations, sourceNotes).toSorted(
    (one, other) => Number(one.asOf === null) - Number(other.asOf === null),
  );
  const title = `数读·${year.year}`;
  const charts = see(material, { charts: ["indicators"] });
  return [
    ...paragraph(`年度主要指标${observations.length}项，汇总如下${charts}。`),
    { kind: "figures", title, note: note(groups, shared), lines: linesOf(groups, shared) },
    ...chartsNamed(material.charts, "indicators"),
  ];
}

function linesOf(groups: readonly IndicatorGroup[], shared: PartialDate | null): readonly (readonly Run[])[] {
  const lines = groups.map((group) => ({ clause: lineOf(group, shared), note: group.note }));
  return withFootnotes(lines).map(markedRuns);
}

function lineOf({ asOf, clause }: IndicatorGroup, shared: PartialDate | null): string {
  if (asOf === null) return officialText(shared === null ? clause : `${clause}${undatedMark}`);
  const differs = shared === null || !sameCutOff(asOf, shared);
  return officialText(differs ? `${clause}（${cutOffInWords(asOf)}）` : clause);
}

function isUndated({ asOf }: IndicatorGroup): boolean {
  return asOf === null;
}

function note(groups: readonly IndicatorGroup[], shared: PartialDate | null): string | null {
  if (shared !== null) {
    return `（${cutOffInWords(shared)}${groups.some(isUndated) ? `，标${undatedMark}的来源未注明截至日期` : ""}）`;
  }
  if (!groups.some(isUndated)) return null;
  return `（来源未注明截至日期${groups.every(isUndated) ? "" : "，另有注明的除外"}）`;
}

/** The date that at least half of the indicators have; null when they share none. */
function mostFrequentCutOff(observations: readonly Observation[]): PartialDate | null {
  const dated = observations.flatMap(({ asOf }) => asOf ?? []);
  const [most = []] = [...groupBy(dated, lastDayOf).values()].toSorted((one, other) => other.length - one.length);
  return most.length * 2 >= observations.length ? (most[0] ?? null) : null;
}
