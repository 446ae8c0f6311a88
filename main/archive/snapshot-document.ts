import type { IsoDate } from "../../shared/domain/dates.ts";
import type { ReportSource } from "../reports/report-source.ts";

/** The format that this program writes; older ones are lifted step by step when read. */
export const snapshotFormat = 1;

/** A frozen year as the archive keeps it: what a report needs, with everything of the year in it. */
export interface SnapshotDocument {
  readonly program: "合作年报";
  readonly format: typeof snapshotFormat;
  readonly asOf: IsoDate;
  /** ISO 8601 UTC. */
  readonly frozenAt: string;
  readonly source: ReportSource;
}

/** Lifts a document of format n to n + 1; the entry's key is n. Format 1 is the first. */
const lifts: Readonly<Record<number, (document: Record<string, unknown>) => Record<string, unknown>>> = {};

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

function isSnapshotDocument(value: unknown): value is SnapshotDocument {
  return (
    isRecord(value) &&
    value["program"] === "合作年报" &&
    value["format"] === snapshotFormat &&
    isRecord(value["source"]) &&
    isRecord(value["source"]["data"])
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
