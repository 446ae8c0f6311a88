import { daysInMonth, isoDate, type IsoDate } from "../../../shared/domain/dates.ts";
import type { FigureTime } from "../../../shared/domain/draft/figure-source.ts";
import type { MeantNames } from "../../../shared/domain/words/meant-names.ts";
import type { YearData } from "../../../shared/domain/year-data.ts";
import { gatherReportSource } from "../../reports/gather-report-source.ts";
import { reportFacts, type ReportFacts } from "../../reports/report-facts.ts";
import type { ReportSource } from "../../reports/report-source.ts";
import { meantNames } from "../../words/meant-names.ts";
import type { ReadableDb } from "../../store/handles.ts";

/** A year at a date: what the figures of a report are taken from. */
export interface FactsAt {
  readonly data: YearData;
  readonly facts: ReportFacts;
}

/** The years that the figures of one report may look at, each gathered and computed once. */
export interface YearFacts {
  readonly year: number;
  readonly asOf: IsoDate;
  /** null for a year that the store does not hold, or of another kind (演示数据 beside real data), or a date still to come. */
  readonly at: (when: FigureTime | undefined) => FactsAt | null;
}

/** Looks at the year of a report and the years before it, from the store. */
export function yearFactsIn(db: ReadableDb, year: number, asOf: IsoDate): YearFacts {
  const gather = (wanted: number) => {
    const gathered = gatherReportSource(db, wanted);
    return gathered.ok ? gathered.value : null;
  };
  return yearFacts(year, asOf, gather, (wanted) => meantNames(db, wanted));
}

/** The same from any source of years; `meant` tells what names that have changed since mean in a year. */
export function yearFacts(
  year: number,
  asOf: IsoDate,
  gather: (year: number) => ReportSource | null,
  meant?: (year: number) => MeantNames,
): YearFacts {
  const sources = remembering((wanted: number) => gather(wanted));
  const kind = () => sources(year)?.data.year.kind;
  const computed = remembering((date: IsoDate, wanted: number) => {
    const source = sources(wanted);
    if (source === null || source.data.year.kind !== kind()) return null;
    const facts = reportFacts(source, date);
    return { data: source.data, facts: meant === undefined ? facts : { ...facts, meant: meant(wanted) } };
  });
  return {
    year,
    asOf,
    at: (when) => {
      const { yearsBack = 0, month } = when ?? {};
      const latest = sameDayBefore(asOf, yearsBack);
      const date = month === undefined ? latest : monthEnd(year - yearsBack, month);
      return date > latest ? null : computed(date, year - yearsBack);
    },
  };
}

function remembering<Key, More extends readonly unknown[], Value>(make: (key: Key, ...more: More) => Value) {
  const made = new Map<string, Value>();
  return (key: Key, ...more: More): Value => {
    const name = JSON.stringify([key, ...more]);
    const known = made.get(name);
    if (known !== undefined) return known;
    const value = make(key, ...more);
    made.set(name, value);
    return value;
  };
}

/** The last day of a month stays one: 2021-02-28 becomes 2020-02-29. */
function sameDayBefore(date: IsoDate, years: number): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const isLast = day === daysInMonth(year, month);
  return isLast ? monthEnd(year - years, month) : isoDate(`${year - years}${date.slice(4)}`);
}

function monthEnd(year: number, month: number): IsoDate {
  return isoDate(`${year}-${String(month).padStart(2, "0")}-${daysInMonth(year, month)}`);
}
