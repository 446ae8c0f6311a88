import { Big } from "big.js";
import type { DataSeries, DataSet } from "../../../shared/charts/own/data-set.ts";
import type { IndicatorName, IndicatorsData } from "../../../shared/domain/draft/data-definition.ts";
import { indicatorsTitle } from "../../../shared/domain/draft/definition-in-words.ts";
import { inOneMeasure } from "../../../shared/domain/indicators/observation-change.ts";
import type { Observation } from "../../../shared/domain/year-data.ts";
import { findObservation } from "../figures/find-observation.ts";
import type { FactsAt, YearFacts } from "../figures/year-facts.ts";

/** Indicators over the years, each in the unit of its newest value, or in words why there is nothing to show. */
export function indicatorsSet(years: YearFacts, data: IndicatorsData): DataSet | string {
  const dates = datesOf(years, data.years);
  const found = data.indicators.map((name) => ({ name, values: dates.map(({ at }) => valueAt(at, name)) }));
  const lost = found.find(({ values }) => values.every((value) => value === null));
  if (lost !== undefined) return `没有指标“${lost.name.indicator}”的值，或者有多个值可能对应`;
  const shown = dates.map((_, at) => found.some(({ values }) => values[at] !== null));
  const kept = <Value>(list: readonly Value[]) => list.filter((_, at) => shown[at] === true);
  return {
    partLabel: "年度",
    parts: kept(dates).map(({ year }) => `${year}年`),
    series: found.map(({ name, values }) => seriesOf(nameAmong(name, data.indicators), kept(values))),
    title: indicatorsTitle(data),
    places: null,
  };
}

interface Dated {
  readonly year: number;
  readonly at: FactsAt;
}

/** The report's year and those before it, the earliest first, each at the same day. */
function datesOf(years: YearFacts, count: number): readonly Dated[] {
  return Array.from({ length: count }, (_, at) => count - 1 - at).flatMap((yearsBack) => {
    const at = years.at({ yearsBack });
    return at === null ? [] : [{ year: years.year - yearsBack, at }];
  });
}

function valueAt({ facts }: FactsAt, name: IndicatorName): Observation | null {
  return findObservation(facts, { kind: "observation", which: "value", ...name });
}

function seriesOf(name: string, values: readonly (Observation | null)[]): DataSeries {
  const newest = values.findLast((value) => value !== null);
  const unit = newest?.unit ?? "";
  const one = newest === undefined ? new Big(1) : inOneMeasure({ ...newest, value: "1" as Observation["value"] }).value;
  const inUnit = values.map((value) => (value === null ? null : inOneMeasure(value).value.div(one)));
  return { name, measure: { kind: "quantity", unit }, values: inUnit, total: null };
}

/** Its place in front where two of them bear one name. */
function nameAmong({ indicator, scope }: IndicatorName, all: readonly IndicatorName[]): string {
  const isAlone = all.filter((one) => one.indicator === indicator).length === 1;
  return isAlone ? indicator : `${scope ?? ""}${indicator}`;
}
