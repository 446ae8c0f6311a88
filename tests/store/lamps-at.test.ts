import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ReadableDb } from "../../main/store/handles.ts";
import { readItemRow } from "../../main/store/item-pages.ts";
import { readLampsAt } from "../../main/store/lamps-at.ts";
import { statement } from "../../main/store/statement.ts";
import { lampsOfYear } from "../../main/worklists/lamps-of-year.ts";
import { isoDate, type IsoDate } from "../../shared/domain/dates.ts";
import { decimal } from "../../shared/domain/decimal.ts";
import { itemPaces, itemStatuses } from "../../shared/domain/item.ts";
import { lampOf } from "../../shared/domain/lamp.ts";
import { defaultLampRule, statedPaceUses, type LampRule } from "../../shared/domain/lamp-rule.ts";
import { moneyFromFen } from "../../shared/domain/money.ts";
import { lamps, shareGone, timeBases } from "../../shared/domain/pace.ts";
import { anItem, aProgressEntry, aYearData, on } from "../support/rows.ts";
import { fillStore } from "../support/fill-store.ts";
import { withTempStore } from "../support/temp-store.ts";

const tenths = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((points) => decimal((points / 10).toFixed(1)));
const anyRule: fc.Arbitrary<LampRule> = fc.record({
  yellowBeyond: tenths(0, 150),
  redBeyond: tenths(151, 400),
  timeBasis: fc.constantFrom(...timeBases),
  expiredDeadlineIsRed: fc.boolean(),
  dueSoonDays: fc.constantFrom(0, 1, 30, 365),
  delayedStatusIsRed: fc.boolean(),
  statedPace: fc.constantFrom(...statedPaceUses),
});
const anyDate = fc.constantFrom("2021-02-28", "2021-06-29", "2021-06-30", "2021-10-01", "2022-01-31").map(isoDate);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 1 });
const day = fc.constantFrom("2021", "2021-06", "2021-06-30", "2021-10-01", "2021-10-31", "2022-01").map(on);

/** How an item stands: its plan in 分, and how far it is from the threshold, in thousandths of a 百分点 and in 分. */
const anyStanding = fc.record({
  status: maybe(fc.constantFrom(...itemStatuses)),
  pace: maybe(fc.constantFrom(...itemPaces)),
  startDate: maybe(day),
  dueDate: maybe(day),
  finishedOn: maybe(day),
  planned: maybe(
    fc.oneof(
      fc.constantFrom(0, 1, -1, 7, -3000, 1_200_000, 600_000_000),
      fc.integer({ min: -1e9, max: 1e12 }),
      fc.integer({ min: 4.9e12, max: 1e15 }),
    ),
  ),
  isRed: fc.boolean(),
  thousandths: fc.constantFrom(-50, -49, -1, 0, 49, 50, 51, 100, 3000),
  beside: fc.integer({ min: -1, max: 1 }),
  isReported: fc.boolean(),
});

type Standing = typeof anyStanding extends fc.Arbitrary<infer Value> ? Value : never;

/** What has to be done for an item to be behind by a threshold and some thousandths of a 百分点, give or take one 分. */
function doneAt({ planned, isRed, thousandths, beside }: Standing, rule: LampRule, asOf: IsoDate): number {
  const { gone, all } = shareGone(2021, asOf, rule.timeBasis);
  const behind = Number(isRed ? rule.redBeyond : rule.yellowBeyond) + thousandths / 1000;
  const done = Math.round((planned ?? 0) * (gone / all - behind / 100)) + beside;
  return Math.max(-1e15, Math.min(1e15, done));
}

function aYearOf(standings: readonly Standing[], rule: LampRule, asOf: IsoDate) {
  const base = aYearData();
  const worklistId = base.worklists[0]?.id ?? "";
  const rows = standings.map((standing, index) => {
    const { status, pace, startDate, dueDate, finishedOn, planned } = standing;
    const plannedThisYear = planned === null ? null : moneyFromFen(planned);
    const stated = { status, pace, startDate, dueDate, finishedOn, plannedThisYear };
    const item = anItem({ ...stated, worklistId, title: `第${index}项` });
    const doneThisYear = moneyFromFen(doneAt(standing, rule, asOf));
    const entry = standing.isReported ? [aProgressEntry({ itemId: item.id, asOf: on("2021-02"), doneThisYear })] : [];
    return { item, entry };
  });
  return {
    ...base,
    year: { ...base.year, lampRule: rule },
    items: rows.map(({ item }) => item),
    progress: rows.flatMap(({ entry }) => entry),
    citations: [],
  };
}

function lampsByRule(db: ReadableDb, ids: readonly string[], asOf: IsoDate, rule: LampRule) {
  return ids.map((id) => {
    const row = readItemRow(db, id, asOf);
    if (row === null) throw new Error("the item is not there");
    return `${id} ${lampOf(row.item, row.standing, asOf, rule).lamp}`;
  });
}

/** The lamps of items as SQL lights them, and as the rule does. */
async function bothWays(given: readonly Standing[], rule: LampRule, asOf: IsoDate) {
  const data = aYearOf(given, rule, asOf);
  const ids = data.items.map(({ id }) => id);
  return withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
    const idOf = statement<{ id: string }>(db, "SELECT id FROM item WHERE key = ?");
    const keys = lampsOfYear(db, { year: 2021, revision: 1, lampRule: rule }, asOf);
    const lit = lamps.flatMap((lamp) => keys[lamp].map((key) => `${idOf.get(key)?.id} ${lamp}`));
    return { lit: lit.toSorted(), ruled: lampsByRule(db, ids, asOf, rule).toSorted() };
  });
}

test("SQL lights the lamps as the rule does, under any rule and for whatever is stated", async () => {
  const standings = fc.array(anyStanding, { minLength: 100, maxLength: 100 });
  await fc.assert(
    fc.asyncProperty(standings, anyRule, anyDate, async (given, rule, asOf) => {
      const { lit, ruled } = await bothWays(given, rule, asOf);
      expect(lit).toEqual(ruled);
    }),
    { numRuns: 15 },
  );
});

const nothingStated = {
  status: null,
  pace: null,
  startDate: null,
  dueDate: null,
  finishedOn: null,
  isReported: true,
} as const satisfies Partial<Standing>;

test("so it does at the very thresholds, for one 分 more and less, and for plans below zero", async () => {
  const given = [12, -12, 1_200_000, -1_200_000, 600_000_000, 365_000_000].flatMap((planned) =>
    [true, false].flatMap((isRed) =>
      ([0, 49, 50, 51] as const).flatMap((thousandths) =>
        [-1, 0, 1].map((beside) => ({ ...nothingStated, planned, isRed, thousandths, beside })),
      ),
    ),
  );
  for (const timeBasis of timeBases) {
    const { lit, ruled } = await bothWays(given, { ...defaultLampRule, timeBasis }, isoDate("2021-06-30"));
    expect(lit).toEqual(ruled);
    expect(new Set(lit.map((line) => line.split(" ")[1]))).toEqual(new Set(["green", "yellow", "red"]));
  }
});

test("so it does where large amounts miss a threshold by less than a 分", async () => {
  const near = [
    { planned: 4_000_000_010_037, isRed: false },
    { planned: 4_000_000_013_443, isRed: false },
    { planned: 4_000_000_005_644, isRed: true },
  ];
  const given = near.map((one) => ({ ...nothingStated, ...one, thousandths: 50 as const, beside: 0 }));
  const { lit, ruled } = await bothWays(given, { ...defaultLampRule, timeBasis: "days" }, isoDate("2021-06-30"));
  expect(lit).toEqual(ruled);
});

test("only amounts beyond 500 亿元 are left to the rule itself", async () => {
  const asOf = isoDate("2021-06-30");
  const standing = { ...nothingStated, isRed: true, thousandths: 0, beside: 0 } as const;
  const amounts = [5_000_000_000_000, 5_000_000_000_001];
  const data = aYearOf(
    amounts.map((planned) => ({ ...standing, planned })),
    defaultLampRule,
    asOf,
  );
  await withTempStore({ fill: (db) => fillStore(db, data) }, ({ db }) => {
    const { ask, yellow } = readLampsAt(db, 2021, asOf, defaultLampRule);
    expect([yellow.length, ask.length]).toEqual([1, 1]);
  });
});
