import type { FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { observationInWords, figureInWords } from "../../../shared/domain/observation-in-words.ts";
import { officialText } from "../../../shared/domain/official-text.ts";
import type { Observation } from "../../../shared/domain/year-data.ts";
import { measureOf } from "../figures/find-observation.ts";
import type { Claim } from "./claim.ts";

/** Fewer characters of a name than these may be the end of many. */
const shortestName = 2;

/**
 * What the figures of a clause about indicators are. A value is claimed where its indicator's name, or the end of it that the
 * clause before left over, stands right before it; a target behind in brackets. What two indicators could claim is left.
 */
export function indicatorClaims(text: string, observations: readonly Observation[]): readonly Claim[] {
  const claims = observations.flatMap((observation) => claimsOfIndicator(text, observation));
  return claims.filter((claim) => claims.filter(({ from }) => from === claim.from).length === 1);
}

function claimsOfIndicator(text: string, observation: Observation): Claim[] {
  const words = officialText(observationInWords(observation));
  return placesOf(text, words).flatMap((from) => {
    if (!isNamedBefore(text.slice(0, from), officialText(observation.indicator))) return [];
    const to = from + words.length;
    const value: Claim = { from, to, text: words, source: sourceOf(observation, "value") };
    return [value].concat(targetBehind(text, to, observation));
  });
}

function targetBehind(text: string, to: number, observation: Observation): Claim[] {
  const { target, unit } = observation;
  if (target === null) return [];
  const lead = "（目标";
  const words = figureInWords({ value: target, unit, qualifier: "exact" });
  if (!text.startsWith(`${lead}${words}）`, to)) return [];
  const from = to + lead.length;
  return [{ from, to: from + words.length, text: words, source: sourceOf(observation, "target") }];
}

/** The words between the last mark and the value: the whole name, or the part of it that is not said again. */
function isNamedBefore(before: string, indicator: string): boolean {
  const words = before.replace(/为$/u, "");
  if (words.endsWith(indicator)) return true;
  const left = /[^，；。：）]*$/u.exec(words)?.[0] ?? "";
  return left.length >= shortestName && indicator.endsWith(left);
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    // 84个 is no figure inside 184个.
    if (!/[\d.]/u.test(text[at - 1] ?? "")) places.push(at);
  }
  return places;
}

/** The source that an indicator's value or target is bound to. */
export function sourceOf(observation: Observation, which: "value" | "target"): FigureSource {
  const { indicator, scope, field, mechanism, unit } = observation;
  return { kind: "observation", indicator, scope, field, mechanism, measure: measureOf(unit), which };
}
