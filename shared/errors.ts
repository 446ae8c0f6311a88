import type { ConflictingRow } from "./domain/conflict.ts";

/** Every expected outcome that is not the wished one. A surprise is an exception and becomes "unexpected" at the boundary. */
export type AppError =
  | { readonly kind: "unexpected"; readonly reference: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "input-not-acceptable"; readonly problems: readonly InputProblem[] }
  | {
      readonly kind: "not-found";
      readonly what: "item" | "progress" | "year" | "snapshot" | "file" | "store" | "worklist" | "deletion";
    }
  | { readonly kind: "edited-elsewhere"; readonly current: ConflictingRow }
  | { readonly kind: "year-archived"; readonly year: number }
  | { readonly kind: "year-exists"; readonly year: number }
  | { readonly kind: "report-data-changed"; readonly year: number; readonly revision: number }
  | { readonly kind: "snapshot-damaged"; readonly id: string; readonly parts: readonly string[] }
  | { readonly kind: "store-not-empty"; readonly path: string }
  | { readonly kind: "store-newer"; readonly path: string; readonly found: number; readonly known: number }
  | {
      readonly kind: "store-damaged";
      readonly path: string;
      readonly keptAt: string | null;
      readonly restorable: string;
    }
  | { readonly kind: "store-locked"; readonly path: string }
  | { readonly kind: "folder-not-writable"; readonly path: string }
  | { readonly kind: "disk-full"; readonly path: string }
  | { readonly kind: "file-in-use"; readonly path: string }
  | { readonly kind: "not-a-backup"; readonly path: string };

/** One thing wrong with what was typed or sent, in a sentence for the person who typed it. */
export interface InputProblem {
  /** Name of the field as the contract calls it, or "" for the whole. */
  readonly field: string;
  readonly message: string;
}
