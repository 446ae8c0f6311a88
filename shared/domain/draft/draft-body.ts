import type { ReportFront } from "../report-front.ts";
import type { Block, Signature } from "../report.ts";

/** The text of a report under drafting: the report's own blocks, each with an id that stays when it is moved or changed. */
export interface DraftBody {
  /** The title on paper, and the name of the report in lists. */
  readonly title: string;
  /** （截至2021年11月30日）; empty for none. */
  readonly cutOffLine: string;
  readonly front: ReportFront | null;
  /** A chapter without a title is text before or between the numbered ones. */
  readonly chapters: readonly DraftChapter[];
  readonly signature: Signature;
  readonly annexes: readonly DraftAnnex[];
  readonly remarks: readonly Remark[];
}

export interface DraftChapter {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly DraftBlock[];
}

export type DraftBlock = KnownBlock | UnknownBlock;

/** A block of the report with its id and, where the program drafted it, what it was drafted as. */
export type KnownBlock = Block & BlockOrigin;

export interface BlockOrigin {
  /** Unique in the report. */
  readonly id: string;
  readonly composed?: Composed;
}

/** What the program wrote here, before a person changed it. */
export interface Composed {
  /** The passage of the standard report, to be compared with what it would be now. */
  readonly passage: string;
  /** Paragraphs as they were composed, one a line; empty for tables and charts. */
  readonly text: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** From a newer version of the program: shown as such, kept as it is. */
export interface UnknownBlock {
  readonly id: string;
  readonly kind: "unknown";
  readonly original: JsonValue;
}

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

export interface DraftAnnex {
  /** What references name. */
  readonly id: string;
  readonly title: string;
  readonly orientation: "portrait" | "landscape";
  readonly content: AnnexContent;
}

export const liveAnnexes = ["items", "investment", "delayed", "years"] as const;
export type LiveAnnex = (typeof liveAnnexes)[number];

/** A live annex is made from the data whenever it is read or exported, until 定稿 freezes it; its own blocks are text. */
export type AnnexContent =
  | { readonly kind: "live"; readonly of: LiveAnnex }
  | {
      readonly kind: "own";
      readonly blocks: readonly DraftBlock[];
      /** Frozen by 定稿; live again when the report is opened again. */
      readonly frozenFrom?: LiveAnnex;
    };

/** 批注 at a passage. */
export interface Remark {
  readonly id: string;
  readonly blockId: string;
  /** The words it stands at; empty for the whole block. */
  readonly quote: string;
  readonly text: string;
  readonly madeAt: string;
  readonly isDone: boolean;
}
