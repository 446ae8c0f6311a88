import type { CheckFinding } from "./check-finding.ts";
import type { Composed, DraftChapter, KnownBlock } from "./draft-body.ts";
import type { DraftVersion } from "./draft.ts";

/** Words of a paragraph in the order in which they are read, those of both texts. */
export interface WordChange {
  readonly kind: "same" | "inserted" | "deleted";
  readonly text: string;
}

export const blockChangeKinds = ["same", "changed", "inserted", "deleted", "moved"] as const;
export type BlockChangeKind = (typeof blockChangeKinds)[number];

/** One block, title or heading of two versions. A moved block may have changed too: see its words. */
export interface BlockChange {
  readonly blockId: string;
  readonly kind: BlockChangeKind;
  /** 一、总体进展情况: the chapter or annex that it stands in now, or stood in before it was deleted. */
  readonly place: string;
  /** 段落, 标题, 表格, 图表 … */
  readonly blockLabel: string;
  readonly words: readonly WordChange[];
}

export interface DraftComparison {
  /** null for the report as it is now. */
  readonly before: DraftVersion | null;
  readonly after: DraftVersion | null;
  readonly changes: readonly BlockChange[];
  readonly insertedCharacters: number;
  readonly deletedCharacters: number;
}

/** A sentence of a composed passage: as it was drafted, as it stands, and as it would be drafted now; null where it is not there. */
export interface SentenceChoice {
  readonly drafted: string | null;
  readonly standing: string | null;
  readonly now: string | null;
  /**
   * - same: the draft has not changed
   * - follow: the draft has changed and the person has not touched the sentence
   * - decide: both have changed
   */
  readonly kind: "same" | "follow" | "decide";
}

/** A passage whose draft is not what it was when it was taken into the text. */
export interface PassageChange {
  readonly blockId: string;
  readonly chapterId: string;
  readonly composed: Composed;
  /** The whole block as it would be drafted now, with its figures bound; null when nothing would be written any more. */
  readonly now: KnownBlock | null;
  readonly sentences: readonly SentenceChoice[];
}

/** A passage that would be drafted now and is nowhere in the text. */
export interface NewPassage {
  readonly chapterId: string;
  /** The block behind which it would stand; null for the beginning of the chapter. */
  readonly after: string | null;
  readonly block: KnownBlock;
}

export interface PassagesAnswer {
  readonly changes: readonly PassageChange[];
  readonly fresh: readonly NewPassage[];
}

/** What the program can draft for a report now, to be put in where a person wants it. */
export interface DraftableAnswer {
  readonly chapters: readonly DraftChapter[];
  readonly items: readonly DraftableItem[];
}

export interface DraftableItem {
  readonly title: string;
  readonly block: KnownBlock;
}

export interface DraftCheck {
  readonly findings: readonly CheckFinding[];
}
