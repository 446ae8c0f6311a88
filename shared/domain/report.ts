import type { ChartSpec } from "../charts/chart-spec.ts";
import type { IsoDate } from "./dates.ts";
import type { BlockBinding } from "./draft/data-definition.ts";
import type { Caption } from "./report-caption.ts";
import type { ReportFront } from "./report-front.ts";
import type { Run } from "./report-runs.ts";
import type { TableBlock } from "./report-table.ts";

/** A report as plain data: what the preview shows and the Word writer writes. It knows neither docx nor React. */
export interface ReportDocument {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly title: string;
  /** （截至2021年11月30日） under the title. */
  readonly cutOffLine: string;
  /** 演示数据 marking for the head of every page; null for real data. */
  readonly marking: string | null;
  /** Cover, red head, contents and 版记; absent for the ordinary report that has none of them. */
  readonly front?: ReportFront;
  readonly chapters: readonly Chapter[];
  readonly signature: Signature;
  readonly annexes: readonly Annex[];
}

/** A chapter 一、…; its heading is the first of its blocks' level and carries no number of its own. */
export interface Chapter {
  /** Stable name, such as "overall-progress". */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** 附件N: starts a page of its own; landscape for wide tables. */
export interface Annex {
  /** What references name; absent where nothing points to it. */
  readonly id?: string;
  readonly number: number;
  readonly title: string;
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
}

/** 署名 and 成文日期, for a seal where `seal` says so; `unit` is null when the office has not given its name (then only the date stands). */
export interface Signature {
  readonly unit: string | null;
  readonly date: IsoDate;
  readonly seal?: boolean;
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | FiguresBlock
  | CaseBlock
  | CalendarBlock
  | ChartBlock
  | TableBlock
  | PictureBlock;

/** Levels below the chapter: 2 is （一）, 3 is 1., 4 is （1）. Numbers are given by order, never typed. */
export interface HeadingBlock {
  readonly kind: "heading";
  readonly level: 2 | 3 | 4;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
}

/** Points under each other: 1. 2. 3. where they are counted, a dot before each where not. */
export interface ListBlock {
  readonly kind: "list";
  readonly isNumbered: boolean;
  readonly items: readonly (readonly Run[])[];
}

/** 数读: a titled list of figures, one sentence a line. */
export interface FiguresBlock {
  readonly kind: "figures";
  readonly title: string;
  readonly note: string | null;
  readonly lines: readonly (readonly Run[])[];
}

/** 案例①: one story under a title of its own. `number` counts through the document. */
export interface CaseBlock {
  readonly kind: "case";
  readonly number: number;
  readonly title: string;
  readonly story: readonly ParagraphBlock[];
}

/** 大事记: what happened when, in the order in which it is to be read. */
export interface CalendarBlock {
  readonly kind: "calendar";
  readonly title: string | null;
  readonly events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  /** As it is to be read: 1月5日, 3月底, 9月10—12日. */
  readonly date: string;
  readonly runs: readonly Run[];
}

export interface ChartBlock {
  readonly kind: "chart";
  readonly caption: Caption;
  readonly chart: ChartSpec;
  /** 注 below the caption; absent or null for none. */
  readonly note?: string | null;
  /** How it follows the data while the report is drafted; absent for a chart that stays as it is. */
  readonly bound?: BlockBinding;
}

/** A PNG or JPEG. One larger than the page is made smaller, never distorted. */
export interface PictureBlock {
  readonly kind: "picture";
  readonly caption: Caption | null;
  readonly format: "png" | "jpeg";
  /** The file in base64. */
  readonly data: string;
  /** Chinese description for readers who cannot see it. */
  readonly altText: string;
  /** In mm on paper. */
  readonly width: number;
  readonly height: number;
}

/** Something the reader of a report should know before sending it out. */
export interface ReportWarning {
  readonly kind:
    | "no-items"
    | "no-plan"
    | "no-done"
    | "not-unique-cut-off"
    | "later-figures-left-out"
    | "moved-in-later"
    | "no-signing-unit"
    | "no-red-head"
    | "no-document-number"
    | "missing-fonts";
  readonly message: string;
}

export interface BuiltReport {
  readonly document: ReportDocument;
  readonly warnings: readonly ReportWarning[];
  readonly itemCount: number;
  readonly chartCount: number;
}
