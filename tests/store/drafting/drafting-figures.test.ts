import { describe, expect, test } from "vitest";
import { ordinaryFormat, type BoundFigure } from "../../../shared/domain/draft/bound-figure.ts";
import type { DraftBlock } from "../../../shared/domain/draft/draft-body.ts";
import type { FigureStanding } from "../../../shared/domain/draft/figure-answers.ts";
import type { FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { decimal } from "../../../shared/domain/decimal.ts";
import { insertCitation, insertSource } from "../../../main/store/sources.ts";
import { insertObservation } from "../../../main/store/observations.ts";
import { inTransaction } from "../../../main/store/transaction.ts";
import { report } from "../../support/desk-year.ts";
import {
  aDeskToDraftAt,
  blankDraft,
  draftStandard,
  fillYear,
  withChapter,
  type DraftingDesk,
} from "../../support/drafting-desk.ts";
import { on, yi } from "../../support/rows.ts";

/** A paragraph of words and figures: what stands on paper is given with each source. */
type Part = string | { readonly text: string; readonly source: FigureSource; readonly changes?: Partial<BoundFigure> };

function sentence(...parts: readonly Part[]): DraftBlock {
  const runs = parts.map((part, place) => {
    if (typeof part === "string") return { text: part };
    const { text, source, changes } = part;
    const confirmed = { value: "", text, at: "2021-12-01T00:00:00.000Z" };
    return { text, figure: { id: `f${place}`, source, format: ordinaryFormat, confirmed, ...changes } };
  });
  return { kind: "paragraph", id: "p1", runs };
}

async function standings(place: DraftingDesk, ...parts: readonly Part[]): Promise<readonly FigureStanding[]> {
  const draft = await blankDraft(place);
  await place.desk.get("drafts:save", { id: draft.id, basedOn: 1, body: withChapter(draft.body, sentence(...parts)) });
  return (await place.desk.get("drafts:figures", { id: draft.id })).news;
}

const done: FigureSource = { kind: "sum", amount: "done", filter: {} };

describe("a bound figure", () => {
  test.each<[string, FigureSource, string, string]>([
    ["count", { kind: "count", filter: {} }, "3项", "事项计数"],
    ["fields", { kind: "count", filter: {}, of: "field" }, "2个", "涉及的领域计数"],
    ["count of a status", { kind: "count", filter: { statuses: ["delayed"] } }, "1项", "事项计数（状态为滞后）"],
    ["sum", done, "9亿元", "年度完成投资合计"],
    [
      "sum of a field",
      { ...done, filter: { fields: ["公共服务共享"] } },
      "2亿元",
      "年度完成投资合计（领域为公共服务共享）",
    ],
    ["share", { kind: "share", filter: { statuses: ["delayed"] }, of: {} }, "33.3%", "事项数（状态为滞后） ÷ 事项数"],
    ["completion", { kind: "completion", filter: {} }, "64.3%", "年度完成投资 ÷ 年度计划投资"],
    ["pace", { kind: "pace", filter: {} }, "落后时序27.4个百分点", "年度完成投资 ÷ 年度计划投资 − 已过月数 ÷ 12"],
    [
      "rank",
      { kind: "rank", of: "field", by: "completion", from: "most", size: 2, filter: {} },
      "公共服务共享、基础设施互通",
      "领域按年度投资完成率从高到低的前2位",
    ],
  ])("%s gives its value, how it comes about, and the rows", async (_, source, text, formula) => {
    const place = await aDeskToDraftAt();
    const [figure] = await standings(place, "共", { text, source }, "。");
    expect(figure).toMatchObject({
      state: "current",
      now: { text },
      formula,
      cutOff: "截至2021年11月30日",
      sentence: `共${text}。`,
    });
    expect(figure?.rowCount).toBeGreaterThan(0);
  });

  test("of a change looks at the same day of the year before", async () => {
    const place = await aDeskToDraftAt();
    await fillYear(place.desk, 2020, ["2", "2", "2"]);
    const growth: FigureSource = { kind: "change", of: done, as: "percent" };
    const points: FigureSource = { kind: "change", of: { kind: "completion", filter: {} }, as: "difference" };
    const [first, second] = await standings(
      place,
      { text: "同比增长50%", source: growth },
      "，",
      { text: "提高21.4个百分点", source: points },
      "。",
    );
    expect([first?.state, second?.state]).toEqual(["current", "current"]);
  });

  test("of an indicator shows the sentence of the source that it cites", async () => {
    const place = await aDeskToDraftAt();
    anIndicator(place, "4.24");
    const source: FigureSource = {
      kind: "observation",
      indicator: "帮扶资金",
      scope: null,
      field: null,
      mechanism: null,
      measure: "元",
      which: "value",
    };
    const [figure] = await standings(place, "落实帮扶资金", { text: "约4.24亿元", source }, "。");
    expect(figure).toMatchObject({
      state: "current",
      rowCount: 1,
      sourceSentence: "累计落实帮扶资金约4.24亿元。——《对口协同工作情况》",
    });
  });
});

describe("when the data moves", () => {
  test("the figure is marked, old and new beside each other, and a word of direction that no longer holds is named", async () => {
    const place = await aDeskToDraftAt();
    await fillYear(place.desk, 2020, ["2", "2", "2"]);
    const growth: FigureSource = { kind: "change", of: done, as: "percent" };
    const draft = await blankDraft(place);
    const block = sentence(
      "完成投资",
      { text: "9亿元", source: done, changes: { confirmed: confirmedAs("900000000000", "9亿元") } },
      "，同比增长",
      {
        text: "50%",
        source: growth,
        changes: { format: { ...ordinaryFormat, wording: "number" }, confirmed: confirmedAs("50", "50%") },
      },
      "。",
    );
    await place.desk.get("drafts:save", { id: draft.id, basedOn: 1, body: withChapter(draft.body, block) });
    const states = async () =>
      (await place.desk.get("drafts:figures", { id: draft.id })).news.map(({ state, text, now, contradictedWord }) => [
        state,
        text,
        now?.text,
        contradictedWord,
      ]);
    expect(await states()).toEqual([
      ["current", "9亿元", "9亿元", null],
      ["current", "50%", "50%", null],
    ]);
    for (const item of place.items) await report(place.desk, item, { asOf: on("2021-11-30"), doneThisYear: yi("1") });
    expect(await states()).toEqual([
      ["moved", "9亿元", "3亿元", null],
      ["moved", "50%", "50%", "增长"],
    ]);
  });

  test("a figure that was fixed by hand stays fixed", async () => {
    const place = await aDeskToDraftAt();
    const [figure] = await standings(place, {
      text: "约10亿元",
      source: done,
      changes: { fixed: { reason: "领导口径" } },
    });
    expect(figure).toMatchObject({ state: "fixed", text: "约10亿元", now: { text: "9亿元" } });
  });

  test.each([
    ["item", "事项“遂潼快速通道”已删除或不在本年度清单中", { items: [{ id: "", title: "遂潼快速通道" }] }],
    ["field", "2021年度没有“已撤销的领域”领域", { fields: ["已撤销的领域"] }],
    ["mechanism", "2021年度没有“已撤销的机制”合作机制", { mechanisms: ["已撤销的机制"] }],
  ])("a figure whose %s was deleted says so and keeps its text", async (_, missing, filter) => {
    const place = await aDeskToDraftAt();
    const [first] = place.items;
    const items = "items" in filter ? { items: [{ id: first!.id, title: first!.title }] } : filter;
    await place.desk.get("items:delete", { id: first!.id, basedOn: first!.revision });
    const [figure] = await standings(place, { text: "3亿元", source: { ...done, filter: items } });
    expect(figure).toMatchObject({ state: "missing", missing, text: "3亿元", now: null });
  });

  test("a figure whose indicator was deleted says so", async () => {
    const place = await aDeskToDraftAt();
    const source: FigureSource = {
      kind: "observation",
      indicator: "帮扶资金",
      scope: null,
      field: null,
      mechanism: null,
      measure: "元",
      which: "value",
    };
    const [figure] = await standings(place, { text: "4.24亿元", source });
    expect(figure).toMatchObject({ state: "missing", missing: expect.stringContaining("没有指标“帮扶资金”的值") });
  });

  test("500 figures of one report are all listed, each with what it is now", async () => {
    const place = await aDeskToDraftAt();
    const parts = Array.from({ length: 500 }, () => ({ text: "9亿元", source: done }));
    const figures = await standings(place, ...parts);
    expect(figures.map(({ state }) => state)).toEqual(Array.from({ length: 500 }, () => "current"));
  });
});

describe("what can be bound", () => {
  test("is found in characters and in pinyin, items too", async () => {
    const place = await aDeskToDraftAt();
    const draft = await draftStandard(place);
    const labels = async (search?: string) =>
      (await place.desk.get("drafts:figureCatalog", { id: draft.id, ...(search === undefined ? {} : { search }) })).map(
        ({ label, text }) => `${label}：${text}`,
      );
    const all = await labels();
    expect(all).toContain("年度完成投资：9亿元");
    expect(all).toContain("基础设施互通 · 年度投资完成率：63.6%");
    expect(await labels("基础设施 完成率")).toContain("基础设施互通 · 年度投资完成率：63.6%");
    expect(await labels("jichu wcl")).toContain("基础设施互通 · 年度投资完成率：63.6%");
    expect(await labels("涪江大桥 计划")).toEqual(["涪江大桥 · 年度计划投资：6亿元"]);
    expect(await labels("没有这样的数据")).toEqual([]);
  });

  test("is measured at once for a figure that is not in the text yet", async () => {
    const place = await aDeskToDraftAt();
    const draft = await blankDraft(place);
    const inWan = { ...ordinaryFormat, unit: "万元" };
    const figures = [
      { source: done, format: inWan },
      { source: done, format: { ...inWan, withUnit: false } },
      { source: { ...done, filter: { parties: ["没有的地方"] } }, format: ordinaryFormat },
    ];
    const readings = await place.desk.get("drafts:evaluate", { id: draft.id, figures });
    expect(readings.map(({ now, missing }) => now?.text ?? missing)).toEqual([
      "90000万元",
      "90000",
      "没有事项填报这项投资",
    ]);
  });
});

const confirmedAs = (value: string, text: string) => ({ value, text, at: "2021-12-01T00:00:00.000Z" });

/** 约4.24亿元 with the sentence that proves it. */
function anIndicator({ desk }: DraftingDesk, value: string): void {
  const { db, now, newId } = desk.context();
  inTransaction(db, () => {
    const stamp = () => ({ id: newId(), now: now() });
    const observation = insertObservation(
      db,
      {
        year: 2021,
        indicator: "帮扶资金",
        value: decimal(value),
        unit: "亿元",
        qualifier: "about",
        asOf: on("2021-11"),
        target: null,
        scope: null,
        mechanism: null,
        field: null,
        position: 0,
      },
      stamp(),
    );
    const text = "累计落实帮扶资金约4.24亿元。";
    const source = insertSource(
      db,
      { kind: "article", title: "对口协同工作情况", publisher: null, publishedOn: null, originalText: text, text },
      stamp(),
    );
    const citation = {
      id: newId(),
      sourceId: source.id,
      sentence: text,
      targetKind: "observation" as const,
      targetId: observation.id,
    };
    insertCitation(db, citation);
  });
}
