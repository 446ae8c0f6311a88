import type {
  ParagraphFormat,
  ReadParagraph,
  Region,
  RunFormat,
} from "../../../shared/domain/inspect/read-document.ts";
import type { XmlElement } from "../xml/element.ts";
import type { Numbering, NumberCounter } from "./numbering.ts";
import type { Styles } from "./styles.ts";
import type { ThemeFonts } from "./theme-fonts.ts";

/** What all parts of a document share while it is read. */
export interface SharedReading {
  readonly theme: ThemeFonts;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly counter: NumberCounter;
  readonly formats: Map<string, ParagraphFormat>;
  readonly runLooks: Map<string, { readonly format: RunFormat; readonly hidden: boolean }>;
  /** Reads the paragraphs of text boxes, which stand inside paragraphs. */
  readonly readParagraph: (reading: PartReading, element: XmlElement, where: Standpoint) => ReadParagraph;
  readonly watcher: Watcher | null;
  /** Counts, and the paragraphs of text boxes found on the way. */
  readonly tally: Tally;
}

export interface Tally {
  paragraphs: number;
  changes: number;
  readonly textBoxes: ReadParagraph[];
}

/** A part while it is read from front to back. */
export interface PartReading extends SharedReading {
  readonly part: string;
  readonly text: string;
  /** Fields that are open; a table of contents spans many paragraphs. */
  readonly openFields: OpenField[];
}

/** A piece of a paragraph's text: the element that holds it, in its run. */
export interface TextPiece {
  readonly element: XmlElement;
  readonly run: XmlElement;
  /** Offset of its first character in the paragraph's text. */
  readonly from: number;
  readonly text: string;
}

/** Is shown the elements behind what is read, for a repair. */
export interface Watcher {
  /** `planned` is the paragraph that was read where `element` repeats it for old programs. */
  readonly paragraph: (
    reading: PartReading,
    element: XmlElement,
    pieces: readonly TextPiece[],
    planned?: XmlElement,
  ) => void;
  readonly row: (reading: PartReading, element: XmlElement) => void;
  readonly section: (reading: PartReading, element: XmlElement) => void;
}

export interface OpenField {
  instruction: string;
  hasResult: boolean;
}

/** Where a paragraph stands. */
export interface Standpoint {
  readonly region: Region;
  readonly section: number;
  readonly tableStyle?: string;
  readonly framed?: ReadParagraph["framed"];
  readonly isPrompt?: boolean;
  /** What a drawing is written as once more, for old programs. */
  readonly fallback?: XmlElement;
  /** The same paragraph of a text box in that second form. */
  readonly twin?: XmlElement;
  /** False in a text box whose second form says something else. */
  readonly isMendable?: boolean;
}
