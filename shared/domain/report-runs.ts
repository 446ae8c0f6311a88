import type { BoundFigure } from "./draft/bound-figure.ts";
import type { JsonValue } from "./draft/draft-body.ts";

/**
 * Words inside a paragraph. Every run has a text, so that a paragraph can be read without knowing what its runs are for;
 * `target` makes it a reference, `note` the mark of a footnote.
 */
export type Run = TextRun | ReferenceRun | FootnoteRun | FigureRun | UnknownRun;

export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly superscript?: boolean;
}

/** 图2, 附件1: `text` is the label as it now stands (see `numberReport`), `target` the id of a caption or annex. */
export interface ReferenceRun {
  readonly text: string;
  readonly target: string;
}

/** The mark of a footnote; its number is given by order. */
export interface FootnoteRun {
  readonly text: "";
  readonly note: string;
  /** Only while a file is written: marks of the same page point here, under this number. */
  readonly place?: number;
  /** Only while a file is written: the note stands at the foot already, under this number there. */
  readonly again?: { readonly place: number; readonly number: number };
}

/** A figure that is tied to a value of the store; `text` is what stands on paper. */
export interface FigureRun extends TextRun {
  readonly figure: BoundFigure;
}

/** From a newer version of the program: its words if it has any, and all that it is. */
export interface UnknownRun extends TextRun {
  readonly original: JsonValue;
}

/** What the runs say, without the marks of footnotes. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}
