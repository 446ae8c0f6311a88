import type { HeadingLevel, Label } from "./labels.ts";
import type { ReadParagraph } from "./read-document.ts";

/** What a paragraph is for. */
export type Role =
  | "blank"
  | "figure"
  | "contents"
  /** 发文机关标志 and other red words of the 版头. */
  | "redHead"
  | "documentNumber"
  /** 份号, 密级, 紧急程度, 签发人. */
  | "headMark"
  | "title"
  /** Centred lines below the title, such as the cut-off date. */
  | "subtitle"
  | "addressee"
  | "heading"
  | "body"
  /** Set apart by borders, or centred on purpose: has a look of its own. */
  | "setApart"
  | "caption"
  | "tableLine"
  | "annexNote"
  | "signature"
  | "date"
  /** （联系人：…） below the date. */
  | "remark"
  | "annexMark"
  | "annexTitle"
  /** 抄送 and 印发 of the 版记. */
  | "copies";

/** A paragraph of the text with its role. */
export interface Outlined {
  readonly paragraph: ReadParagraph;
  readonly role: Role;
  /** Place among the blocks of the document. */
  readonly index: number;
  /** Level of a heading, or of a numbered paragraph of text. */
  readonly level: HeadingLevel | null;
  readonly label: Label | null;
  /** Whether Word gives the number. */
  readonly isNumberAutomatic: boolean;
  /** Blanks typed at the beginning. */
  readonly lead: number;
  /** Where the words of the heading end; the text that follows on the same line has the look of text. */
  readonly headEnd: number;
  readonly startsPage: boolean;
  /** Stands behind the first annex mark. */
  readonly inAnnex: boolean;
}

/** A paragraph before its role is known. */
export type Draft = Omit<Outlined, "role" | "inAnnex">;
