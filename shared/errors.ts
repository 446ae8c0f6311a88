import type { ConflictingRow } from "./domain/conflict.ts";

/** Every expected outcome that is not the wished one. A surprise is an exception and becomes "unexpected" at the boundary. */
export type AppError =
  | { readonly kind: "unexpected"; readonly reference: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "input-not-acceptable"; readonly problems: readonly InputProblem[] }
  | {
      readonly kind: "not-found";
      /** The name of the file, where it is one of several or was typed. */
      readonly name?: string;
      readonly what:
        | "item"
        | "progress"
        | "problem"
        | "year"
        | "snapshot"
        | "file"
        | "store"
        | "worklist"
        | "version"
        | "word"
        | "field"
        | "move"
        | "own-column"
        | "observation"
        | "source"
        | "citation"
        | "draft"
        | "draft-version"
        | "draft-template"
        | "word-template"
        | "view"
        | "deletion"
        | "change";
    }
  | { readonly kind: "edited-elsewhere"; readonly current: ConflictingRow }
  | { readonly kind: "year-archived"; readonly year: number }
  | { readonly kind: "year-exists"; readonly year: number }
  /** The step to undo or redo is not the next one any more. */
  | { readonly kind: "step-not-next"; readonly year: number }
  /** What the step changed is not as it left it. */
  | { readonly kind: "step-blocked"; readonly label: string }
  /** A source that other years cite as well. */
  | { readonly kind: "source-cited-elsewhere"; readonly years: readonly number[] }
  | { readonly kind: "text-file-refused"; readonly name: string; readonly fault: TextFileFault }
  /** A report under drafting that may not be changed as asked. */
  | { readonly kind: "draft-refused"; readonly title: string; readonly fault: DraftFault }
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
  /** The store lies where nothing can be written: it can be read, but not changed. */
  | { readonly kind: "store-read-only"; readonly path: string }
  | { readonly kind: "folder-not-writable"; readonly path: string }
  /** There is no folder for the file to be written. */
  | { readonly kind: "folder-missing"; readonly path: string }
  /** Where the file was to be written lies a folder of that name. */
  | { readonly kind: "destination-is-folder"; readonly path: string }
  | { readonly kind: "name-too-long"; readonly path: string }
  /** A write-protected disk: a CD, a locked USB stick, a network drive shared for reading. */
  | { readonly kind: "disk-read-only"; readonly path: string }
  | { readonly kind: "disk-full"; readonly path: string }
  | { readonly kind: "file-in-use"; readonly path: string }
  /** The disk or the half written file was gone before all was written. */
  | { readonly kind: "write-interrupted"; readonly path: string }
  /** A copy that was to be put back, or to be compared with the data. */
  | { readonly kind: "backup-damaged"; readonly path: string }
  | { readonly kind: "not-a-backup"; readonly path: string }
  | { readonly kind: "word-file-refused"; readonly name: string; readonly fault: WordFileFault }
  | { readonly kind: "workbook-refused"; readonly name: string; readonly fault: WorkbookFault }
  /** The file to import is no longer the one that was looked at. */
  | { readonly kind: "workbook-changed"; readonly name: string };

/** Why a file that should hold plain text (.txt) cannot be taken. */
export type TextFileFault = "no-access" | "too-large" | "empty" | "not-text";

/** Why a report under drafting refuses a change. */
export type DraftFault =
  /** Another window has saved since. */
  | "edited-elsewhere"
  /** 定稿 is read-only. */
  | "final"
  /** Opening a 定稿 again needs a reason. */
  | "needs-reason"
  | "deleted"
  /** The stored text cannot be read, and no version of it. */
  | "damaged";

/** Why a file that should be a Word document (.docx) cannot be taken. */
export type WordFileFault =
  /** Not readable for this user, or no file at all. */
  | "no-access"
  | "too-large"
  | "too-much-inside"
  | "empty"
  /** .doc of Word 97–2003. */
  | "old-word"
  | "wps"
  | "password"
  | "macros"
  /** Another kind of file: PDF, workbook, picture … */
  | "not-word"
  | "damaged"
  /** Carries a digital signature, which a change would void. */
  | "signed";

/** Why a file that should be a workbook (.xlsx, .xls, .csv) cannot be read. */
export type WorkbookFault =
  /** Not readable for this user. */
  | "no-access"
  /** A program has it open and lets nobody read it. */
  | "in-use"
  | "too-large"
  | "too-many-cells"
  | "empty"
  | "password"
  | "damaged"
  /** A workbook in another format: .xlsb, .ods. */
  | "other-format"
  | "not-a-workbook";

/** One thing wrong with what was typed or sent, in a sentence for the person who typed it. */
export interface InputProblem {
  /** Name of the field as the contract calls it, or "" for the whole. */
  readonly field: string;
  readonly message: string;
}
