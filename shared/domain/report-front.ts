import type { IsoDate } from "./dates.ts";

/** What stands around the text when an office issues it formally, and the way into a long one. All of it is optional. */
export interface ReportFront {
  readonly cover: Cover | null;
  readonly redHead: RedHead | null;
  /** 目录 with the numbers of the pages. */
  readonly hasContents: boolean;
  readonly imprint: Imprint | null;
}

/**
 * Where a report begins with 版头, nothing may come before it, and its first page has to show text (GB/T 9704-2012 §7.3.1).
 * The standard knows no 目录; as in a 简报 it then stands short under the title, before the text on the same page.
 */
export function hasContentsUnderTitle(front: ReportFront | undefined): boolean {
  return front?.hasContents === true && front.redHead !== null;
}

/** A page of its own before the report: its title, who signs it and when. */
export interface Cover {
  readonly title: string;
  readonly unit: string | null;
  readonly date: IsoDate;
}

/** 版头 (GB/T 9704-2012 §7.2): 发文机关标志 in red, 发文字号, the red line. */
export interface RedHead {
  /** 遂宁市发展和改革委员会文件; several organs stand under each other. */
  readonly marks: readonly string[];
  /** 遂发改〔2021〕12号; a form with blanks where the number is given later. */
  readonly documentNumber: string;
}

/** 版记 (GB/T 9704-2012 §7.4) at the foot of the last page. */
export interface Imprint {
  /** 抄送 without the word itself; null for none. */
  readonly copiesTo: string | null;
  readonly printedBy: string;
  readonly printedOn: IsoDate;
}
