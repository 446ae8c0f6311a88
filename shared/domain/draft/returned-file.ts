import type { BlockChangeKind, WordChange } from "./draft-answers.ts";
import type { PartAddress } from "./returned/part-address.ts";

/** What an edited Word file says, beside the report as it was exported. Nothing is taken over by reading it. */
export interface ReturnedFile {
  readonly origin: ReturnedOrigin;
  readonly name: string;
  /** Whether Word had kept the changes; they are read as accepted. */
  readonly tracked: boolean;
  /** When the text that the file is compared with was exported, ISO 8601 UTC; null: with the report as it is saved. */
  readonly exportedAt: string | null;
  readonly changes: readonly ReturnedChange[];
  readonly figures: readonly ReturnedFigure[];
  readonly comments: readonly ReturnedComment[];
  readonly sameCount: number;
  /** Ids of changes that were refused when the same file was read before. */
  readonly refused: readonly string[];
}

/**
 * - marked: the file carries the marks of this report
 * - unmarked: the marks are gone; paragraphs were found by their words
 * - other: the file says that it is another report
 * - unlike: hardly a paragraph is like one of the report: another report, or edited beyond recognition
 */
export type ReturnedOrigin = "marked" | "unmarked" | "other" | "unlike";

/** Who changed something, where the file says so. */
export interface ChangedBy {
  readonly author: string;
  /** As the file says it, usually ISO 8601; empty where it does not. */
  readonly at: string;
}

/** A paragraph, cell or row that is not as it was exported. */
export interface ReturnedChange {
  /** The same for the same change, however often the file is read. */
  readonly id: string;
  readonly kind: Exclude<BlockChangeKind, "same">;
  /** Where it stood when it was exported; null for what has come, and for lines that the program writes by itself. */
  readonly address: PartAddress | null;
  /** 一、总体进展情况. */
  readonly place: string;
  /** 段落, 标题, 表格 … */
  readonly label: string;
  readonly words: readonly WordChange[];
  /** As it was exported and as it came back, with a placeholder for each bound figure (see `skeletonOf`); empty where it is not there. */
  readonly before: string;
  readonly after: string;
  /** The figures that the placeholders stand for. */
  readonly figures: readonly { readonly id: string; readonly text: string }[];
  /** Figures that go with it, as they read. */
  readonly lost: readonly string[];
  /** Where something has come or was moved to; null for other kinds. */
  readonly put: ReturnedPlace | null;
  /**
   * Why it cannot be taken over; null where it can.
   * - live: stands in an annex that is made from the data
   * - written: cover, contents and the like, which the program writes by itself
   * - shape: columns of a table were added, taken out or merged
   */
  readonly fixed: "live" | "written" | "shape" | null;
  readonly by: ChangedBy | null;
}

/** Where something has come. */
export interface ReturnedPlace {
  /**
   * - part: a paragraph of words inside of a block (a point of a list, a line of 数读), behind the one that reads `behind`
   * - row: a row of a table, behind row `row`
   * - block, heading, chapter, table: a paragraph, heading, chapter or table of its own
   */
  readonly as: "part" | "row" | "block" | "heading" | "chapter" | "table";
  readonly level: 2 | 3 | 4;
  /** The chapter or annex; null at the beginning of the report. */
  readonly chapterId: string | null;
  /** The blocks behind which it stands, the nearest first; empty for the beginning of the chapter. */
  readonly behind: readonly string[];
  /** Where the chapter is gone, or has not been taken over: the blocks behind which it stands then. */
  readonly otherwise: readonly string[];
  /** Of a part: the paragraphs before it in its block, the nearest first. */
  readonly behindWords: readonly string[];
  /** Of a row: the one before it. Of a part: how many paragraphs stood before it in its block. */
  readonly row: number;
  /** Of a table or row: what its cells say, row by row. */
  readonly cells: readonly (readonly string[])[];
}

/** A bound figure that was changed by hand: 124.68亿元 → 125亿元. */
export interface ReturnedFigure {
  readonly id: string;
  readonly figureId: string;
  readonly blockId: string;
  readonly place: string;
  readonly exported: string;
  readonly returned: string;
  /** As it was exported. */
  readonly sentence: string;
  readonly by: ChangedBy | null;
}

/** A comment of Word. */
export interface ReturnedComment {
  readonly id: string;
  readonly author: string;
  /** ISO 8601; empty where the file does not say it. */
  readonly at: string;
  readonly text: string;
  /** The words that it stands at. */
  readonly quote: string;
  /** The block that it stands at; null where that is not part of the report's text. */
  readonly blockId: string | null;
  readonly place: string;
}
