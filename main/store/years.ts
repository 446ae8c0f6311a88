import { defaultLampRule, isSameRule, type LampRule } from "../../shared/domain/lamp-rule.ts";
import type { ReportingYear, YearKind } from "../../shared/domain/year-data.ts";
import type { YearSummary } from "../../shared/ipc/questions/years.ts";
import type { Changes } from "./changes.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import { statement } from "./statement.ts";

/** What can be changed of a year itself. */
export type YearChanges = Changes<Pick<ReportingYear, "cutOffDate" | "reportTitle" | "signingUnit" | "lampRule">>;

/** A year to begin. */
interface NewYear {
  readonly year: number;
  readonly kind: YearKind;
  readonly lampRule?: LampRule | undefined;
}

const yearColumns = `
  reporting_year.year, kind, cut_off_date AS cutOffDate, report_title AS reportTitle, signing_unit AS signingUnit,
  lamp_rule AS lampRule, revision, (SELECT id FROM snapshot WHERE snapshot.year = reporting_year.year) AS snapshotId`;

/** A year whose lamp rule is still a JSON text; null for the usual rule. */
interface YearColumns extends Omit<ReportingYear, "lampRule"> {
  readonly lampRule: string | null;
}

/** All years, the newest first. */
export function listYears(db: ReadableDb): YearSummary[] {
  return statement<YearColumns & Pick<YearSummary, "itemCount">>(
    db,
    `SELECT ${yearColumns}, (SELECT count(*) FROM item WHERE item.year = reporting_year.year) AS itemCount
     FROM reporting_year ORDER BY year DESC`,
  )
    .all()
    .map(withRule);
}

/** The year, or null when the store does not hold it. */
export function readYear(db: ReadableDb, year: number): ReportingYear | null {
  const columns = statement<YearColumns>(db, `SELECT ${yearColumns} FROM reporting_year WHERE year = ?`).get(year);
  return columns === undefined ? null : withRule(columns);
}

/** The rule that the lamps of a year follow; the usual one for a year that the store does not hold. */
export function lampRuleOf(db: ReadableDb, year: number): LampRule {
  return readYear(db, year)?.lampRule ?? defaultLampRule;
}

function withRule<Columns extends YearColumns>(
  columns: Columns,
): Omit<Columns, "lampRule"> & Pick<ReportingYear, "lampRule"> {
  return { ...columns, lampRule: ruleOf(columns.lampRule) };
}

/** What an older program did not know of stands as usual. */
function ruleOf(json: string | null): LampRule {
  return json === null ? defaultLampRule : { ...defaultLampRule, ...JSON.parse(json) };
}

/** Begins a year, with a rule for its lamps or the usual one; throws when it is there already. */
export function insertYear(
  db: WritableDb,
  { year, kind, lampRule = defaultLampRule }: NewYear,
  now: string,
): ReportingYear {
  statement(
    db,
    "INSERT INTO reporting_year (year, kind, lamp_rule, created_at, updated_at) VALUES (?, ?, ?, ?, ?)",
  ).run(year, kind, ruleAsKept(lampRule), now, now);
  return present(db, year);
}

/** Changes what is given and leaves the rest; throws when the store does not hold the year or it is archived. */
export function updateYear(db: WritableDb, year: number, changes: YearChanges, now: string): ReportingYear {
  const { cutOffDate, reportTitle, signingUnit, lampRule } = present(db, year);
  statement(
    db,
    `UPDATE reporting_year SET cut_off_date = ?, report_title = ?, signing_unit = ?, lamp_rule = ?, updated_at = ?
     WHERE year = ?`,
  ).run(
    changes.cutOffDate === undefined ? cutOffDate : changes.cutOffDate,
    changes.reportTitle === undefined ? reportTitle : changes.reportTitle,
    changes.signingUnit === undefined ? signingUnit : changes.signingUnit,
    ruleAsKept(changes.lampRule ?? lampRule),
    now,
    year,
  );
  return present(db, year);
}

/** The usual rule is kept as none, so that a year which nobody has set one for follows it. */
function ruleAsKept(rule: LampRule): string | null {
  return isSameRule(rule, defaultLampRule) ? null : JSON.stringify(rule);
}

function present(db: ReadableDb, year: number): ReportingYear {
  const found = readYear(db, year);
  if (found === null) throw new Error(`the store holds no year ${year}`);
  return found;
}
