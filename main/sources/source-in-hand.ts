import type { Source } from "../../shared/domain/year-data.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { ReadableDb } from "../store/handles.ts";
import { yearsCiting } from "../store/source-list.ts";
import { readSource } from "../store/sources.ts";
import { openYear } from "../years/open-year.ts";

interface SourceAsSeen {
  readonly year: number;
  readonly id: string;
  readonly basedOn: number;
}

/**
 * The source as the person saw it when the change began. Fails with `not-found`, `edited-elsewhere`, or `year-archived` when
 * the year worked on is archived or an archived year cites it.
 */
export function sourceInHand(db: ReadableDb, { year, id, basedOn }: SourceAsSeen): Result<Source> {
  const row = readSource(db, id);
  if (row === null) return fail({ kind: "not-found", what: "source" });
  const open = openYear(db, year);
  if (!open.ok) return open;
  const frozen = yearsCiting(db, id).find((one) => one.frozen);
  if (frozen !== undefined) return fail({ kind: "year-archived", year: frozen.year });
  if (row.revision === basedOn) return succeed(row);
  return fail({ kind: "edited-elsewhere", current: { kind: "source", row } });
}
