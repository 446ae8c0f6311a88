import { noCheckpoint, type Checkpoint } from "../../shared/checkpoint.ts";
import { isoDate, type IsoDate } from "../../shared/domain/dates.ts";
import type { ReportingYear, YearData } from "../../shared/domain/year-data.ts";
import { fieldTotals, yearTotals, type YearTotals } from "../../shared/domain/year-totals.ts";
import type { YearSummary } from "../../shared/ipc/questions/years.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { readFrozenYear } from "../archive/read-frozen-year.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readItemRows } from "../store/item-pages.ts";
import { listSnapshots } from "../store/snapshots.ts";
import { readYearData } from "../store/year-data.ts";
import { listYears, readYear } from "../store/years.ts";
import type { ReportSource } from "./report-source.ts";

/**
 * Reads once all that a year's report is made from: an open year from the tables, an archived one from its snapshot, as the
 * same type. Fails with `not-found` for a year that the store does not hold. `checkpoint` is called between rows.
 */
export function gatherReportSource(
  db: ReadableDb,
  year: number,
  checkpoint: Checkpoint = noCheckpoint,
): Result<ReportSource> {
  const found = readYear(db, year);
  if (found === null) return fail({ kind: "not-found", what: "year" });
  return found.snapshotId === null
    ? gatherOpenYear(db, found, checkpoint)
    : gatherArchivedYear(db, found, found.snapshotId);
}

function gatherOpenYear(db: ReadableDb, found: ReportingYear, checkpoint: Checkpoint): Result<ReportSource> {
  const data = readYearData(db, found.year, checkpoint);
  if (data === null) return fail({ kind: "not-found", what: "year" });
  return succeed({ data, history: readHistory(db, found) });
}

/** What was frozen stays as it was: the earlier years too stand as they stood when the year was archived. */
function gatherArchivedYear(db: ReadableDb, found: ReportingYear, snapshotId: string): Result<ReportSource> {
  const frozen = readFrozenYear(db, snapshotId);
  if (frozen === null) return fail({ kind: "not-found", what: "snapshot" });
  const { snapshotId: archivedAs, revision } = found;
  const data: YearData = {
    ...frozen.source.data,
    year: { ...frozen.source.data.year, snapshotId: archivedAs, revision },
  };
  return succeed({ ...frozen.source, data });
}

/** Totals of the earlier years of the same kind; the rows of archived years cannot have changed since. */
function readHistory(db: ReadableDb, { year, kind }: ReportingYear): readonly YearTotals[] {
  const archivedAt = new Map(listSnapshots(db).map((snapshot) => [snapshot.id, snapshot.asOf]));
  return listYears(db)
    .filter((other) => other.year < year && other.kind === kind)
    .toSorted((one, other) => one.year - other.year)
    .map((other) => {
      const asOf = cutOffOf(other, archivedAt);
      const rows = readItemRows(db, other.year, asOf);
      return {
        ...yearTotals(other.year, asOf, rows),
        mechanisms: [...new Set(rows.map(({ mechanism }) => mechanism))],
        fields: fieldTotals(rows),
      };
    });
}

function cutOffOf({ year, cutOffDate, snapshotId }: YearSummary, archivedAt: ReadonlyMap<string, IsoDate>): IsoDate {
  const archived = snapshotId === null ? undefined : archivedAt.get(snapshotId);
  return archived ?? cutOffDate ?? isoDate(`${year}-12-31`);
}
