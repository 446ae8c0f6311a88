import type { ReportingYear } from "../../shared/domain/year-data.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readYear } from "../store/years.ts";

/** The year, when it exists. Fails with `not-found`. */
export function existingYear(db: ReadableDb, year: number): Result<ReportingYear> {
  const stored = readYear(db, year);
  return stored === null ? fail({ kind: "not-found", what: "year" }) : succeed(stored);
}

/** The year, when it exists and may be changed. Fails with `not-found` or `year-archived`. */
export function openYear(db: ReadableDb, year: number): Result<ReportingYear> {
  const existing = existingYear(db, year);
  return existing.ok && existing.value.snapshotId !== null ? fail({ kind: "year-archived", year }) : existing;
}
