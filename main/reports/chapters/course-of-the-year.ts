import { dateInWords, daysInMonth, type IsoDate } from "../../../shared/domain/dates.ts";
import type { Block } from "../../../shared/domain/report.ts";
import { completionInWords, withEvenPlaces } from "../../../shared/domain/percent-in-words.ts";
import { paragraph } from "../blocks.ts";
import { chartsNamed } from "../report-charts.ts";
import { see, type ReportMaterial } from "../report-material.ts";

/** How 年度投资完成率 grew from the first to the last reported date, with its chart; nothing while it has not moved. */
export function courseOfTheYear(material: ReportMaterial): readonly Block[] {
  const { facts, charts } = material;
  const chart = chartsNamed(charts, "completion-by-month");
  const planned = facts.figures.planned;
  const reported = facts.months.flatMap(({ date, done }) => (done === null ? [] : [{ date, done }]));
  const [first, last] = [reported.at(0), reported.at(-1)];
  if (chart.length === 0 || planned === null || first === undefined || last === undefined) return [];
  const [from, to] = [completionInWords(first.done, planned), completionInWords(last.done, planned)];
  const verb = last.done > first.done ? "提高到" : "变为";
  const start = `${endOf(first.date)}的${from ?? ""}`;
  const end = `${endOf(last.date)}的${to ?? ""}`;
  const reference = see(material, { charts: ["completion-by-month"] });
  const course = withEvenPlaces(`从逐月进度看，年度投资完成率由${start}${verb}${end}`);
  return [...paragraph(`${course}${reference}。`), ...chart];
}

/** 3月底 for a month end, 3月20日 for another day; the year is that of the report and need not be repeated. */
function endOf(date: IsoDate): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return day === daysInMonth(year, month) ? `${month}月底` : dateInWords(date).replace(/^\d+年/, "");
}
