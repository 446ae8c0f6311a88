import type { ColumnMeaning } from "./import-fields.ts";

/** How a sheet is to be read: settled by guessing, by an earlier import with the same header, or by hand. */
export interface ImportChoices {
  readonly sheet: string;
  /** The first row of the header, from 1. */
  readonly headerRow: number;
  /** How many rows the header takes. */
  readonly headerRows: number;
  /** What each column means; columns left out mean nothing. */
  readonly columns: readonly ColumnMeaning[];
}

/** What stands in a cell instead of what the sheet has there, as typed by hand or taken from a proposal. */
export interface CellCorrection {
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly text: string;
}
