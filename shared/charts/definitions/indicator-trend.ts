import { Big } from "big.js";
import { inOneMeasure } from "../../domain/indicators/observation-change.ts";
import { observationInWords } from "../../domain/observation-in-words.ts";
import type { Observation } from "../../domain/year-data.ts";
import type { ChartSpec } from "../chart-spec.ts";
import { line } from "./chart-parts.ts";

/** Places that a label of the line shows at most; the words beside it have all of them. */
const mostPlaces = 2;

/**
 * One indicator over the years as a line, one value a year, the earliest first; in the unit of the last value. Values that
 * cannot be measured in that unit are left out; null for fewer than two years.
 */
export function indicatorTrend(values: readonly Observation[]): ChartSpec | null {
  const last = values.at(-1);
  if (last === undefined) return null;
  const { measure } = inOneMeasure(last);
  const alike = values.filter((one) => inOneMeasure(one).measure === measure);
  if (new Set(alike.map(({ year }) => year)).size < 2) return null;
  const factor = inOneMeasure({ ...last, value: last.value }).value.div(last.value === "0" ? 1 : last.value);
  const scaled = alike.map((one) => inOneMeasure(one).value.div(factor.eq(0) ? 1 : factor));
  const digits = Math.min(mostPlaces, Math.max(...scaled.map(placesOf)));
  const told = alike.map((one) => `${one.year}年${observationInWords(one)}`);
  return {
    id: "indicator-trend",
    kind: "line",
    title: `历年${last.indicator}`,
    altText: `折线图：历年${last.indicator}。${told.join("；")}。`,
    categories: alike.map(({ year }) => `${year}年`),
    series: [
      line(
        last.indicator,
        scaled.map((value) => Number(value.round(digits, Big.roundHalfUp))),
        digits,
      ),
    ],
    valueAxis: { unit: last.unit },
    secondAxis: null,
  };
}

function placesOf(value: Big): number {
  return value.toFixed().split(".")[1]?.length ?? 0;
}
