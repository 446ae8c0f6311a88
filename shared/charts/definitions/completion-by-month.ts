import { daysInMonth, isoDate, type IsoDate } from "../../domain/dates.ts";
import { decimalToNumber, roundDecimal } from "../../domain/decimal.ts";
import type { DoneAtDate } from "../../domain/done-by-month.ts";
import type { Money } from "../../domain/money.ts";
import { completionRate, timeLine } from "../../domain/pace.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { columns, describeChart, line } from "./chart-parts.ts";

/** What the chart is drawn from; `months` come from `doneByMonth`. */
export interface CompletionByMonth {
  readonly year: number;
  /** 年度计划投资 of all items. */
  readonly planned: Money | null;
  readonly months: readonly DoneAtDate[];
}

/**
 * 年度投资完成率 reached by each month end as columns against the straight 时序 line, in %; the line runs to the end of the year, the columns to
 * the cut-off date. null without a plan or while the figure has not moved: columns
 * of one height are no course.
 */
export function completionByMonthChart({ year, planned, months }: CompletionByMonth): ChartSpec | null {
  if (planned === null || planned === 0) return null;
  if (new Set(months.flatMap(({ done }) => done ?? [])).size < 2) return null;
  const dates = [...months, ...monthsAfter(year, months)];
  const categories = dates.map(({ date }) => dateLabel(year, date));
  const rate = (done: Money | null) => (done === null ? null : completionRate(done, planned));
  const completion = columns(
    "年度投资完成率",
    dates.map(({ done }) => numberOrGap(rate(done))),
    1,
  );
  const time = line(
    "时序进度",
    dates.map(({ date }) => decimalToNumber(roundDecimal(timeLine(year, date), 1))),
    1,
  );
  const title = "各月年度投资完成率与时序进度";
  return {
    id: "completion-by-month",
    kind: "columns-with-line",
    title,
    altText: `${describeChart("柱线组合图", `${title}（%）`, categories, [completion])}时序进度按月均匀递增。`,
    categories,
    series: [completion, time],
    valueAxis: { unit: "%" },
    secondAxis: null,
  };
}

function monthsAfter(year: number, months: readonly DoneAtDate[]): DoneAtDate[] {
  const last = months.at(-1)?.date ?? "";
  return Array.from({ length: 12 }, (_, index) => index + 1)
    .filter((month) => `${year}-${String(month).padStart(2, "0")}` > last.slice(0, 7))
    .map((month) => ({ date: endOf(year, month), done: null }));
}

function endOf(year: number, month: number): IsoDate {
  return isoDate(`${year}-${String(month).padStart(2, "0")}-${daysInMonth(year, month)}`);
}

/** 11月 for a month end of the year, 11月20日 within a month, with the year for a day outside it. */
function dateLabel(year: number, date: IsoDate): string {
  const [dateYear = 0, month = 0, day = 0] = date.split("-").map(Number);
  const written = day === daysInMonth(dateYear, month) ? `${month}月` : `${month}月${day}日`;
  return dateYear === year ? written : `${dateYear}年${written}`;
}

function numberOrGap(rate: ReturnType<typeof completionRate>): number | null {
  return rate === null ? null : decimalToNumber(rate);
}
