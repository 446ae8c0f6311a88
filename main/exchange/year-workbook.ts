import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import type { IsoDate } from "../../shared/domain/dates.ts";
import { moneyInWan, type Money } from "../../shared/domain/money.ts";
import { observationInWords } from "../../shared/domain/observation-in-words.ts";
import { sharedOwnColumns } from "../../shared/domain/own-column.ts";
import type { YearData } from "../../shared/domain/year-data.ts";
import {
  amountFormat,
  ownWorkbookColumns,
  percentFormat,
  standardColumns,
} from "../../shared/exchange/standard-columns.ts";
import { worklistSheets } from "./worklist-sheets.ts";
import { columnOf, itemSheet, sheet } from "./item-sheet.ts";
import { problemSheets } from "./problem-sheet.ts";
import { workbookRows } from "./workbook-rows.ts";

/**
 * The year as an .xlsx workbook: 事项 in the standard columns as they stand at `asOf`, every 进展记录, 问题清单, 清单版本,
 * 调入调出, 指标 and 出处.
 * Amounts in 万元. `modified` (ISO 8601) is written into the file's properties, so that equal input gives equal sheets.
 */
export async function yearWorkbook(data: YearData, asOf: IsoDate, modified: string): Promise<Uint8Array> {
  const sheets = [
    itemSheet(workbookRows(data, asOf), [...standardColumns, ...ownWorkbookColumns(sharedOwnColumns(data.ownColumns))]),
    progressSheet(data),
    ...problemSheets(data.items, data.problems),
    ...worklistSheets(data),
    observationSheet(data),
    citationSheet(data),
  ];
  return writeXlsx({ sheets, properties: { created: new Date(modified), modified: new Date(modified) } });
}

function progressSheet(data: YearData): WriteSheet {
  const titles = new Map(data.items.map((item) => [item.id, item.title]));
  const columns = [
    columnOf("事项名称", 40),
    columnOf("截至日期", 12),
    columnOf("年度完成投资（万元）", 20, amountFormat),
    columnOf("累计完成投资（万元）", 20, amountFormat),
    columnOf("进度（%）", 10, percentFormat),
    columnOf("形象进度", 32),
    columnOf("进展情况", 60),
  ];
  const rows = data.progress.map((entry) => [
    titles.get(entry.itemId) ?? "",
    entry.asOf,
    amount(entry.doneThisYear),
    amount(entry.doneSinceStart),
    entry.percent === null ? null : Number(entry.percent),
    entry.physicalProgress,
    entry.text,
  ]);
  return sheet("进展记录", columns, rows);
}

function observationSheet(data: YearData): WriteSheet {
  const columns = [
    columnOf("指标", 40),
    columnOf("数值", 20),
    columnOf("截至日期", 12),
    columnOf("范围", 24),
    columnOf("合作机制", 20),
    columnOf("领域", 16),
  ];
  const rows = data.observations.map((observation) => [
    observation.indicator,
    observationInWords(observation),
    observation.asOf,
    observation.scope,
    observation.mechanism,
    observation.field,
  ]);
  return sheet("指标", columns, rows);
}

function citationSheet(data: YearData): WriteSheet {
  const sources = new Map(data.sources.map((source) => [source.id, source]));
  const subjects = new Map<string, string>([
    ...data.worklists.map(({ id, title }): [string, string] => [id, title]),
    ...data.items.map(({ id, title }): [string, string] => [id, title]),
    ...data.observations.map(({ id, indicator }): [string, string] => [id, indicator]),
  ]);
  for (const entry of data.progress) subjects.set(entry.id, subjects.get(entry.itemId) ?? "");
  const columns = [columnOf("对象", 40), columnOf("原句", 80), columnOf("素材", 40), columnOf("发布单位", 20)];
  const rows = data.citations.map((citation) => [
    subjects.get(citation.targetId) ?? "",
    citation.sentence,
    sources.get(citation.sourceId)?.title ?? null,
    sources.get(citation.sourceId)?.publisher ?? null,
  ]);
  return sheet("出处", columns, rows);
}

const amount = (value: Money | null): number | null => (value === null ? null : Number(moneyInWan(value)));
