import type { Item, ProgressEntry } from "./item.ts";
import type { ReportingYear } from "./year-data.ts";

/** The row as it now stands, for showing both values when two people edited it. */
export type ConflictingRow =
  | { readonly kind: "item"; readonly row: Item }
  | { readonly kind: "progress"; readonly row: ProgressEntry }
  | { readonly kind: "year"; readonly row: ReportingYear };
