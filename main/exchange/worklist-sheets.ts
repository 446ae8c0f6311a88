import type { WriteSheet } from "hucre/xlsx";
import type { YearData } from "../../shared/domain/year-data.ts";
import { moveLabels } from "../../shared/domain/worklists/item-move.ts";
import { columnOf, sheet } from "./item-sheet.ts";

/** The sheets 清单版本 and 调入调出, each where the year has something to show in it. */
export function worklistSheets(data: YearData): WriteSheet[] {
  return [
    ...(data.versions.length === 0 ? [] : [versionSheet(data)]),
    ...(data.moves.length === 0 ? [] : [moveSheet(data)]),
  ];
}

/** The sheet 清单版本: what came out when, under which number, and what was changed. */
function versionSheet({ worklists, versions }: YearData): WriteSheet {
  const titles = new Map(worklists.map(({ id, title }) => [id, title]));
  const columns = [
    columnOf("清单", 40),
    columnOf("版本", 24),
    columnOf("日期", 12),
    columnOf("文号", 24),
    columnOf("调整内容", 60),
  ];
  const rows = versions.map(({ worklistId, name, issuedOn, documentNumber, summary }) => [
    titles.get(worklistId) ?? "",
    name,
    issuedOn,
    documentNumber,
    summary,
  ]);
  return sheet("清单版本", columns, rows);
}

/** The sheet 调入调出: the log of the year's lists. */
function moveSheet({ worklists, versions, items, moves }: YearData): WriteSheet {
  const lists = new Map(worklists.map(({ id, title }) => [id, title]));
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const names = new Map(versions.map(({ id, name }) => [id, name]));
  const columns = [
    columnOf("清单", 40),
    columnOf("事项名称", 40),
    columnOf("调整", 8),
    columnOf("日期", 12),
    columnOf("原因", 40),
    columnOf("版本", 24),
  ];
  const rows = moves.map(({ worklistId, itemId, direction, movedOn, reason, versionId }) => [
    lists.get(worklistId) ?? "",
    titles.get(itemId) ?? "",
    moveLabels[direction],
    movedOn,
    reason,
    versionId === null ? null : (names.get(versionId) ?? null),
  ]);
  return sheet("调入调出", columns, rows);
}
