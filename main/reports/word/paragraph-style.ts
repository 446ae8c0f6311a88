import type { Face } from "./fonts.ts";
import { page } from "./page-geometry.ts";

/** A paragraph style as data. */
export interface ParagraphStyle {
  readonly id: string;
  /** Built-in names are Word's own English ones; it shows them in the user's language. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Children of `w:pPr`, in the schema's order. */
  readonly paragraph: string;
  readonly face?: Face;
  readonly bold?: boolean;
  /** Six hexadecimal digits; black without. */
  readonly color?: string;
  /** In half points. */
  readonly size?: number;
  /** Extra space between characters in twips; the body's is negative and must not reach tables. */
  readonly spacing?: number;
}

export const exactLine = `<w:spacing w:before="0" w:after="0" w:line="${page.linePitch}" w:lineRule="exact"/>`;
/** 二号 is higher than a line of the grid in some fonts and would take two. */
export const offGrid = `<w:snapToGrid w:val="0"/>`;
/** Exact spacing clips pictures and the second line of table cells. */
export const naturalLine = `${offGrid}<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>`;
export const noIndent = `<w:ind w:left="0" w:right="0" w:firstLineChars="0" w:firstLine="0"/>`;
