import { expect, test } from "vitest";
import { fillSample } from "../../../main/sample/fill-sample.ts";
import { generateSample } from "../../../main/sample/generate-sample.ts";
import { listYears } from "../../../main/store/years.ts";
import { readYearData } from "../../../main/store/year-data.ts";
import type { UseCaseContext } from "../../../main/engine/use-case.ts";
import { countByStatus } from "../../../shared/domain/aggregate.ts";
import type { ProgressEntry } from "../../../shared/domain/item.ts";
import { standingOf } from "../../../shared/domain/standing.ts";
import { itemAt } from "../../../shared/domain/state-at.ts";
import type { YearData } from "../../../shared/domain/year-data.ts";
import { aDate, testId } from "../../support/builders.ts";
import { withTempStore } from "../../support/temp-store.ts";

interface Request {
  readonly year?: number;
  readonly items?: number;
  readonly seed?: number;
}

const generate = (context: UseCaseContext, { year = 2025, items = 120, seed = 1 }: Request = {}) =>
  generateSample(context, { taskId: testId(), year, items, seed });

/** A made-up year in a store of its own. */
async function madeUpYear(request: Request = {}, given: Partial<UseCaseContext> = {}): Promise<YearData> {
  return withTempStore({}, async ({ db, context }) => {
    await generate({ ...context, ...given }, request);
    const data = readYearData(db, request.year ?? 2025);
    if (data === null) throw new Error("nothing was generated");
    return data;
  });
}

/** One year that several tests look at; none of them changes it. */
let commonYear: Promise<YearData> | undefined;
const aLargeYear = () => (commonYear ??= madeUpYear({ items: 500 }));

function entriesByItem({ progress }: YearData): Map<string, readonly ProgressEntry[]> {
  return Map.groupBy(progress, ({ itemId }) => itemId);
}

test("the same request gives the same year, whenever and wherever it is made", async () => {
  const once = await madeUpYear();
  const again = await madeUpYear({}, { now: () => "2030-01-01T00:00:00.000Z", newId: () => "not asked for" });
  expect(again).toEqual(once);
  expect(once.items).toHaveLength(120);
});

test("another seed gives another year", async () => {
  const [one, other] = [await madeUpYear({ seed: 1 }), await madeUpYear({ seed: 2 })];
  expect(other.items.map(({ title }) => title)).not.toEqual(one.items.map(({ title }) => title));
  const ids = new Set(one.items.map(({ id }) => id));
  expect(other.items.filter(({ id }) => ids.has(id))).toEqual([]);
});

test("a larger year holds the items of the smaller one", async () => {
  const [small, large] = [await madeUpYear({ items: 20 }), await madeUpYear({ items: 60 })];
  const inLarge = new Map(large.items.map((item) => [item.id, item]));
  expect(small.items.map(({ id }) => inLarge.get(id))).toEqual(small.items);
});

test("nothing of a made-up year can be taken for real", async () => {
  const { year, worklists, items, observations, sources, citations } = await aLargeYear();
  expect(year.kind).toBe("demo");
  for (const { title } of [...worklists, ...items]) expect(title).toMatch(/^演示/);
  for (const { indicator } of observations) expect(indicator).toMatch(/^演示/);
  expect([...sources, ...citations]).toEqual([]);
});

test("every item is complete enough for charts and tables", async () => {
  const { items, fields } = await aLargeYear();
  const names = fields.map(({ name }) => name);
  for (const item of items) {
    const isBuilt = item.kind === "project" || item.kind === "platform";
    expect(names).toContain(item.field);
    expect(new Set(item.parties).size).toBeGreaterThanOrEqual(2);
    expect(item.leadUnit).not.toBeNull();
    expect(item.status).not.toBeNull();
    expect(item.dueDate).not.toBeNull();
    expect(item.plannedThisYear !== null && item.totalInvestment !== null && item.phase !== null).toBe(isBuilt);
    if (item.status === "delayed") expect(item.problem).not.toBeNull();
  }
  expect(new Set(items.map(({ status }) => status)).size).toBe(5);
});

test("figures never fall, stay within the total and go with the status", async () => {
  const data = await aLargeYear();
  const entries = entriesByItem(data);
  for (const { id, status, plannedThisYear, totalInvestment } of data.items) {
    const own = entries.get(id) ?? [];
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(own.length).toBeLessThanOrEqual(4);
    for (const [index, entry] of own.entries()) {
      const before = own[index - 1];
      expect(Number(entry.percent)).toBeGreaterThanOrEqual(Number(before?.percent ?? 0));
      expect(entry.doneThisYear ?? 0).toBeGreaterThanOrEqual(before?.doneThisYear ?? 0);
      expect(entry.doneSinceStart ?? 0).toBeGreaterThanOrEqual(entry.doneThisYear ?? 0);
      expect(entry.doneSinceStart ?? 0).toBeLessThanOrEqual(totalInvestment ?? 0);
      if (plannedThisYear !== null) {
        const done = (entry.doneThisYear ?? 0) / plannedThisYear;
        const yearGone = Number(entry.asOf?.slice(5, 7)) / 12;
        if (status === "delayed") expect(done).toBeLessThan(yearGone);
      }
    }
    const last = own.at(-1);
    if (status === "completed") expect(last?.percent).toBe("100");
    if (status === "completed" && plannedThisYear !== null) {
      expect((last?.doneThisYear ?? 0) / plannedThisYear).toBeGreaterThanOrEqual(0.97);
    }
    if (status !== "completed") expect(Number(last?.percent)).toBeLessThan(100);
    if (status === "notStarted") expect(last?.doneThisYear ?? 0).toBe(0);
  }
});

test("progress is told in sentences of a natural length", async () => {
  const { progress } = await aLargeYear();
  const lengths = progress.map(({ text }) => text?.length ?? 0);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(40);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(120);
  expect(progress.filter(({ text }) => /[{}]|undefined|null|，，|。。/.test(text ?? ""))).toEqual([]);
});

test("a made-up year stands beside other years, but is not made twice", async () => {
  await withTempStore({}, async ({ db, context }) => {
    await fillSample(context, { taskId: testId() });
    expect(await generate(context, { year: 2024 })).toEqual({ ok: true, value: { years: [2024], items: 120 } });
    expect(await generate(context, { year: 2025 })).toMatchObject({ ok: true });
    expect(await generate(context, { year: 2024, seed: 9 })).toEqual({
      ok: false,
      error: { kind: "year-exists", year: 2024 },
    });
    expect(await generate(context, { year: 2021 })).toMatchObject({ ok: false, error: { kind: "year-exists" } });
    expect(listYears(db).map(({ year }) => year)).toEqual([2025, 2024, 2022, 2021]);
  });
});

test("progress is reported and cancelling leaves nothing behind", async () => {
  await withTempStore({}, async ({ db, context }) => {
    const fractions: number[] = [];
    const answer = await generate(
      { ...context, progress: (fraction) => fractions.push(fraction), cancelled: () => fractions.length === 3 },
      { items: 5000 },
    );
    expect(answer).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(fractions).toEqual(fractions.toSorted((one, other) => one - other));
    expect(listYears(db)).toEqual([]);
    expect(await generate(context)).toMatchObject({ ok: true });
  });
});

test("a fault in the middle leaves nothing behind", async () => {
  await withTempStore({}, async ({ db, context }) => {
    let steps = 0;
    const progress = () => {
      if ((steps += 1) > 3) throw new Error("the power failed");
    };
    await expect(generate({ ...context, progress }, { items: 5000 })).rejects.toThrow("the power failed");
    expect(listYears(db)).toEqual([]);
  });
});

test("a building whose main works are done is two thirds through or more by the end of the year", async () => {
  const data = await aLargeYear();
  const entries = entriesByItem(data);
  const done = data.items.filter(({ phase }) => phase === "mainWorksDone");
  expect(done.length).toBeGreaterThan(0);
  for (const { id } of done) expect(Number(entries.get(id)?.at(-1)?.percent)).toBeGreaterThanOrEqual(65);
});

const quarterEnds = ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31"].map(aDate);

test("at the end of every quarter the states go with the figures and the words reported by then", async () => {
  const data = await aLargeYear();
  const entries = entriesByItem(data);
  for (const asOf of quarterEnds) {
    for (const stated of data.items) {
      const { status, phase } = itemAt(stated, asOf);
      const { percent, doneThisYear, text } = standingOf(entries.get(stated.id) ?? [], asOf);
      if (status === "notStarted") expect([doneThisYear ?? 0, percent ?? "0"].map(Number)).toEqual([0, 0]);
      if (percent !== null) expect(percent === "100").toBe(status === "completed");
      expect(phase === "inUse").toBe(status === "completed" && stated.phase !== null);
      if (status !== "terminated") expect(text ?? "").not.toContain("停止");
    }
  }
});

const rising = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);

test("through the year fewer items wait and more are done", async () => {
  const { items } = await aLargeYear();
  const counts = quarterEnds.map((asOf) => {
    const found = countByStatus(items.map((item) => ({ item: itemAt(item, asOf) })));
    return (status: string) => found.find((one) => one.status === status)?.count ?? 0;
  });
  const through = (status: string) => counts.map((countOf) => countOf(status));
  expect(through("completed")).toEqual(rising(through("completed")));
  expect(through("terminated")).toEqual(rising(through("terminated")));
  expect(through("notStarted")).toEqual(rising(through("notStarted")).toReversed());
  expect(through("completed")[0]).toBeLessThan(through("completed")[3] ?? 0);
  expect(through("notStarted")[3]).toBeLessThan(through("notStarted")[0] ?? 0);
});
