import type { ChangedBy } from "../../../shared/domain/draft/returned-file.ts";

/** A paragraph of a Word file with the bound figures that are marked in it. */
export interface MarkedParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly figures: readonly MarkedFigure[];
  /** The name of its style, in small letters; null where it has none. */
  readonly style: string | null;
  /** Who has changed something in it, the last one; null where the file does not say it. */
  readonly by: ChangedBy | null;
  readonly comments: readonly CommentPlace[];
  /** Word says that it was moved here. */
  readonly isMoved: boolean;
}

export interface MarkedFigure {
  /** See `markOf`. */
  readonly mark: string;
  readonly text: string;
  /** Where it begins in the text of the paragraph. */
  readonly from: number;
}

/** Where a comment stands: its id in the file, and the words. */
export interface CommentPlace {
  readonly id: string;
  readonly quote: string;
}

export interface MarkedTable {
  readonly kind: "table";
  readonly rows: readonly MarkedRow[];
}

export interface MarkedRow {
  readonly cells: readonly MarkedCell[];
}

/** The paragraphs of a cell, a line each. */
export interface MarkedCell {
  readonly text: string;
  readonly by: ChangedBy | null;
  readonly comments: readonly CommentPlace[];
}

/** Words that were deleted as a whole paragraph or row and are still kept in the file. */
export interface DeletedWords {
  readonly text: string;
  readonly by: ChangedBy;
}

export interface MarkedText {
  /** In order; paragraphs without words left out. */
  readonly parts: readonly (MarkedParagraph | MarkedTable)[];
  /** Whether Word has kept changes that nobody has accepted. They are read as accepted. */
  readonly tracked: boolean;
  readonly deleted: readonly DeletedWords[];
}
