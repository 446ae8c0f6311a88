import { compareYears, type YearToCompare } from "../../shared/domain/comparison/compare-years.ts";
import { carriedThrough } from "../../shared/domain/comparison/carried-through.ts";
import { mappedThrough } from "../../shared/domain/comparison/mapped-through.ts";
import { cutOffOf } from "../../shared/domain/cut-off.ts";
import type { ReportingYear } from "../../shared/domain/year-data.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { gatherReportSource } from "../reports/gather-report-source.ts";
import { reportItems } from "../reports/report-items.ts";
import type { ReadableDb } from "../store/handles.ts";
import { listCarriesOfYear } from "../store/item-carries.ts";
import { readSnapshotParts, readSnapshotSummary } from "../store/snapshots.ts";
import { listFields } from "../store/words.ts";
import { listYears } from "../store/years.ts";
import { existingYear } from "../years/open-year.ts";
import { damagedParts, partNames } from "./snapshot-parts.ts";

/**
 * Compares two years, whichever is named first: each as it was frozen, or as it is now while it is open. Fails with `not-found`,
 * `input-not-acceptable` for a year with itself or with 演示数据, or `snapshot-damaged` when the frozen data are not what was sealed.
 */
export const compareSnapshots: UseCase<"snapshots:compare"> = ({ db }, { years }) => {
  const [one, other] = years.toSorted((first, second) => first - second);
  const before = yearOf(db, one);
  if (!before.ok) return before;
  const after = yearOf(db, other);
  if (!after.ok) return after;
  const refused = refusal(before.value, after.value);
  if (refused !== null) return fail({ kind: "input-not-acceptable", problems: [{ field: "years", message: refused }] });
  const former = toCompare(db, before.value);
  if (!former.ok) return former;
  const later = toCompare(db, after.value);
  if (!later.ok) return later;
  const between = listYears(db)
    .filter(({ year, kind }) => year > before.value.year && year < after.value.year && kind === after.value.kind)
    .map(({ year }) => year);
  const betweenFields = between.map((year) => listFields(db, year));
  const fields = mappedThrough(later.value.fields, betweenFields);
  const formerIds = carriedThrough([after.value.year, ...between].map((year) => listCarriesOfYear(db, year)));
  return succeed(compareYears(former.value, { ...later.value, fields }, formerIds));
};

function yearOf(db: ReadableDb, year: number | undefined): Result<ReportingYear> {
  return year === undefined ? fail({ kind: "not-found", what: "year" }) : existingYear(db, year);
}

function refusal(before: ReportingYear, after: ReportingYear): string | null {
  if (before.year === after.year) return `两边都是${before.year}年度，请另选一个年度对比`;
  return before.kind === after.kind ? null : "演示数据不能与真实年度对比，请另选一个年度";
}

/** An archived year at the date it was archived at, an open one at its own cut-off date. */
function toCompare(db: ReadableDb, year: ReportingYear): Result<YearToCompare> {
  const damaged = damagedData(db, year.snapshotId);
  if (damaged !== null) return damaged;
  const source = gatherReportSource(db, year.year);
  if (!source.ok) return source;
  const { data } = source.value;
  const archived = year.snapshotId === null ? null : readSnapshotSummary(db, year.snapshotId);
  const asOf = archived?.asOf ?? cutOffOf(year, year.year);
  return succeed({ year, asOf, fields: data.fields, items: reportItems(data, asOf) });
}

/** What was altered behind the program's back must not be taken for what was reported. */
function damagedData(db: ReadableDb, snapshotId: string | null): Result<never> | null {
  const summary = snapshotId === null ? null : readSnapshotSummary(db, snapshotId);
  if (summary === null) return null;
  const parts = damagedParts(readSnapshotParts(db, summary.id), summary.sha256);
  const ofData = parts.filter((name) => name === partNames.data);
  return ofData.length === 0 ? null : fail({ kind: "snapshot-damaged", id: summary.id, parts: ofData });
}
