/** A Word document as the inspection sees it: every setting resolved through styles, numbering and defaults. Lengths in twips. */
export interface ReadDocument {
  readonly sections: readonly ReadSection[];
  /** Paragraphs and tables of the text, in order. */
  readonly blocks: readonly ReadBlock[];
  /** Paragraphs of footnotes, endnotes and text boxes. */
  readonly asides: readonly ReadParagraph[];
  /** Odd and even pages have headers and footers of their own. */
  readonly evenAndOdd: boolean;
  /** Insertions, deletions and moves that nobody has accepted yet. */
  readonly changes: number;
  readonly comments: number;
  /** The styles of its paragraphs, by their ids. */
  readonly styles: ReadonlyMap<string, ReadStyle>;
}

export interface ReadStyle {
  /** Id of the style that it is based on; null when it stands on its own. */
  readonly basedOn: string | null;
  /** How it lets words look, outside tables. */
  readonly look: RunFormat;
}

export type ReadBlock = ReadParagraph | ReadTable;
export type Region = "text" | "cell" | "header" | "footer" | "footnote" | "textBox";

export interface ReadParagraph {
  readonly kind: "paragraph";
  /** The part it stands in, and the offset of its element there: together its identity. */
  readonly part: string;
  readonly at: number;
  readonly region: Region;
  /** Index of its section. */
  readonly section: number;
  /** As a reader sees it: results of fields, line breaks as \n, page breaks as \f, tabs as \t. No automatic number. */
  readonly text: string;
  /** Cut where the look changes; together they are the text. */
  readonly runs: readonly ReadRun[];
  /** The automatic number with its marks, such as （一）; empty without one. */
  readonly number: string;
  readonly styleId: string;
  /** Name of the style in lower case, such as "heading 1"; Word stores the names of its own styles in English. */
  readonly styleName: string;
  /** 0 for the first level of the outline; null for text. */
  readonly outline: number | null;
  readonly format: ParagraphFormat;
  /** Size of its first character, or of its mark when it is empty, in half points. */
  readonly size: number;
  /** Part of a table of contents that Word keeps up to date. */
  readonly inContents: boolean;
  /** Fields whose result stands here, by their instructions. */
  readonly fields: readonly ReadField[];
  /** Height of the tallest picture or chart in the line; 0 without one. */
  readonly pictureHeight: number;
  /** A line or frame is drawn here. */
  readonly hasShape: boolean;
  /** Where a frame or text box puts it across the page, "placed" by measure; null when it stands in the text. */
  readonly framed: "left" | "right" | "center" | "inside" | "outside" | "placed" | null;
  /** A content control that still shows its prompt. */
  readonly isPrompt: boolean;
  /** False for a text box that is written twice in the file, and not with the same words: which of the two counts nobody knows. */
  readonly isMendable: boolean;
}

export interface ReadRun {
  /** Offset of its first character in the paragraph's text. */
  readonly from: number;
  readonly text: string;
  readonly format: RunFormat;
}

export interface ReadField {
  /** Offset of its result in the paragraph's text. */
  readonly from: number;
  readonly instruction: string;
}

export type Alignment = "left" | "center" | "right" | "both" | "distribute";

export interface ParagraphFormat {
  readonly alignment: Alignment;
  readonly left: number;
  readonly right: number;
  /** Negative when the first line hangs out. */
  readonly firstLine: number;
  readonly before: number;
  readonly after: number;
  /** Twips for exact and atLeast, 240ths of a line for auto. */
  readonly line: number;
  readonly lineRule: "auto" | "exact" | "atLeast";
  readonly snapToGrid: boolean;
  readonly keepNext: boolean;
  readonly pageBreakBefore: boolean;
  /** Has borders or a shade: set apart from the text on purpose. */
  readonly bordered: boolean;
  /** Colours of its borders, as written. */
  readonly borderColors: readonly string[];
}

export interface RunFormat {
  /** The face of Chinese characters; null when the file names none. */
  readonly eastAsia: string | null;
  /** The face of letters and digits. */
  readonly latin: string | null;
  /** Quotes and dashes take the Chinese face. */
  readonly hintEastAsia: boolean;
  /** In half points. */
  readonly size: number;
  readonly bold: boolean;
  /** Six hexadecimal digits; null for automatic. */
  readonly color: string | null;
  /** Extra space behind each character, in twips. */
  readonly spacing: number;
  readonly raised: boolean;
}

export interface ReadTable {
  readonly kind: "table";
  readonly part: string;
  readonly at: number;
  readonly section: number;
  /** Counts the tables of the text from 1. */
  readonly number: number;
  readonly width: { readonly kind: "dxa" | "pct" | "auto"; readonly value: number };
  /** Sum of its columns. */
  readonly gridWidth: number;
  readonly rows: readonly ReadRow[];
}

export interface ReadRow {
  readonly at: number;
  readonly repeats: boolean;
  readonly staysWhole: boolean;
  readonly cells: readonly ReadCell[];
}

export interface ReadCell {
  readonly width: number;
  readonly paragraphs: readonly ReadParagraph[];
}

export type PageSide = "default" | "even" | "first";

export interface ReadSection {
  /** Counts from 0. */
  readonly index: number;
  /** Offset of its `w:sectPr` in the main part. */
  readonly at: number;
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** From the edge of the paper to the footer. */
  readonly footer: number;
  readonly grid: {
    readonly kind: "none" | "lines" | "characters";
    readonly linePitch: number;
    readonly charSpace: number;
  };
  readonly starts: "newPage" | "continuous";
  /** The first page has a header and footer of its own. */
  readonly titlePage: boolean;
  /** Where the page numbers begin anew; null when they go on. */
  readonly firstNumber: number | null;
  readonly headers: Readonly<Record<PageSide, readonly ReadParagraph[] | null>>;
  readonly footers: Readonly<Record<PageSide, readonly ReadParagraph[] | null>>;
}
