import type { ChartSpec } from "../../../../shared/charts/chart-spec.ts";

/** Something that takes room on a page, in twips. */
export interface Box {
  /** Room before it, which falls away at the head of a page. */
  readonly before: number;
  /** Heights of what may stand on different pages: lines of a paragraph, rows of a table; one for what stays whole. */
  readonly heights: readonly number[];
  /** Heights of the footnotes that each of these brings to the foot of its page; absent for none. */
  readonly notes?: readonly number[];
  /** How many footnote marks each of these has; absent for none. */
  readonly marks?: readonly number[];
  /** Stands on the page on which the next one begins. */
  readonly keepNext?: boolean;
  /** Head of a table, repeated on every page. */
  readonly head?: number;
  readonly newPage?: boolean;
  /** Height of the pages from here on, where they turn or a section begins. */
  readonly pageHeight?: number;
  /** A heading that the contents list. */
  readonly isEntry?: boolean;
  /** The chart that it holds, and by how many twips that may be lower. */
  readonly chart?: { readonly spec: ChartSpec; readonly spare: number };
}

/** A box that stays whole, `height` twips high; without room before it unless `more` gives some. */
export const wholeBox = (height: number, more: Partial<Box> = {}): Box => ({ before: 0, heights: [height], ...more });
