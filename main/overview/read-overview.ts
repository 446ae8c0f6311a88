import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { readYearData } from "../store/year-data.ts";
import { overviewOf } from "./overview-of.ts";

/** The figures, charts and calls for attention of a year at a cut-off date. Fails with `not-found`. */
export const readOverview: UseCase<"overview:read"> = ({ db }, { year, asOf }) => {
  const data = readYearData(db, year);
  return data === null ? fail({ kind: "not-found", what: "year" }) : succeed(overviewOf(data, asOf));
};
