import type { IsoDate } from "../../shared/domain/dates.ts";
import { decimal } from "../../shared/domain/decimal.ts";
import type { FrozenReport } from "../../shared/domain/frozen-report.ts";
import type { LampRule } from "../../shared/domain/lamp-rule.ts";
import type { ReportSource } from "../reports/report-source.ts";

/** The format that this program writes; older ones are lifted step by step when read. */
export const snapshotFormat = 6;

/** A frozen year as the archive keeps it: what a report needs, with everything of the year in it. */
export interface SnapshotDocument {
  readonly program: "合作年报";
  readonly format: typeof snapshotFormat;
  readonly asOf: IsoDate;
  /** ISO 8601 UTC. */
  readonly frozenAt: string;
  readonly source: ReportSource;
  /** What was written for the year: each 定稿, and every report that left the house. */
  readonly reports: readonly FrozenReport[];
}

/** Lifts a document of format n to n + 1; the entry's key is n. */
const lifts: Readonly<Record<number, (document: Record<string, unknown>) => Record<string, unknown>>> = {
  1: withProblemsAndRule,
  2: withReports,
  3: withVersionsAndMoves,
  4: withOwnColumns,
  5: withCarries,
};

/** The frozen text of a snapshot: indented, so that people can read it without this program. */
export function writeSnapshotDocument(document: SnapshotDocument): string {
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** Reads a frozen text of this format or an older one; throws for a text that is no snapshot or of a newer format. */
export function readSnapshotDocument(text: string): SnapshotDocument {
  const document = liftToPresent(JSON.parse(text));
  if (!isSnapshotDocument(document)) throw new Error("not a snapshot document of a known format");
  return document;
}

function liftToPresent(document: unknown): unknown {
  if (!isRecord(document) || typeof document["format"] !== "number") return document;
  const lift = lifts[document["format"]];
  return lift === undefined ? document : liftToPresent(lift(document));
}

/** Format 1 knew neither problems beside the list's own text nor a rule of the year's own: the usual one held. */
function withProblemsAndRule(document: Record<string, unknown>): Record<string, unknown> {
  const { source } = document;
  if (!isRecord(source) || !isRecord(source["data"]) || !isRecord(source["data"]["year"]))
    return { ...document, format: 2 };
  const data = { ...source["data"], problems: [], year: { ...source["data"]["year"], lampRule: usualRule } };
  return { ...document, format: 2, source: { ...source, data } };
}

/** Format 2 held the standard report alone. */
function withReports(document: Record<string, unknown>): Record<string, unknown> {
  return { ...document, format: 3, reports: [] };
}

/** Format 3 knew neither versions of a list nor 调入 and 调出. */
function withVersionsAndMoves(document: Record<string, unknown>): Record<string, unknown> {
  const { source } = document;
  if (!isRecord(source) || !isRecord(source["data"])) return { ...document, format: 4 };
  return { ...document, format: 4, source: { ...source, data: { versions: [], moves: [], ...source["data"] } } };
}

/** Format 4 knew no own columns of a list. */
function withOwnColumns(document: Record<string, unknown>): Record<string, unknown> {
  const { source } = document;
  if (!isRecord(source) || !isRecord(source["data"])) return { ...document, format: 5 };
  return { ...document, format: 5, source: { ...source, data: { ownColumns: [], ...source["data"] } } };
}

/** Format 5 did not say which items had been carried forward. */
function withCarries(document: Record<string, unknown>): Record<string, unknown> {
  const { source } = document;
  if (!isRecord(source) || !isRecord(source["data"])) return { ...document, format: 6 };
  return { ...document, format: 6, source: { ...source, data: { carries: [], ...source["data"] } } };
}

/** The rule as it was when format 1 was written. */
const usualRule: LampRule = {
  yellowBeyond: decimal("5"),
  redBeyond: decimal("15"),
  timeBasis: "months",
  expiredDeadlineIsRed: true,
  dueSoonDays: 0,
  delayedStatusIsRed: true,
  statedPace: "behind",
};

function isSnapshotDocument(value: unknown): value is SnapshotDocument {
  return (
    isRecord(value) &&
    value["program"] === "合作年报" &&
    value["format"] === snapshotFormat &&
    isRecord(value["source"]) &&
    isRecord(value["source"]["data"]) &&
    Array.isArray(value["reports"])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
