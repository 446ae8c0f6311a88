import type { WordChange } from "./draft-answers.ts";

/** What an edited Word file says, beside the report that it was exported from. Nothing is taken over by reading it. */
export interface ReturnedFile {
  /**
   * - marked: the file carries the marks of this report
   * - unmarked: the marks are gone; paragraphs were found by their words
   * - other: it is another report, or edited beyond recognition
   */
  readonly origin: "marked" | "unmarked" | "other";
  readonly name: string;
  /** Whether Word had kept the changes; they are read as accepted. */
  readonly tracked: boolean;
  readonly paragraphs: readonly ReturnedParagraph[];
  readonly figures: readonly ReturnedFigure[];
  readonly sameCount: number;
}

/** A paragraph that is not as it was exported. */
export interface ReturnedParagraph {
  readonly id: string;
  readonly kind: "changed" | "inserted" | "deleted" | "moved";
  /** The block of the report; for an inserted one the block behind which it stands, null at the beginning. */
  readonly blockId: string | null;
  readonly chapterId: string | null;
  readonly words: readonly WordChange[];
  /** The text as it came back; empty for a deleted one. */
  readonly text: string;
}

/** A bound figure that was changed by hand: 124.68亿元 → 125亿元. */
export interface ReturnedFigure {
  readonly figureId: string;
  readonly blockId: string;
  readonly exported: string;
  /** null when the figure is no longer in the file. */
  readonly returned: string | null;
  readonly sentence: string;
}
