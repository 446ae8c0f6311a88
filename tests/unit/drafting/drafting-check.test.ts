import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkBody } from "../../../main/drafting/check/check-body.ts";
import { withBlocks } from "../../../shared/domain/draft/change-figures.ts";
import type { DraftBlock, DraftBody, KnownBlock } from "../../../shared/domain/draft/draft-body.ts";
import { ordinaryFormat } from "../../../shared/domain/draft/bound-figure.ts";
import type { FigureFilter } from "../../../shared/domain/draft/figure-source.ts";
import type { Run } from "../../../shared/domain/report-runs.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { gatherReportSource } from "../../../main/reports/gather-report-source.ts";
import { aDesk } from "../../support/desk.ts";
import { aComposedReport } from "../../support/drafting-composed.ts";
import { aParagraphOf, withChapter } from "../../support/drafting-desk.ts";
import { randomYear } from "../../support/random-year.ts";
import { aYearWithEverything } from "../../support/year-with-everything.ts";

const asOf = isoDate("2025-09-30");

/** The findings of a text over the data of a year with everything: rule and words. */
function findings(change: (body: DraftBody) => DraftBody): string[] {
  const { body, years } = aComposedReport(aYearWithEverything(), asOf);
  return checkBody(change(body), years).map(({ rule, message }) => `${rule} ${message}`);
}

const ofBlocks = (...blocks: readonly DraftBlock[]) => findings((body) => withChapter(body, ...blocks));

function withoutOrigin({ composed: _composed, ...block }: KnownBlock): KnownBlock {
  return block;
}

const heading = (id: string, text: string): DraftBlock => ({ kind: "heading", id, level: 2, text });

const figure = (id: string, text: string, filter: FigureFilter): Run => {
  const source = { kind: "sum", amount: "done", filter } as const;
  return { text, figure: { id, source, format: ordinaryFormat, confirmed: null } };
};

const said = (id: string, ...runs: readonly Run[]): DraftBlock => ({ kind: "paragraph", id, runs });

describe("before a report goes out", () => {
  test("a report that the program has just drafted has no figure to be looked at", () => {
    fc.assert(
      fc.property(randomYear, (data) => {
        const { body, years } = aComposedReport({ data, history: [] }, isoDate("2021-11-30"));
        const rules = checkBody(body, years).map(({ rule }) => rule);
        for (const rule of ["moved-figure", "missing-figure", "unconfirmed-figure", "direction", "contradicts-store"]) {
          expect(rules).not.toContain(rule);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("no number of the articles and of generated years is said to contradict the data, whoever touched its paragraph", async () => {
    const desk = aDesk();
    await desk.get("sample:fill", { taskId: crypto.randomUUID() });
    for (const year of [2023, 2024, 2025]) {
      await desk.get("sample:generate", { taskId: crypto.randomUUID(), year, items: 40, seed: year });
    }
    for (const { year } of await desk.get("years:list", {})) {
      const source = gatherReportSource(desk.context().db, year);
      if (!source.ok) throw new Error(source.error.kind);
      const { body, years } = aComposedReport(source.value, isoDate(`${year}-11-30`));
      const touched = withBlocks(body, (block) => (block.kind === "unknown" ? block : withoutOrigin(block)));
      const found = checkBody(touched, years).filter(({ rule }) => rule.startsWith("contradicts"));
      expect(found).toEqual([]);
    }
  });

  test("a typed number that is not what the data says is listed with what the data says", () => {
    expect(ofBlocks(aParagraphOf("全市完成投资60亿元。"))).toContainEqual(
      "contradicts-store 60亿元与数据不一致，数据为58.4亿元（年度完成投资合计）。",
    );
  });

  test("two numbers for one thing are listed with both", () => {
    const [one, other] = [
      aParagraphOf("对口帮扶到位资金4.24亿元。", "1"),
      aParagraphOf("对口帮扶到位资金4.2亿元。", "2"),
    ];
    expect(ofBlocks(one, other)).toContainEqual("contradicts-text “对口帮扶到位资金”此处为4.2亿元，前文为4.24亿元。");
  });

  test("the same thing under two names, once rounded further, is listed; other things and other values are not", () => {
    const [one, other] = [
      aParagraphOf("对口帮扶资金总额4.24亿元。", "1"),
      aParagraphOf("对口帮扶到位资金总额4.2亿元。", "2"),
    ];
    expect(ofBlocks(one, other)).toContainEqual(
      "contradicts-text “对口帮扶到位资金总额”此处为4.2亿元，前文“对口帮扶资金总额”为4.24亿元，是同一项的请写成同样的数。",
    );
    const contradictions = (...texts: readonly string[]) =>
      ofBlocks(...texts.map((text, at) => aParagraphOf(text, String(at)))).filter((found) =>
        found.startsWith("contradicts-text"),
      );
    expect(contradictions("对口帮扶资金总额4.24亿元。", "对口帮扶到位资金总额3.9亿元。")).toEqual([]);
    expect(contradictions("对口帮扶资金总额4.24亿元。", "产业协作基金规模4.2亿元。")).toEqual([]);
    expect(contradictions("对口帮扶资金总额4.24亿元。", "对口帮扶到位资金总额约4.2亿元。")).toEqual([]);
  });

  test("two figures of the data are two things, however alike their names and values are", () => {
    const all = said("1", { text: "全部完成" }, figure("f1", "58.41亿元", {}));
    const field = said("2", { text: "交通完成" }, figure("f2", "58.4亿元", { fields: ["交通"] }));
    expect(ofBlocks(all, field).filter((found) => found.startsWith("contradicts-text"))).toEqual([]);
  });

  test("a date that is not the report's own is listed, in the text and under the title", () => {
    expect(ofBlocks(aParagraphOf("截至2025年8月底，各项工作有序推进。"))).toContainEqual(
      "cut-off 截至2025年8月底与报告的截至日期（2025年9月30日）不同。",
    );
    expect(findings((body) => ({ ...body, cutOffLine: "（截至2024年9月30日）" }))).toContainEqual(
      "cut-off 题目下写的是截至2024年9月30日，报告的截至日期为2025年9月30日。",
    );
    expect(ofBlocks(aParagraphOf("截至2025年9月底，各项工作有序推进。"))).toEqual([]);
  });

  test("chapters and headings with nothing under them are listed", () => {
    expect(ofBlocks(heading("1", "交通"), heading("2", "产业"), aParagraphOf("有内容。"))).toEqual([
      "empty-chapter 标题“交通”下没有内容。",
    ]);
    expect(ofBlocks(aParagraphOf("　"))).toContainEqual("empty-chapter “总体情况”没有内容。");
  });

  test("words that break the rules for official text are listed by the rule that they break", () => {
    expect(ofBlocks(aParagraphOf("各项工作有序推进,成效明显。"))).toEqual([
      "official-rule 半角标点：应为全角“，”，现为“,”（GB/T 15834—2011）。",
    ]);
  });

  test("open remarks and blocks of a newer version are listed; a number without source is", () => {
    const unknown: DraftBlock = { id: "u", kind: "unknown", original: { kind: "map" } };
    const remark = {
      id: "r",
      blockId: "p1",
      quote: "",
      text: "请核实",
      madeAt: "2025-10-01T00:00:00.000Z",
      isDone: false,
    };
    const found = findings((body) => ({
      ...withChapter(body, aParagraphOf("引进专家37名。"), unknown),
      remarks: [remark, { ...remark, id: "s", isDone: true }],
    }));
    expect(found).toEqual([
      "figure-without-source 37名没有绑定数据，所在段落也没有注明出处。",
      "open-remark 批注未处理：请核实",
      "unknown-block 此处内容来自较新版本的程序，导出时只写出文字。",
    ]);
  });

  test("that shares are rounded is the program's own word and needs no source, also beside words of a person", () => {
    expect(ofBlocks(aParagraphOf("各项占比经四舍五入，合计与100%略有差异。请予关注。"))).toEqual([]);
    expect(ofBlocks(aParagraphOf("各项占比合计100%。"))).toEqual([
      "figure-without-source 100%没有绑定数据，所在段落也没有注明出处。",
    ]);
  });

  test("each finding leads to its place", () => {
    const { body, years } = aComposedReport(aYearWithEverything(), asOf);
    const [found] = checkBody(withChapter(body, aParagraphOf("全市完成投资60亿元。", "here")), years);
    expect(found).toMatchObject({ chapterId: "chapter", blockId: "here", quote: "60亿元" });
  });
});
