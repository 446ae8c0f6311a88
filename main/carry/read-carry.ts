import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { openYear } from "../years/open-year.ts";
import { carrySource } from "./carry-source.ts";

/** What could be carried forward into a year; null where there is no year before it. Fails with `not-found` or `year-archived`. */
export const readCarry: UseCase<"carries:read"> = ({ db }, { year }) => {
  const open = openYear(db, year);
  if (!open.ok) return open;
  const source = carrySource(db, year);
  if (source === null) return succeed(null);
  const { former, asOf, candidates, lists } = source;
  return succeed({ formerYear: former.year.year, asOf, candidates, lists });
};
