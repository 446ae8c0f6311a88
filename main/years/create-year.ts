import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inTransaction } from "../store/transaction.ts";
import { insertYear, readYear } from "../store/years.ts";

/** Begins an empty year for real data. Fails with `year-exists`. */
export const createYear: UseCase<"years:create"> = ({ db, now }, { year }) =>
  inTransaction(db, () => {
    if (readYear(db, year) !== null) return fail({ kind: "year-exists", year });
    return succeed(insertYear(db, { year, kind: "real" }, now()));
  });
