import type { WriteSheet } from "hucre/xlsx";
import { groupBy } from "../../shared/domain/group-by.ts";
import type { Item } from "../../shared/domain/item.ts";
import type { ItemProblem } from "../../shared/domain/problems/item-problem.ts";
import { problemLabels } from "../../shared/domain/problems/problem-labels.ts";
import {
  problemCell,
  problemFields,
  problemKeyHeading,
  problemSheetName,
  problemWidths,
} from "../../shared/exchange/problem-rows/problem-columns.ts";
import { columnOf, sheet } from "./item-sheet.ts";

/**
 * The sheet 问题清单: the problems of these items in the order of the items, each with its item's number and name and, in a hidden
 * column, its own id, by which the import knows it again. No sheet where there are none. What stands in the column 存在问题 of the list is
 * not repeated here.
 */
export function problemSheets(items: readonly Item[], problems: readonly ItemProblem[]): WriteSheet[] {
  const ofItem = groupBy(problems, ({ itemId }) => itemId);
  const rows = items.flatMap(({ id, number, title }) =>
    (ofItem.get(id) ?? []).map((problem) => [
      number,
      title,
      ...problemFields.map((field) => problemCell(field, problem)),
      problem.id,
    ]),
  );
  if (rows.length === 0) return [];
  const columns = [
    columnOf("序号", 6),
    columnOf("事项名称", 40),
    ...problemFields.map((field) => columnOf(problemLabels[field], problemWidths[field])),
    { ...columnOf(problemKeyHeading, 38), hidden: true },
  ];
  return [sheet(problemSheetName, columns, rows)];
}
