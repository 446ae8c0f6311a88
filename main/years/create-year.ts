import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { inTransaction } from "../store/transaction.ts";
import { readYear } from "../store/years.ts";
import { beginYear } from "./begin-year.ts";

/** Begins an empty year for real data; its lamps follow the rule of the newest year before it. Fails with `year-exists`. */
export const createYear: UseCase<"years:create"> = ({ db, now }, { year }) =>
  inTransaction(db, () => {
    if (readYear(db, year) !== null) return fail({ kind: "year-exists", year });
    return succeed(beginYear(db, year, now()));
  });
