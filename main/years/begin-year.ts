import type { ReportingYear } from "../../shared/domain/year-data.ts";
import type { WritableDb } from "../store/handles.ts";
import { insertYear, listYears } from "../store/years.ts";

/** Begins a year for real data; its lamps follow the rule of the newest real year before it. Throws when it is there already. */
export function beginYear(db: WritableDb, year: number, now: string): ReportingYear {
  const former = listYears(db).find((other) => other.year < year && other.kind === "real");
  return insertYear(db, { year, kind: "real", lampRule: former?.lampRule }, now);
}
