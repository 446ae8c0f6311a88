import { writeXlsx, type Cell, type ColumnDef, type WriteSheet } from "hucre/xlsx";
import type { IsoDate } from "../../shared/domain/dates.ts";
import { groupBy } from "../../shared/domain/group-by.ts";
import { moneyInWan, type Money } from "../../shared/domain/money.ts";
import { observationInWords } from "../../shared/domain/observation-in-words.ts";
import { standingOf } from "../../shared/domain/standing.ts";
import type { YearData } from "../../shared/domain/year-data.ts";
import { standardColumns, type WorkbookCell, type WorkbookRow } from "./workbook-columns.ts";

const longestCell = 32_767;
const cutMark = "……（全文见数据文件）";

/**
 * The year as an .xlsx workbook: 事项 in the standard columns as they stand at `asOf`, every 进展记录, 指标 and 出处.
 * Amounts in 万元. `modified` (ISO 8601) is written into the file's properties, so that equal input gives equal sheets.
 */
export async function yearWorkbook(data: YearData, asOf: IsoDate, modified: string): Promise<Uint8Array> {
  const sheets = [itemSheet(data, asOf), progressSheet(data), observationSheet(data), citationSheet(data)];
  return writeXlsx({ sheets, properties: { created: new Date(modified), modified: new Date(modified) } });
}

function itemSheet(data: YearData, asOf: IsoDate): WriteSheet {
  const columns = standardColumns.map(({ header, width, numberFormat }) => columnOf(header, width, numberFormat));
  return sheet(
    "事项",
    columns,
    workbookRows(data, asOf).map((row) => standardColumns.map(({ cell }) => cell(row))),
  );
}

function workbookRows(data: YearData, asOf: IsoDate): readonly WorkbookRow[] {
  const progress = groupBy(data.progress, (entry) => entry.itemId);
  const citations = groupBy(data.citations, (citation) => citation.targetId);
  const titles = new Map(data.sources.map((source) => [source.id, source.title]));
  return data.items.map((item) => {
    const entries = progress.get(item.id) ?? [];
    const cited = [item, ...entries].flatMap(({ id }) => citations.get(id) ?? []);
    const sources = new Set(cited.map(({ sourceId }) => titles.get(sourceId) ?? ""));
    return { item, standing: standingOf(entries, asOf), sources: [...sources] };
  });
}

function progressSheet(data: YearData): WriteSheet {
  const titles = new Map(data.items.map((item) => [item.id, item.title]));
  const columns = [
    columnOf("事项名称", 40),
    columnOf("截至日期", 12),
    columnOf("年度完成投资（万元）", 20, "#,##0.######"),
    columnOf("累计完成投资（万元）", 20, "#,##0.######"),
    columnOf("进度（%）", 10, "0.##"),
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

function columnOf(header: string, width: number, numFmt?: string): ColumnDef {
  return { header, width, ...(numFmt === undefined ? {} : { numFmt }) };
}

/** A sheet whose first row is its bold header, kept in view. */
function sheet(name: string, columns: ColumnDef[], rows: readonly (readonly WorkbookCell[])[]): WriteSheet {
  const headers = columns.map(({ header }) => header ?? "");
  const bold = columns.map((_, column): [string, Partial<Cell>] => [
    `0,${column}`,
    { style: { font: { bold: true } } },
  ]);
  return {
    name,
    columns: columns.map(({ width, numFmt }) => columnOf("", width ?? 12, numFmt)),
    rows: [headers, ...rows.map((row) => row.map(fitting))],
    cells: new Map(bold),
    freezePane: { rows: 1 },
  };
}

/** Excel keeps at most 32,767 characters in a cell; the whole text stands in the archive's data file. */
function fitting(cell: WorkbookCell): WorkbookCell {
  if (typeof cell !== "string" || cell.length <= longestCell) return cell;
  return `${cell.slice(0, longestCell - cutMark.length).toWellFormed()}${cutMark}`;
}
