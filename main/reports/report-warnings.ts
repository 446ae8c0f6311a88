import { cutOffInWords } from "../../shared/domain/cut-off-in-words.ts";
import { lastDayOf, type IsoDate, type PartialDate } from "../../shared/domain/dates.ts";
import type { ReportWarning } from "../../shared/domain/report.ts";
import type { ReportFacts } from "./report-facts.ts";

/** What the person who sends the report out should know before; in the order in which it matters. */
export function reportWarnings(facts: ReportFacts): readonly ReportWarning[] {
  const warnings = [
    itemsWarning,
    planWarning,
    doneWarning,
    laterWarning,
    movedInWarning,
    cutOffWarning,
    signatureWarning,
  ];
  return warnings.flatMap((warning) => warning(facts) ?? []);
}

type Warning = (facts: ReportFacts) => ReportWarning | null;

const itemsWarning: Warning = ({ items, year }) =>
  items.length > 0 ? null : { kind: "no-items", message: `${year.year}年度还没有合作事项，报告只有提纲。` };

const planWarning: Warning = ({ items, figures }) =>
  items.length === 0 || figures.planned !== null
    ? null
    : { kind: "no-plan", message: "没有事项填写年度计划投资，报告不含投资完成率和时序对比。" };

const doneWarning: Warning = ({ figures, asOf }) =>
  figures.planned === null || figures.done !== null
    ? null
    : { kind: "no-done", message: `${cutOffInWords(asOf)}没有填报年度完成投资，报告不含投资完成率。` };

const laterWarning: Warning = ({ items, asOf, laterObservations }) => {
  const later = items.filter(({ entries }) => isAfter(entries.at(-1)?.asOf ?? null, asOf));
  const parts = [
    laterObservations.length === 0 ? null : `${laterObservations.length}项指标`,
    later.length === 0 ? null : `${later.length}项事项的部分进展`,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return { kind: "later-figures-left-out", message: `${parts.join("和")}晚于截至日期，没有写入报告。` };
};

/** The list is one for the whole year: who reports in hindsight is told what was not yet on it. */
const movedInWarning: Warning = ({ movedInLater }) =>
  movedInLater === 0
    ? null
    : {
        kind: "moved-in-later",
        message: `${movedInLater}项事项在截至日期之后调入，报告仍按清单计入；不应计入的，请从报告中删去并核对总数。`,
      };

const cutOffWarning: Warning = ({ observations, items, asOf }) => {
  const differing = observations.filter((one) => one.asOf !== null && lastDayOf(one.asOf) !== asOf).length;
  const undated = observations.filter((one) => one.asOf === null).length;
  const stale = items.filter((item) => hasOlderDone(item, asOf)).length;
  const parts = [
    differing === 0 ? null : `${differing}项指标的截至日期与报告不同，已在正文注明`,
    undated === 0 ? null : `${undated}项指标没有截至日期`,
    stale === 0 ? null : `${stale}项事项的年度完成投资填报于截至日期之前`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : { kind: "not-unique-cut-off", message: `${parts.join("；")}。` };
};

function hasOlderDone({ standing, entries }: ReportFacts["items"][number], asOf: IsoDate): boolean {
  if (standing.doneThisYear === null) return false;
  const newest = entries.findLast(({ doneThisYear, asOf: date }) => doneThisYear !== null && !isAfter(date, asOf));
  return newest?.asOf === undefined || newest.asOf === null || lastDayOf(newest.asOf) !== asOf;
}

/** Entries stand in the order of their dates: the last one is the newest. */
function isAfter(date: PartialDate | null, asOf: IsoDate): boolean {
  return date !== null && lastDayOf(date) > asOf;
}

const signatureWarning: Warning = ({ year }) =>
  year.signingUnit === null ? { kind: "no-signing-unit", message: "没有填写署名单位，落款只有日期。" } : null;
