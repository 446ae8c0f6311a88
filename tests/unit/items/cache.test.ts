import { expect, test } from "vitest";
import { pageWithRow, withItem, withProgress } from "../../../renderer/features/items/cache.ts";
import { standingOf } from "../../../shared/domain/standing.ts";
import type { ItemDetail, ItemPage } from "../../../shared/ipc/questions/items.ts";
import { aDate, anItem, aPartialDate, aProgressEntry, wan } from "../../support/builders.ts";

const asOf = aDate("2021-11-30");

function aDetail(): ItemDetail {
  const item = anItem({ status: "inProgress", plannedThisYear: wan("1000"), totalInvestment: wan("3000") });
  const progress = [aProgressEntry({ itemId: item.id, asOf: aPartialDate("2021-09"), doneThisYear: wan("800") })];
  return {
    item,
    mechanism: "内江—荣昌",
    standing: standingOf(progress, asOf),
    lamp: "yellow",
    progress,
    citations: [],
  };
}

test("a new progress entry moves standing and lamp at once, without asking again", () => {
  const detail = aDetail();
  const newer = aProgressEntry({ itemId: detail.item.id, asOf: aPartialDate("2021-11-30"), doneThisYear: wan("990") });
  const after = withProgress(detail, [...detail.progress, newer]);
  expect([after.standing.doneThisYear, after.lamp]).toEqual([wan("990"), "green"]);
});

test("an entry later than the cut-off date changes nothing but the list of entries", () => {
  const detail = aDetail();
  const later = aProgressEntry({ itemId: detail.item.id, asOf: aPartialDate("2021-12"), doneThisYear: wan("2000") });
  expect(withProgress(detail, [...detail.progress, later]).standing).toEqual(detail.standing);
});

test("a status that turns to 滞后 lights the red lamp in the record", () => {
  const detail = aDetail();
  expect(withItem(detail, { ...detail.item, status: "delayed" }, detail.mechanism).lamp).toBe("red");
});

test("the sums of the list follow a changed row, and the row keeps its place", () => {
  const before = aDetail();
  const other = aDetail();
  const page: ItemPage = {
    total: 2,
    rows: [other, before],
    sums: { totalInvestment: wan("6000"), plannedThisYear: wan("2000"), doneThisYear: wan("1600") },
  };
  const after = withItem(before, { ...before.item, plannedThisYear: null, totalInvestment: wan("3500") }, "遂潼一体化");
  const shown = pageWithRow(page, before, after);
  expect(shown.rows.map(({ item, mechanism }) => [item.plannedThisYear, mechanism])).toEqual([
    [wan("1000"), "内江—荣昌"],
    [null, "遂潼一体化"],
  ]);
  expect(shown.sums).toEqual({
    totalInvestment: wan("6500"),
    plannedThisYear: wan("1000"),
    doneThisYear: wan("1600"),
  });
});
