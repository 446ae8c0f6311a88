import type { CollectionPlan } from "../../../shared/ipc/questions/forms.ts";
import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { openYear } from "../../years/open-year.ts";
import { compareReturned, type Comparison } from "./compare-returned.ts";
import { knownOfYear, readReturned } from "./read-returned.ts";

/**
 * Looks into returned forms and tells cell by cell what they say differently from what was sent out, where the store or another
 * form says something else, and what cannot be taken. Writes nothing. Fails with `not-found` or `year-archived`.
 */
export const examineForms: UseCase<"forms:examine"> = async ({ db }, { year, sources }) => {
  const files = await readReturned(sources, knownOfYear(db, year));
  const existing = openYear(db, year);
  if (!existing.ok) return existing;
  const compared = compareReturned(db, year, files);
  return succeed({
    revision: existing.value.revision,
    files: compared.files,
    cells: compared.cells.map(withoutValues),
    problems: compared.problems,
    forms: soundForms(compared).length,
    proposals: compared.proposals.map(({ proposal }) => proposal),
  });
};

/** The forms that can be collected, each once. */
export function soundForms({ files }: Pick<Comparison, "files">): readonly string[] {
  const sound = files.flatMap(({ forms }) => forms.filter(({ state }) => state === "sound" || state === "no-record"));
  return [...new Set(sound.map(({ formId }) => formId))];
}

function withoutValues({ offers, ...cell }: Comparison["cells"][number]): CollectionPlan["cells"][number] {
  return { ...cell, offers: offers.map(({ values: _values, problem: _problem, ...offer }) => offer) };
}
