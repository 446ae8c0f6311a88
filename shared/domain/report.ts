import type { ChartSpec } from "../charts/chart-spec.ts";
import type { IsoDate } from "./dates.ts";

/** A report as plain data: what the preview shows and the Word writer writes. It knows neither docx nor React. */
export interface ReportDocument {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly title: string;
  /** （截至2021年11月30日） under the title. */
  readonly cutOffLine: string;
  /** 演示数据 marking for the head of every page; null for real data. */
  readonly marking: string | null;
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
  readonly number: number;
  readonly title: string;
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly Block[];
}

/** 署名 and 成文日期 without seal; `unit` is null when the office has not given its name (then only the date stands). */
export interface Signature {
  readonly unit: string | null;
  readonly date: IsoDate;
}

export type Block = HeadingBlock | ParagraphBlock | FiguresBlock | ChartBlock | TableBlock;

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

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
}

/** 数读: a titled list of figures, one sentence a line. */
export interface FiguresBlock {
  readonly kind: "figures";
  readonly title: string;
  readonly note: string | null;
  readonly lines: readonly string[];
}

/** `caption.number` counts through the document; the caption stands below a chart and above a table. */
export interface Caption {
  readonly label: "图" | "表";
  readonly number: number;
  readonly text: string;
}

export interface ChartBlock {
  readonly kind: "chart";
  readonly caption: Caption;
  readonly chart: ChartSpec;
}

export interface TableBlock {
  readonly kind: "table";
  readonly caption: Caption | null;
  /** 单位：万元 at the right above the table. */
  readonly unitsLine: string | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** 合计 row in the columns' order; empty text where nothing is summed. */
  readonly totalRow: readonly string[] | null;
  readonly note: string | null;
}

export interface TableColumn {
  readonly title: string;
  /** Share of the table's width; shares of all columns need not add up to anything. */
  readonly share: number;
  readonly align: "left" | "center" | "right";
}

/** Something the reader of a report should know before sending it out. */
export interface ReportWarning {
  readonly kind:
    | "no-items"
    | "no-plan"
    | "no-done"
    | "not-unique-cut-off"
    | "later-figures-left-out"
    | "no-signing-unit";
  readonly message: string;
}

export interface BuiltReport {
  readonly document: ReportDocument;
  readonly warnings: readonly ReportWarning[];
  readonly itemCount: number;
  readonly chartCount: number;
}
