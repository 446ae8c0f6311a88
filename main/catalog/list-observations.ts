import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import * as observations from "../store/observations.ts";
import { existingYear } from "../years/open-year.ts";

/** The year's figures of indicators in their order. Fails with `not-found`. */
export const listObservations: UseCase<"observations:list"> = ({ db }, { year }) => {
  const existing = existingYear(db, year);
  return existing.ok ? succeed(observations.listObservations(db, year)) : existing;
};
