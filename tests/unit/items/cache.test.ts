import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { markYearsStale, questionQuery } from "../../../renderer/lib/query-client.ts";
import { showRows, withItem, withProgress } from "../../../renderer/features/items/cache.ts";
import { defaultLampRule } from "../../../shared/domain/lamp-rule.ts";
import { standingOf } from "../../../shared/domain/standing.ts";
import type { ItemDetail } from "../../../shared/ipc/questions/items.ts";
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
    lampExplanation: "黄灯",
    lampRule: defaultLampRule,
    sources: [],
    progress,
    citations: [],
    problems: [],
    moves: [],
    carried: { from: null, to: [] },
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

test("the sums of the list follow a changed row, and the row keeps its place", async () => {
  const client = new QueryClient();
  const before = aDetail();
  const other = aDetail();
  const list = { year: 2021, asOf, filter: { text: "高铁" } };
  const page = questionQuery("items:page", { ...list, sort: null, offset: 0, limit: 200 }).queryKey;
  const totals = questionQuery("items:totals", { ...list, sinceStart: true }).queryKey;
  const otherTotals = questionQuery("items:totals", { ...list, filter: {}, sinceStart: true }).queryKey;
  const sums = {
    totalInvestment: wan("6000"),
    plannedThisYear: wan("2000"),
    doneThisYear: wan("1600"),
    doneSinceStart: wan("0"),
  };
  client.setQueryData(page, { total: 2, rows: [other, before] });
  client.setQueryData(totals, { total: 2, sums });
  client.setQueryData(otherTotals, { total: 9, sums });
  const item = { ...before.item, plannedThisYear: null, totalInvestment: wan("3500") };
  await showRows(client, [{ ...before, item }], false);
  expect(client.getQueryData(page)?.rows.map((row) => row.item.plannedThisYear)).toEqual([wan("1000"), null]);
  expect(client.getQueryData(totals)).toEqual({
    total: 2,
    sums: { ...sums, totalInvestment: wan("6500"), plannedThisYear: wan("1000") },
  });
  expect(client.getQueryData(otherTotals)).toEqual({ total: 9, sums });
});

test("a column has no sum once its last value is cleared, and a first value begins one", async () => {
  const client = new QueryClient();
  const before = aDetail();
  const question = { year: 2021, asOf, filter: {} };
  const page = questionQuery("items:page", { ...question, sort: null, offset: 0, limit: 200 }).queryKey;
  const totals = questionQuery("items:totals", { ...question, sinceStart: true }).queryKey;
  client.setQueryData(page, { total: 1, rows: [before] });
  client.setQueryData(totals, {
    total: 1,
    sums: {
      totalInvestment: wan("3000"),
      plannedThisYear: wan("1000"),
      doneThisYear: wan("800"),
      doneSinceStart: null,
    },
  });
  const item = { ...before.item, plannedThisYear: null };
  const standing = { ...before.standing, doneSinceStart: wan("70") };
  await showRows(client, [{ ...before, item, standing }], false);
  expect(client.getQueryData(totals)?.sums).toEqual({
    totalInvestment: wan("3000"),
    plannedThisYear: null,
    doneThisYear: wan("800"),
    doneSinceStart: wan("70"),
  });
});

test("after a change to a year everything that is drafted from it is asked again", async () => {
  const client = new QueryClient();
  const passages = questionQuery("drafts:passages", { id: "report" }).queryKey;
  const draftable = questionQuery("drafts:draftable", { id: "report", search: "大桥" }).queryKey;
  client.setQueryData(passages, { changes: [], fresh: [] });
  client.setQueryData(draftable, { chapters: [], items: [] });
  await markYearsStale(client);
  expect([passages, draftable].map((key) => client.getQueryState(key)?.isInvalidated)).toEqual([true, true]);
});
