import type { InputProblem } from "../../errors.ts";
import { blankName, type Some } from "../item-rules.ts";
import type { Stored } from "../item.ts";
import { tidyName } from "../tidy-text.ts";
import type { Observation } from "../year-data.ts";

/** What a person fills in about one figure. */
export type ObservationDraft = Omit<Observation, keyof Stored | "year" | "position">;

/** What was typed as it is kept: names without blanks around them, blank ones as "not given". */
export function tidyObservation<Typed extends Some<ObservationDraft>>(typed: Typed): Typed {
  return {
    ...typed,
    ...(typed.indicator === undefined ? {} : { indicator: typed.indicator.trim() }),
    ...(typed.unit === undefined ? {} : { unit: typed.unit.trim() }),
    ...(typed.scope === undefined ? {} : { scope: tidyName(typed.scope) }),
    ...(typed.mechanism === undefined ? {} : { mechanism: tidyName(typed.mechanism) }),
    ...(typed.field === undefined ? {} : { field: tidyName(typed.field) }),
  };
}

/** What is wrong with a figure beyond the form of its single fields. */
export function observationProblems(typed: Some<ObservationDraft>): readonly InputProblem[] {
  return [...blankName("indicator", typed.indicator), ...blankName("unit", typed.unit)];
}
