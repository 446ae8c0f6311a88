import type { FieldRow } from "./fields/field-row.ts";
import type { Item, ProgressEntry } from "./item.ts";
import type { OwnColumn } from "./own-column.ts";
import type { ItemProblem } from "./problems/item-problem.ts";
import type { WordRow } from "./words/word-row.ts";
import type { ItemMove } from "./worklists/item-move.ts";
import type { WorklistVersion } from "./worklists/worklist-version.ts";
import type { Observation, ReportingYear, Source, Worklist } from "./year-data.ts";

/** The row as it now stands, for showing both values when two people edited it. */
export type ConflictingRow =
  | { readonly kind: "item"; readonly row: Item }
  | { readonly kind: "progress"; readonly row: ProgressEntry }
  | { readonly kind: "problem"; readonly row: ItemProblem }
  | { readonly kind: "worklist"; readonly row: Worklist }
  | { readonly kind: "field"; readonly row: FieldRow }
  | { readonly kind: "word"; readonly row: WordRow }
  | { readonly kind: "version"; readonly row: WorklistVersion }
  | { readonly kind: "move"; readonly row: ItemMove }
  | { readonly kind: "own-column"; readonly row: OwnColumn }
  | { readonly kind: "observation"; readonly row: Observation }
  | { readonly kind: "source"; readonly row: Source }
  | { readonly kind: "year"; readonly row: ReportingYear };
