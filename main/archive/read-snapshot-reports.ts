import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { readFrozenYear } from "./read-frozen-year.ts";

/** The reports that were archived with a year, each with what was found in it. Fails with `not-found`. */
export const readSnapshotReports: UseCase<"snapshots:reports"> = ({ db }, { id }) => {
  const frozen = readFrozenYear(db, id);
  return frozen === null ? fail({ kind: "not-found", what: "snapshot" }) : succeed(frozen.reports);
};
