import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import * as list from "../store/source-list.ts";
import { existingYear } from "../years/open-year.ts";

/** The items and figures of a year that no sentence is given for. Fails with `not-found`. */
export const listWithoutSource: UseCase<"sources:missing"> = ({ db }, { year }) => {
  const existing = existingYear(db, year);
  return existing.ok ? succeed(list.listWithoutSource(db, year)) : existing;
};
