import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { listObservations, listObservationsBefore } from "../store/observations.ts";
import { listCitedSentences, type CitationTarget } from "../store/sources.ts";
import { existingYear } from "../years/open-year.ts";

/** The year's figures, those of the years before, and the sentences that the year's come from. Fails with `not-found`. */
export const readIndicators: UseCase<"indicators:read"> = ({ db }, { year }) => {
  const existing = existingYear(db, year);
  if (!existing.ok) return existing;
  const observations = listObservations(db, year);
  const targets = observations.map(({ id }): CitationTarget => ({ kind: "observation", id }));
  return succeed({
    observations,
    earlier: listObservationsBefore(db, year),
    citations: listCitedSentences(db, targets),
  });
};
