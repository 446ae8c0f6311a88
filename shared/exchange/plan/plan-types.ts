import type { WorkbookRow } from "../exported-cells.ts";
import type { WorkbookField } from "../import-fields.ts";
import type { CellProblem, DroppedRow } from "../problems.ts";
import type { ImportRow, ImportValues } from "../rows/import-row.ts";

/** An item that the year holds already, as the workbook shows it at the cut-off date. */
export interface ExistingItem extends WorkbookRow {
  readonly worklistTitle: string;
}

/** What becomes of a row. */
export const rowOutcomes = ["created", "updated", "unchanged", "rejected"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** One value of an item, old and new as texts: amounts in 万元, "" for none. */
export interface FieldChange {
  readonly field: WorkbookField;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** An item that resembles a row without being surely the same. */
export interface NearMatch {
  readonly itemId: string;
  readonly number: string | null;
  readonly title: string;
  readonly worklist: string;
  /** 0 to 1. */
  readonly likeness: number;
}

/** What will become of a row, for showing. */
export interface PlannedRow {
  /** From 1. */
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly number: string | null;
  readonly title: string;
  /** The item that the row is taken for; null for a new or rejected one. */
  readonly itemId: string | null;
  readonly changes: readonly FieldChange[];
  readonly near: readonly NearMatch[];
}

/** What has to be written for a row. */
export interface RowWork {
  readonly row: ImportRow;
  /** Null for a new item. */
  readonly existing: ExistingItem | null;
  /** Of an existing item only what differs. */
  readonly values: ImportValues;
}

export interface Planned {
  readonly rows: readonly PlannedRow[];
  readonly work: readonly RowWork[];
  /** What matching found wrong, beside what the cells themselves have. */
  readonly problems: readonly CellProblem[];
  readonly dropped: readonly DroppedRow[];
}

/** What a person decided for a row: it is this item, or it is a new one (null). */
export interface RowDecision {
  /** From 1. */
  readonly row: number;
  readonly itemId: string | null;
}
