import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WritableDb } from "../../main/store/handles.ts";
import { readItemGroups } from "../../main/store/item-groups.ts";
import { readItemPage, readItemRows } from "../../main/store/item-pages.ts";
import { readItemTotals } from "../../main/store/item-totals.ts";
import { listFields, listMechanisms } from "../../main/store/words.ts";
import { itemKinds, itemPaces, itemPhases, itemStatuses } from "../../shared/domain/item.ts";
import { moneyFromFen } from "../../shared/domain/money.ts";
import type { YearData } from "../../shared/domain/year-data.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import {
  amountColumns,
  dateColumns,
  percentColumns,
  textColumns,
  type ColumnCondition,
} from "../../shared/ipc/questions/column-conditions.ts";
import type { ReadableDb } from "../../main/store/handles.ts";
import { lampKeysFor } from "../../main/worklists/items-by-rule.ts";
import { itemGroupings, itemSortKeys, type ItemFilter } from "../../shared/ipc/questions/item-list.ts";
import {
  aCitation,
  aDate,
  aDecimal,
  anItem,
  aPartialDate,
  aProgressEntry,
  aSource,
  aWorklist,
  aYearData,
} from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { groupsOf, matching, sorted, totalsOf, type ListModel } from "../support/list-model.ts";
import { withTempStore } from "../support/temp-store.ts";

const lists = ["内江—荣昌", "成渝地区双城经济圈"].map((mechanism) => aWorklist({ mechanism }));
const fields = ["基础设施互通", "现代产业体系", "公共服务共享"];
const places = ["内江市", "荣昌区", "资中县"];
const units = ["市发展改革委", "市交通运输局", "市农业农村局"];
const texts = ["推进", "A区一期", "a区二期", "100%完成", "“双城”_圈"];
const sources = ["内江日报", "荣昌发布"].map((title) => aSource({ title }));

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const text = maybe(fc.constantFrom(...texts));
const amount = maybe(fc.constantFrom(0, 1, 100, 333, 1000, 1e15).map(moneyFromFen));
const days = ["2020", "2021", "2021-02", "2021-06-15", "2021-11", "2022-03-01"];
const date = maybe(fc.constantFrom(...days).map(aPartialDate));
const share = fc.constantFrom("0", "0.1", "33.3", "50", "100", "1000.05").map(aDecimal);

const item = fc
  .record({
    list: fc.nat(1),
    number: maybe(fc.constantFrom("1", "2", "10", "一")),
    title: fc.constantFrom("高铁", "机场", "港口A", "港口b"),
    field: maybe(fc.constantFrom(...fields)),
    kind: maybe(fc.constantFrom(...itemKinds)),
    parties: fc.uniqueArray(fc.constantFrom(...places), { maxLength: 3 }),
    leadUnit: maybe(fc.constantFrom(...units)),
    responsibleUnits: fc.uniqueArray(fc.constantFrom(...units), { maxLength: 2 }),
    content: text,
    annualGoal: text,
    totalInvestment: amount,
    plannedThisYear: amount,
    phase: maybe(fc.constantFrom(...itemPhases)),
    pace: maybe(fc.constantFrom(...itemPaces)),
    status: maybe(fc.constantFrom(...itemStatuses)),
    startDate: date,
    dueDate: date,
    finishedOn: date,
    problem: text,
    nextStep: text,
    remark: text,
  })
  .map(({ list, ...given }) => anItem({ ...given, worklistId: lists[list]?.id ?? "" }));

const entry = fc.record({
  of: fc.nat(),
  cited: maybe(fc.nat(1)),
  asOf: maybe(fc.constantFrom("2021-03", "2021-11-30", "2021-12").map(aPartialDate)),
  text,
  doneThisYear: amount,
  doneSinceStart: amount,
  percent: maybe(fc.constantFrom("0", "33.3", "50", "100").map(aDecimal)),
  physicalProgress: text,
});

const anyYear: fc.Arbitrary<YearData> = fc
  .record({ items: fc.array(item, { minLength: 1, maxLength: 14 }), entries: fc.array(entry, { maxLength: 20 }) })
  .map(({ items, entries }) => {
    const progress = entries.map(({ of, cited: _cited, ...figures }) =>
      aProgressEntry({ ...figures, itemId: items[of % items.length]?.id ?? "" }),
    );
    const citations = entries.flatMap(({ cited }, index) => {
      const [source, proved] = [cited === null ? undefined : sources[cited], progress[index]];
      if (source === undefined || proved === undefined) return [];
      return [aCitation({ sourceId: source.id, targetKind: "progress", targetId: proved.id })];
    });
    const named = fields.map((name, position) => ({ name, position }));
    return aYearData({ worklists: lists, fields: named, items, progress, sources, citations });
  });

const some = <Value>(...values: Value[]) => fc.subarray<Value | null>([...values, null], { minLength: 1 });
const bounds = <Value>(value: fc.Arbitrary<Value>) => ({ from: maybe(value), to: maybe(value) });
const column: fc.Arbitrary<ColumnCondition> = fc.oneof(
  fc.record({
    column: fc.constantFrom(...textColumns),
    contains: fc.constantFrom("区", "A", "%", "_", "”", "日报", "1"),
  }),
  fc.record({
    column: fc.constantFrom(...textColumns, ...amountColumns, ...percentColumns, ...dateColumns),
    is: fc.constantFrom("blank" as const, "given" as const),
  }),
  fc.record({ column: fc.constantFrom("leadUnit" as const, "responsibleUnits" as const), among: some(...units) }),
  fc.record({ column: fc.constant("pace" as const), among: some<string>(...itemPaces) }),
  fc.record({ column: fc.constantFrom(...amountColumns), ...bounds(fc.constantFrom(0, 100, 334).map(moneyFromFen)) }),
  fc.record({ column: fc.constantFrom(...percentColumns), ...bounds(share) }),
  fc.record({
    column: fc.constantFrom(...dateColumns),
    ...bounds(fc.constantFrom("2021-01-01", "2021-06-15", "2021-12-31").map(aDate)),
  }),
);
const anyFilter: fc.Arbitrary<ItemFilter> = fc.record(
  {
    fields: some(...fields),
    statuses: some(...itemStatuses),
    kinds: some(...itemKinds),
    phases: some(...itemPhases),
    parties: some(...places),
    mechanisms: fc.subarray(lists.map(({ mechanism }) => mechanism)),
    columns: fc.uniqueArray(column, { maxLength: 2, selector: (one) => one.column }),
  },
  { requiredKeys: [] },
);
const sortKey = fc.record({ by: fc.constantFrom(...itemSortKeys), descending: fc.boolean() });
const anySort: fc.Arbitrary<InputOf<"items:page">["sort"]> = maybe(
  fc.tuple(sortKey, fc.array(sortKey, { maxLength: 3 })).map(([first, thenBy]) => ({ ...first, thenBy })),
);
const anyQuestion = fc.record({
  filter: anyFilter,
  sort: anySort,
  by: fc.constantFrom(...itemGroupings),
  offset: fc.nat(6),
  limit: fc.integer({ min: 1, max: 8 }),
});
const asOf = aDate("2021-11-30");

function modelOf(db: WritableDb): ListModel {
  return {
    rows: readItemRows(db, 2021, asOf),
    asOf,
    fields: listFields(db, 2021).map(({ name }) => name),
    mechanisms: listMechanisms(db, 2021),
  };
}

/** The list in an order; that by 亮灯 needs to know the lamps. */
function withLamps(db: ReadableDb, sort: InputOf<"items:page">["sort"]) {
  const list = { year: 2021, asOf, sort };
  return { ...list, lampKeys: lampKeysFor(db, list) };
}

describe("whatever is asked of the list", () => {
  test("rows, order, count and sums are those that looking at every row gives", async () => {
    await fc.assert(
      fc.asyncProperty(anyYear, fc.array(anyQuestion, { minLength: 8, maxLength: 16 }), (data, questions) =>
        withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
          const model = modelOf(db);
          for (const { filter, sort, offset, limit } of questions) {
            const found = matching(model, filter);
            const page = readItemPage(db, { ...withLamps(db, sort), filter, offset, limit });
            const expected = sorted(model, found, sort).slice(offset, offset + limit);
            expect(page.rows.map((row) => row.item.id)).toEqual(expected.map((row) => row.item.id));
            expect(page.total).toBe(found.length);
            const totals = totalsOf(found);
            const asked = { year: 2021, asOf, filter };
            expect(readItemTotals(db, { ...asked, sinceStart: true })).toEqual(totals);
            const sums = { ...totals.sums, doneSinceStart: null };
            expect(readItemTotals(db, { ...asked, sinceStart: false })).toEqual({ ...totals, sums });
          }
        }),
      ),
      // A failure is told at once: looking for a smaller one would open hundreds of stores.
      { numRuns: 25, endOnFailure: true },
    );
  });

  test("groups hold each row once under each of its values, with its figures", async () => {
    await fc.assert(
      fc.asyncProperty(anyYear, fc.array(anyQuestion, { minLength: 8, maxLength: 16 }), (data, questions) =>
        withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
          const model = modelOf(db);
          for (const { filter, sort, by } of questions) {
            const found = matching(model, filter);
            const groups = readItemGroups(db, { year: 2021, asOf, filter, by, sinceStart: true });
            const values = new Set(found.flatMap((row) => groupsOf(model, row, by)));
            expect(new Set(groups.map(({ value }) => value))).toEqual(values);
            expect(groups).toHaveLength(values.size);
            expect(groups.slice(0, -1).every(({ value }) => value !== null)).toBe(true);
            for (const group of groups) {
              const rows = found.filter((row) => groupsOf(model, row, by).includes(group.value));
              expect(group).toEqual({ value: group.value, ...totalsOf(rows) });
              const asked = { ...withLamps(db, sort), filter, offset: 0, limit: 100 };
              const page = readItemPage(db, { ...asked, group: { by, value: group.value } });
              expect(page.rows.map((row) => row.item.id)).toEqual(sorted(model, rows, sort).map((row) => row.item.id));
            }
          }
        }),
      ),
      // A failure is told at once: looking for a smaller one would open hundreds of stores.
      { numRuns: 25, endOnFailure: true },
    );
  });
});
