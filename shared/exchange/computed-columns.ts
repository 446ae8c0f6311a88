import type { IsoDate } from "../domain/dates.ts";
import { lampLabels } from "../domain/labels.ts";
import { lampOf } from "../domain/lamp.ts";
import type { LampRule } from "../domain/lamp-rule.ts";
import { completionRate, paceDifference } from "../domain/pace.ts";
import type { WorkbookCell, WorkbookRow } from "./exported-cells.ts";
import { headingText, withoutBlanks, type Heading } from "./headings/heading.ts";

/** What computed columns need to know besides the row. */
export interface ComputedFrom {
  readonly asOf: IsoDate;
  readonly lampRule: LampRule;
  /** The 合作机制 of each list, by its id. */
  readonly mechanisms: ReadonlyMap<string, string>;
}

interface ComputedColumn {
  readonly header: string;
  /** Width in characters of the default font. */
  readonly width: number;
  /** Excel number format; absent for text. */
  readonly numberFormat?: string;
  readonly cell: (row: WorkbookRow, from: ComputedFrom) => WorkbookCell;
}

/**
 * Columns that an export can have beside those of the standard workbook: as values, of no use to the import, which knows them
 * by their headers. 时序差 counts by whole months, as all figures of a report do.
 */
export const computedColumns: readonly ComputedColumn[] = [
  { header: "合作机制", width: 20, cell: ({ item }, { mechanisms }) => mechanisms.get(item.worklistId) ?? null },
  { header: "年度投资完成率（%）", width: 18, numberFormat: "0.0", cell: completionCell },
  { header: "时序差（百分点）", width: 16, numberFormat: "0.0", cell: paceCell },
  { header: "亮灯", width: 8, cell: lampCell },
];

function completionCell({ item, standing }: WorkbookRow): WorkbookCell {
  if (item.plannedThisYear === null || standing.doneThisYear === null) return null;
  return asNumber(completionRate(standing.doneThisYear, item.plannedThisYear));
}

function paceCell({ item, standing }: WorkbookRow, { asOf }: ComputedFrom): WorkbookCell {
  if (item.plannedThisYear === null || standing.doneThisYear === null) return null;
  return asNumber(paceDifference(standing.doneThisYear, item.plannedThisYear, item.year, asOf));
}

function lampCell({ item, standing }: WorkbookRow, { asOf, lampRule }: ComputedFrom): WorkbookCell {
  return lampLabels[lampOf(item, standing, asOf, lampRule).lamp];
}

function asNumber(share: string | null): number | null {
  return share === null ? null : Number(share);
}

const headers: ReadonlySet<string> = new Set(computedColumns.map(({ header }) => withoutBlanks(header)));

/** Whether a column of a workbook is one that this program has computed: it is left out without anybody having to ask. */
export function isComputedHeading(heading: Heading | undefined): boolean {
  return heading !== undefined && headers.has(withoutBlanks(headingText(heading)));
}
