import type { IsoDate } from "./dates.ts";
import type { DraftKind, DraftState } from "./draft/draft.ts";
import type { ListedExport, ListedFinding } from "./draft/listed-finding.ts";

/** A report of the year as the archive keeps it: a 定稿 with its files, any other that left the house with its lists. */
export interface FrozenReport {
  readonly id: string;
  readonly title: string;
  readonly kind: DraftKind;
  readonly state: DraftState;
  readonly asOf: IsoDate;
  /** Names of the parts that hold the Word file and the text; null unless it was a 定稿. */
  readonly files: { readonly word: string; readonly text: string } | null;
  /** What the check found when the year was archived. */
  readonly findings: readonly ListedFinding[];
  /** The files it was written to, the newest first, each with what was found then. */
  readonly exports: readonly ListedExport[];
}
