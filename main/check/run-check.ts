import { checkYear } from "../../shared/domain/check/check-year.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { readYearData } from "../store/year-data.ts";

/** Looks through a year's data for what cannot be right or wants a look; changes nothing. Fails with `not-found`. */
export const runCheck: UseCase<"checks:run"> = ({ db }, { year, asOf }) => {
  const data = readYearData(db, year);
  return data === null ? fail({ kind: "not-found", what: "year" }) : succeed({ findings: checkYear(data, asOf) });
};
