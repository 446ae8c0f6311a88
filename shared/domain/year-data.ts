import type { IsoDate, PartialDate } from "./dates.ts";
import type { ItemCarry } from "./carry/item-carry.ts";
import type { Decimal } from "./decimal.ts";
import type { Item, ProgressEntry, Stored } from "./item.ts";
import type { OwnColumn } from "./own-column.ts";
import type { LampRule } from "./lamp-rule.ts";
import type { ItemProblem } from "./problems/item-problem.ts";
import type { ItemMove } from "./worklists/item-move.ts";
import type { WorklistVersion } from "./worklists/worklist-version.ts";

/** 演示数据 is generated for trying things out and must say so wherever it is shown. */
export type YearKind = "real" | "demo";

export interface ReportingYear {
  readonly year: number;
  readonly kind: YearKind;
  /** 截至日期 shared by all figures of the year's report. */
  readonly cutOffDate: IsoDate | null;
  /** Title of the report; null stands for the standard title. */
  readonly reportTitle: string | null;
  /** 署名单位. */
  readonly signingUnit: string | null;
  /** What makes the lamps of the year's items red and yellow. */
  readonly lampRule: LampRule;
  /** Counts every change to anything of the year, from 1. */
  readonly revision: number;
  /** The snapshot that froze the year, or null while it is open. */
  readonly snapshotId: string | null;
}

/** 清单 under one 合作机制. */
export interface Worklist extends Stored {
  readonly year: number;
  readonly mechanism: string;
  readonly title: string;
  readonly issuingBody: string | null;
  readonly documentNumber: string | null;
  readonly issuedOn: PartialDate | null;
  /** How many matters the list says it holds, as a source gives it: 近20 for a list of which only some are named. */
  readonly declaredCount: Decimal | null;
  readonly declaredQualifier: Qualifier;
  /** The measure word of `declaredCount` as the source writes it: 近20个, 70项; null without a count. */
  readonly declaredUnit: string | null;
}

/** 领域, valid for one year. */
export interface Field {
  readonly name: string;
  readonly position: number;
  /** Fields that belong together carry the same. Absent in years archived before there were groups, as is what follows. */
  readonly group?: string | null;
  /** Fields of the year before that this one goes on with; none where the two years cannot be compared. */
  readonly formerFields?: readonly string[];
}

/** How exactly a figure is meant: 约10万, 近20, 超5000, 13000余, 30%以上. */
export const qualifiers = ["exact", "about", "nearly", "over", "more", "atLeast"] as const;
export type Qualifier = (typeof qualifiers)[number];

/** 指标值: one value of a 指标 with its unit, qualifier and cut-off date. */
export interface Observation extends Stored {
  readonly year: number;
  readonly indicator: string;
  /** The digits as the source writes them. */
  readonly value: Decimal;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly asOf: PartialDate | null;
  readonly target: Decimal | null;
  /** Whose figure it is: an area or group of places, when the source says. */
  readonly scope: string | null;
  readonly mechanism: string | null;
  readonly field: string | null;
  readonly position: number;
}

export const sourceKinds = ["article", "notice", "minutes", "workbook"] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** 素材. `originalText` is kept as it came in; `text` is the cleaned form that citations quote. */
export interface Source extends Stored {
  readonly kind: SourceKind;
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedOn: PartialDate | null;
  readonly originalText: string;
  readonly text: string;
}

export const citedKinds = ["worklist", "item", "progress", "observation"] as const;
export type CitedKind = (typeof citedKinds)[number];

/** 出处: the sentence of a source that a stored fact comes from. */
export interface Citation {
  readonly id: string;
  readonly sourceId: string;
  readonly sentence: string;
  readonly targetKind: CitedKind;
  readonly targetId: string;
}

/**
 * Everything that the store knows about one year, as plain data. An open year is read into it, an archived year is kept as it:
 * reports, workbooks and comparisons are made from this type only.
 */
export interface YearData {
  readonly year: ReportingYear;
  readonly worklists: readonly Worklist[];
  /** 自定义列 of the lists, those of a list together in their order. */
  readonly ownColumns: readonly OwnColumn[];
  /** Those of a list together, in the order in which they were entered. */
  readonly versions: readonly WorklistVersion[];
  readonly fields: readonly Field[];
  readonly items: readonly Item[];
  /** In order of item, then cut-off date (undated first), then creation. */
  readonly progress: readonly ProgressEntry[];
  /** Those of an item together, in the order in which they were entered. */
  readonly problems: readonly ItemProblem[];
  /** 调入 and 调出 in the order in which they were entered. */
  readonly moves: readonly ItemMove[];
  /** 结转 of its items from earlier years, in the order in which they were made. */
  readonly carries: readonly ItemCarry[];
  readonly observations: readonly Observation[];
  readonly sources: readonly Source[];
  readonly citations: readonly Citation[];
}

/** A citation together with the name of its source, for showing. */
export interface CitedSentence {
  readonly citation: Citation;
  readonly source: Pick<Source, "id" | "title" | "publisher" | "publishedOn">;
}
