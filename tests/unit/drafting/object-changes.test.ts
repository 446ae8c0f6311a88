import { expect, test } from "vitest";
import { objectChanges } from "../../../shared/domain/draft/object-state.ts";
import { aTable } from "../../support/report-documents.ts";

function amounts(...rows: readonly (readonly [string, string])[]) {
  const columns = aTable().columns.slice(0, 2);
  const titles = columns.map(({ title }) => title);
  return { title: titles[1], table: aTable({ columns, rows, totalRow: null }) };
}

test("rows of one name are told apart, so that a change of either is told", () => {
  const { title, table } = amounts(["滨江路", "1"], ["滨江路", "2"], ["港口", "3"]);
  const first = amounts(["滨江路", "5"], ["滨江路", "2"], ["港口", "3"]).table;
  const second = amounts(["滨江路", "1"], ["滨江路", "6"], ["港口", "3"]).table;
  expect(objectChanges(table, first)).toEqual([{ place: `滨江路 ${title}`, before: "1", now: "5" }]);
  expect(objectChanges(table, second)).toEqual([{ place: `滨江路（第2个） ${title}`, before: "2", now: "6" }]);
});
