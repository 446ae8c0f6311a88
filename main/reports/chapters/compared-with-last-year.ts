import { Big } from "big.js";
import { changeInWords, countChangeInWords, pointsChangeInWords } from "../../../shared/domain/change-in-words.ts";
import { cutOffInWords } from "../../../shared/domain/cut-off-in-words.ts";
import { withEvenPlaces } from "../../../shared/domain/percent-in-words.ts";
import type { Block } from "../../../shared/domain/report.ts";
import type { YearTotals } from "../../../shared/domain/year-totals.ts";
import { paragraph } from "../blocks.ts";
import { chartsNamed } from "../report-charts.ts";
import { see, type ReportMaterial } from "../report-material.ts";
import { fieldsComparedWithLastYear } from "./compared-fields.ts";
import { sumInWords } from "./investment-sentences.ts";

/** This year beside the last one that the store holds, and the chart over all years; nothing without an earlier year. */
export function comparedWithLastYear(material: ReportMaterial): readonly Block[] {
  const { years } = material.facts;
  const [before, now] = [years.at(-2), years.at(-1)];
  if (before === undefined || now === undefined || before.itemCount === 0 || now.itemCount === 0) return [];
  const reference = see(material, { charts: ["trend"], annexes: ["years"] });
  const trend = chartsNamed(material.charts, "trend");
  if (!shareMechanism(now, before)) return [...paragraph(`${sideBySide(now, before)}${reference}。`), ...trend];
  const clauses = [countClause(now, before), moneyClause(now, before), completionClause(now, before)];
  const lead = `与${before.year}年度${cutOffNote(now, before)}相比，`;
  const compared = withEvenPlaces(clauses.filter((clause) => clause !== null).join("，"));
  const text = `${lead}${compared}${reference}。`;
  const fields = fieldsComparedWithLastYear(material, comparable(now, before) ? null : before);
  return [...paragraph(text), ...trend, ...fields];
}

/** Years that have no 合作机制 in common list different things: more or fewer of them would mean nothing. */
function shareMechanism(now: YearTotals, before: YearTotals): boolean {
  if (now.mechanisms === undefined || before.mechanisms === undefined) return true;
  return now.mechanisms.some((mechanism) => before.mechanisms?.includes(mechanism));
}

function sideBySide(now: YearTotals, before: YearTotals): string {
  const counted = `${before.year}年度（${cutOffInWords(before.asOf)}）收录合作事项${before.itemCount}项，${now.year}年度收录${now.itemCount}项`;
  return `${counted}；两个年度的合作机制不同，不作增减比较`;
}

/** 同比 compares the same day of two years; otherwise both figures stand side by side, each with its own date. */
function comparable(now: YearTotals, before: YearTotals): boolean {
  return now.year === before.year + 1 && now.asOf.slice(4) === before.asOf.slice(4);
}

function cutOffNote(now: YearTotals, before: YearTotals): string {
  return comparable(now, before) ? "同期" : `（${cutOffInWords(before.asOf)}）`;
}

function countClause(now: YearTotals, before: YearTotals): string {
  const change = countChangeInWords(now.itemCount, before.itemCount, "项");
  return now.itemCount === before.itemCount
    ? `合作事项数${change}，均为${now.itemCount}项`
    : `合作事项${change}，为${now.itemCount}项`;
}

function moneyClause(now: YearTotals, before: YearTotals): string | null {
  if (now.done === null || before.done === null) return null;
  if (!comparable(now, before)) return `上述年度完成投资为${sumInWords(before.done)}`;
  const change = changeInWords(now.done, before.done);
  return change === null ? null : `完成投资${change}`;
}

function completionClause(now: YearTotals, before: YearTotals): string | null {
  if (!comparable(now, before)) return null;
  const [rateNow, rateBefore] = [exactRate(now), exactRate(before)];
  if (rateNow === null || rateBefore === null) return null;
  return `年度投资完成率${pointsChangeInWords(rateNow, rateBefore)}`;
}

function exactRate({ planned, done }: YearTotals): Big | null {
  return planned === null || planned === 0 || done === null ? null : new Big(done).times(100).div(planned);
}
