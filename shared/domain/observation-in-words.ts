import { cutOffInWords } from "./cut-off-in-words.ts";
import type { Decimal } from "./decimal.ts";
import type { Observation, Qualifier } from "./year-data.ts";

/** A figure with its unit and how exactly it is meant. */
export interface QualifiedFigure {
  /** The digits as the source writes them; they are neither grouped nor rounded. */
  readonly value: Decimal;
  readonly unit: string;
  readonly qualifier: Qualifier;
}

/** 万, 亿 and 万亿 in front of a unit belong to the number: 10万余吨, not 10余万吨. */
const magnitude = /^(万亿|亿|万)?(.*)$/s;

/**
 * A figure with the qualifier where Chinese puts it: 4.24亿元, 约10万吨, 近20个, 超5000标箱, 13000余名, 30%以上.
 * The digits stay exactly those of the source.
 */
export function figureInWords({ value, unit, qualifier }: QualifiedFigure): string {
  switch (qualifier) {
    case "exact":
      return `${value}${unit}`;
    case "about":
      return `约${value}${unit}`;
    case "nearly":
      return `近${value}${unit}`;
    case "over":
      return `超${value}${unit}`;
    case "more":
      return withMore(value, unit);
    case "atLeast":
      return `${value}${unit}以上`;
    default:
      return qualifier satisfies never;
  }
}

function withMore(value: Decimal, unit: string): string {
  const [, large = "", measure = ""] = magnitude.exec(unit) ?? [];
  // A percentage takes no 余: 30余% is not Chinese.
  return unit === "%" ? `超${value}%` : `${value}${large}余${measure}`;
}

/** 11.32亿元; a share reads 为30%以上; the target stands behind in brackets. */
export function figureWithLink(observation: Observation): string {
  const { indicator, unit, target } = observation;
  const link = unit === "%" && /[率例重比]$/.test(indicator) ? "为" : "";
  const goal = target === null ? "" : `（目标${figureInWords({ value: target, unit, qualifier: "exact" })}）`;
  return `${link}${observationInWords(observation)}${goal}`;
}

/** The places before a figure; empty where the indicator's own name already speaks of them. */
export function spokenScope({ scope, indicator }: Pick<Observation, "scope" | "indicator">): string {
  if (scope === null) return "";
  const places = scope.split("、").map((place) => (place.length > 2 ? place.replace(/[省市区县州]$/, "") : place));
  const isNamed = places.some((place) => indicator.includes(place)) || scope.includes(indicator.slice(0, 4));
  return isNamed ? "" : scope;
}

/** The sentence that a report makes of one figure: 截至2021年11月30日，对口协同实施项目184个。 */
export function observationSentence(observation: Observation): string {
  const date = observation.asOf === null ? "" : `${cutOffInWords(observation.asOf)}，`;
  return `${date}${spokenScope(observation)}${observation.indicator}${figureWithLink(observation)}。`;
}

/** The figure of an indicator: see `figureInWords`. */
export function observationInWords(observation: Observation): string {
  return figureInWords(observation);
}
