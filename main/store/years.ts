import type { ReportingYear, YearKind } from "../../shared/domain/year-data.ts";
import type { YearSummary } from "../../shared/ipc/questions/years.ts";
import type { Changes } from "./changes.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";

/** What can be changed of a year itself. */
export type YearChanges = Changes<Pick<ReportingYear, "cutOffDate" | "reportTitle" | "signingUnit">>;

const yearColumns = `
  reporting_year.year, kind, cut_off_date AS cutOffDate, report_title AS reportTitle, signing_unit AS signingUnit,
  revision, (SELECT id FROM snapshot WHERE snapshot.year = reporting_year.year) AS snapshotId`;

/** All years, the newest first. */
export function listYears(db: ReadableDb): YearSummary[] {
  return statement<YearSummary>(
    db,
    `SELECT ${yearColumns}, (SELECT count(*) FROM item WHERE item.year = reporting_year.year) AS itemCount
     FROM reporting_year ORDER BY year DESC`,
  ).all();
}

/** The year, or null when the store does not hold it. */
export function readYear(db: ReadableDb, year: number): ReportingYear | null {
  return statement<ReportingYear>(db, `SELECT ${yearColumns} FROM reporting_year WHERE year = ?`).get(year) ?? null;
}

/** Begins a year; throws when it is there already. */
export function insertYear(
  db: WritableDb,
  { year, kind }: { readonly year: number; readonly kind: YearKind },
  now: string,
): ReportingYear {
  statement(db, "INSERT INTO reporting_year (year, kind, created_at, updated_at) VALUES (?, ?, ?, ?)").run(
    year,
    kind,
    now,
    now,
  );
  return present(db, year);
}

/** Changes what is given and leaves the rest; throws when the store does not hold the year or it is archived. */
export function updateYear(db: WritableDb, year: number, changes: YearChanges, now: string): ReportingYear {
  const { cutOffDate, reportTitle, signingUnit } = present(db, year);
  statement(
    db,
    `UPDATE reporting_year SET cut_off_date = ?, report_title = ?, signing_unit = ?, updated_at = ? WHERE year = ?`,
  ).run(
    changes.cutOffDate === undefined ? cutOffDate : changes.cutOffDate,
    changes.reportTitle === undefined ? reportTitle : changes.reportTitle,
    changes.signingUnit === undefined ? signingUnit : changes.signingUnit,
    now,
    year,
  );
  return present(db, year);
}

function present(db: ReadableDb, year: number): ReportingYear {
  const found = readYear(db, year);
  if (found === null) throw new Error(`the store holds no year ${year}`);
  return found;
}
