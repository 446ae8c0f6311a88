import { daysInMonth } from "../../../shared/domain/dates.ts";
import type { FigureFilter, FigureTime } from "../../../shared/domain/draft/figure-source.ts";
import type { ReportItem } from "../../reports/report-items.ts";
import { selectItems } from "../figures/select-items.ts";
import type { FactsAt, YearFacts } from "../figures/year-facts.ts";

/** The items that pass at one of the dates that a chart goes through. */
export interface TimedPart {
  readonly name: string;
  readonly items: readonly ReportItem[];
  readonly at: FactsAt;
}

/** Each month end up to the cut-off date, and that date itself where it lies within a month: 1月, 2月, 3月20日. */
export function monthParts(years: YearFacts, filter: FigureFilter): readonly TimedPart[] {
  const { year, asOf } = years;
  const months = Array.from({ length: 12 }, (_, at) => at + 1).map((month) => ({
    name: `${month}月`,
    when: { month },
  }));
  const [ofYear = 0, month = 0, day = 0] = asOf.split("-").map(Number);
  const isWithin = ofYear === year && day !== daysInMonth(ofYear, month);
  const days = isWithin ? [{ name: `${month}月${day}日`, when: {} }] : [];
  return [...months, ...days].flatMap(({ name, when }) => timedPart(years, filter, name, when));
}

/** The report's year and those before it, the earliest first, each at the same day; years without such data are left out. */
export function yearParts(years: YearFacts, filter: FigureFilter, count: number): readonly TimedPart[] {
  const back = Array.from({ length: count }, (_, at) => count - 1 - at);
  return back.flatMap((yearsBack) => timedPart(years, filter, `${years.year - yearsBack}年`, { yearsBack }));
}

function timedPart(years: YearFacts, filter: FigureFilter, name: string, when: FigureTime): readonly TimedPart[] {
  const at = years.at(when);
  if (at === null || at.facts.items.length === 0) return [];
  const selected = selectItems(at.facts, filter);
  return selected.ok ? [{ name, items: selected.items, at }] : [];
}
