import { groupBy } from "../group-by.ts";
import type { Observation } from "../year-data.ts";
import { tidyName } from "./marks.ts";

export interface NamedObservation {
  /** 指标:内江市跨省通办事项（项） */
  readonly name: string;
  readonly observation: Observation;
}

/**
 * The placeholders of figures: 指标: with the indicator's name; of two with one name each is told by the places before it, and
 * where that is not enough by what stands behind it: its field, its mechanism, its unit. Two that agree in all of it bear one
 * name.
 */
export function indicatorNames(observations: readonly Observation[]): readonly NamedObservation[] {
  let settled = new Map(observations.map((one) => [one, wordings[0](one)]));
  for (const wording of wordings.slice(1)) {
    const alike = groupBy(settled.values(), (name) => name);
    settled = new Map(
      [...settled].map(([one, name]) => [one, (alike.get(name)?.length ?? 0) > 1 ? wording(one) : name]),
    );
  }
  return [...settled].map(([observation, name]) => ({ name, observation }));
}

type Wording = (observation: Observation) => string;

const placed: Wording = ({ indicator, scope }) => `${scope ?? ""}${indicator}`;
const details = ["field", "mechanism", "unit"] as const;

/** From the shortest to the fullest; only names that several bear are worded more fully. */
const wordings: readonly [Wording, ...Wording[]] = [
  named(({ indicator }) => indicator),
  named(placed),
  ...details.map((_, index) => named((one) => `${placed(one)}${inBrackets(one, details.slice(0, index + 1))}`)),
];

function named(wording: Wording): Wording {
  return (observation) => `指标:${tidyName(wording(observation))}`;
}

function inBrackets(observation: Observation, wanted: readonly (typeof details)[number][]): string {
  const words = wanted.map((detail) => observation[detail]).filter((word) => word !== null);
  return words.length === 0 ? "" : `（${words.join("，")}）`;
}
