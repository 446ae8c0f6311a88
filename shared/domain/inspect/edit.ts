import type { Alignment, ReadParagraph, ReadRow, ReadSection } from "./read-document.ts";

/** One safe change of a document; lengths in twips, sizes in half points. Only what a person would change the same way. */
export type Edit = TextEdit | RunEdit | ParagraphEdit | RowEdit | SectionEdit | PageNumbersEdit;

/** Other characters in the place of some. */
export interface TextEdit {
  readonly kind: "text";
  readonly paragraph: ReadParagraph;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface RunLook {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: false;
  readonly color?: "auto";
}

/** Another look for the characters from … to. */
export interface RunEdit {
  readonly kind: "runs";
  readonly paragraph: ReadParagraph;
  readonly from: number;
  readonly to: number;
  readonly look: RunLook;
  /** The style says so already: only what runs say against it is changed. */
  readonly onlyOwn?: true;
}

export interface ParagraphLook {
  readonly alignment?: Alignment;
  /** First line indented by that many hundredths of a character, written in twips too. */
  readonly firstLineChars?: number;
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  readonly line?: number;
  readonly lineRule?: "auto" | "exact";
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: true;
  readonly pageBreakBefore?: true;
}

export interface ParagraphEdit {
  readonly kind: "paragraph";
  readonly paragraph: ReadParagraph;
  readonly look: ParagraphLook;
}

export interface RowEdit {
  readonly kind: "row";
  readonly part: string;
  readonly row: ReadRow;
  readonly set: "repeats" | "staysWhole";
}

export type SectionSize = Partial<
  Pick<ReadSection, "width" | "height" | "top" | "right" | "bottom" | "left" | "footer">
> & {
  /** Pitch of a grid of lines. */
  readonly linePitch?: number;
};

export interface SectionEdit {
  readonly kind: "section";
  readonly section: ReadSection;
  readonly size: SectionSize;
}

/** Footers of odd and even pages with nothing but the page number of GB/T 9704—2012 7.5, in the place of those that are there. */
export interface PageNumbersEdit {
  readonly kind: "pageNumbers";
  readonly sections: readonly ReadSection[];
  /** Whether even pages showed the headers and footers of odd ones until now: then what stays goes on to show on both. */
  readonly turnsOnEven: boolean;
  readonly font: string;
  /** In half points. */
  readonly size: number;
}
