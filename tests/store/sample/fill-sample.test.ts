import { expect, test } from "vitest";
import { fillSample } from "../../../main/sample/fill-sample.ts";
import { listYears } from "../../../main/store/years.ts";
import { readYearData } from "../../../main/store/year-data.ts";
import type { ReadableDb } from "../../../main/store/handles.ts";
import { figureInWords } from "../../../shared/domain/observation-in-words.ts";
import type { YearData } from "../../../shared/domain/year-data.ts";
import { testId } from "../../support/builders.ts";
import { withTempStore } from "../../support/temp-store.ts";

const taskId = testId();

/** What domain.md takes from the articles: indicators and the declared lengths of lists. */
const figures = {
  2021: "4.24亿元 184个 16.54亿元 11.32亿元 36个 21个 22个 41个 116人 1484人 2.115亿元 8.46万亩 4336万元 1004万元 约4.39亿元 167项 64家 34家 近20",
  2022: "12个 580亿元 6家 约10万吨 1.5亿元 13000余名 约20万吨 100万头 2万亩 4万亩 30%以上 20所 70 27 30",
};

function yearOf(db: ReadableDb, year: number): YearData {
  const data = readYearData(db, year);
  if (data === null) throw new Error(`no year ${year}`);
  return data;
}

const figuresOf = ({ observations, worklists }: YearData) => [
  ...observations.map(figureInWords),
  ...worklists.flatMap(({ declaredCount, declaredQualifier }) =>
    declaredCount === null ? [] : figureInWords({ value: declaredCount, qualifier: declaredQualifier, unit: "" }),
  ),
];

test("an empty store is filled with the two years of the articles", async () => {
  await withTempStore({}, async ({ db, context }) => {
    const filled = await fillSample(context, { taskId });
    expect(filled).toEqual({ ok: true, value: { years: [2021, 2022], items: 59 } });
    expect(
      listYears(db).map(({ year, kind, cutOffDate, itemCount }) => ({ year, kind, cutOffDate, itemCount })),
    ).toEqual([
      { year: 2022, kind: "real", cutOffDate: null, itemCount: 26 },
      { year: 2021, kind: "real", cutOffDate: "2021-11-30", itemCount: 33 },
    ]);
  });
});

test("every figure of the articles is there as its source writes it", async () => {
  await withTempStore({}, async ({ db, context }) => {
    await fillSample(context, { taskId });
    for (const year of [2021, 2022] as const) {
      const stored = figuresOf(yearOf(db, year));
      expect(figures[year].split(" ").filter((figure) => !stored.includes(figure))).toEqual([]);
    }
  });
});

test("every list, item, progress entry and figure can show the sentence it comes from", async () => {
  await withTempStore({}, async ({ db, context }) => {
    await fillSample(context, { taskId });
    for (const year of [2021, 2022]) {
      const { worklists, items, progress, observations, citations, sources } = yearOf(db, year);
      const cited = new Set(citations.map(({ targetId }) => targetId));
      const stored = [...worklists, ...items, ...progress, ...observations];
      expect(stored.filter(({ id }) => !cited.has(id))).toEqual([]);
      const texts = new Map(sources.map(({ id, text }) => [id, text]));
      expect(citations.filter(({ sourceId, sentence }) => !texts.get(sourceId)?.includes(sentence))).toEqual([]);
    }
  });
});

test("what the articles do not give stays empty", async () => {
  await withTempStore({}, async ({ db, context }) => {
    await fillSample(context, { taskId });
    for (const year of [2021, 2022]) {
      const { items, progress } = yearOf(db, year);
      const invented = items.filter(
        ({ plannedThisYear, leadUnit, responsibleUnits, dueDate }) =>
          plannedThisYear !== null || leadUnit !== null || responsibleUnits.length > 0 || dueDate !== null,
      );
      expect(invented).toEqual([]);
      expect(progress.filter(({ doneThisYear, percent }) => doneThisYear !== null || percent !== null)).toEqual([]);
    }
  });
});

test("a store that holds data is refused and stays as it is", async () => {
  await withTempStore({}, async ({ db, context, path }) => {
    await fillSample(context, { taskId });
    const before = yearOf(db, 2021);
    expect(await fillSample(context, { taskId })).toEqual({ ok: false, error: { kind: "store-not-empty", path } });
    expect(yearOf(db, 2021)).toEqual(before);
  });
});

test("cancelling leaves nothing behind", async () => {
  await withTempStore({}, async ({ db, context }) => {
    let questions = 0;
    const answer = await fillSample({ ...context, cancelled: () => (questions += 1) > 2 }, { taskId });
    expect(answer).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(listYears(db)).toEqual([]);
    expect(await fillSample(context, { taskId })).toMatchObject({ ok: true });
  });
});

test("a fault in the middle leaves nothing behind", async () => {
  await withTempStore({}, async ({ db, context }) => {
    let ids = 0;
    const newId = () => {
      if ((ids += 1) > 150) throw new Error("the computer ran out of ids");
      return context.newId();
    };
    expect(() => fillSample({ ...context, newId }, { taskId })).toThrow("ran out of ids");
    expect(listYears(db)).toEqual([]);
    expect(await fillSample(context, { taskId })).toMatchObject({ ok: true });
  });
});
