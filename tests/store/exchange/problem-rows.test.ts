import { readXlsx } from "hucre/xlsx";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { apply, examine, importRequest, plan } from "../../support/desk-import.ts";
import { addItem } from "../../support/desk-year.ts";
import { stepsOf, undo } from "../../support/history.ts";
import { aWorkbook, type TestSheet } from "../../support/workbooks.ts";
import {
  asOf,
  aYearWithProblems,
  blankProblem,
  exported,
  fullProblem,
  problemsOf,
} from "../../support/year-with-problems.ts";
import { editSheets } from "../../support/edit-sheets.ts";

const head = ["序号", "事项名称", "问题", "原因", "措施", "责任单位", "时限", "状态", "解决时间"];
const keyHeading = "问题编号（请勿改动）";

async function sheetsOf(path: string) {
  return (await readXlsx(readFileSync(path))).sheets;
}

function listOf(...titles: readonly string[]): TestSheet {
  return {
    name: "事项",
    rows: [["序号", "事项名称", "备注"], ...titles.map((title, at) => [`${at + 1}`, title, null])],
  };
}

function problemsIn(...rows: readonly (readonly (string | null)[])[]): TestSheet {
  return { name: "问题清单", rows: [head, ...rows] };
}

describe("an export carries the problems of its items", () => {
  test("one a row, by number and name, with a hidden number; no text becomes a formula; an unchanged file changes nothing", async () => {
    const { desk } = await aYearWithProblems();
    const file = await exported(desk);
    const sheet = (await readXlsx(readFileSync(file))).sheets.find(({ name }) => name === "问题清单");
    expect(sheet?.rows[0]).toEqual([...head, keyHeading]);
    expect(sheet?.rows.slice(1).map((row) => row.slice(0, 9))).toEqual([
      ["1", "大内高速", "用地手续没有办完", "指标未落实", "加快报批", "市自然资源局", "2021-12", "未解决", null],
      ["1", "大内高速", null, "=1+1", "@SUM(A1)", null, null, "未解决", null],
      ["2", "成渝中线高铁", "-5", null, null, null, null, "已解决", "2021-10-15"],
    ]);
    expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(sheet?.columns?.[9]?.hidden).toBe(true);
    const before = [problemsOf(desk), await stepsOf(desk)];
    expect((await examine(desk, file)).problemSheet).toEqual({ name: "问题清单", rows: 3 });
    const outcome = await apply(desk, file, { asOf });
    expect(outcome).toMatchObject({ updated: 0, unchanged: 2, problemRows: { created: 0, updated: 0, unchanged: 3 } });
    expect([problemsOf(desk), await stepsOf(desk)]).toEqual(before);
  });

  test("of a view only those of its items, and none where there are none", async () => {
    const { desk, list } = await aYearWithProblems();
    const ofRail = (await sheetsOf(await exported(desk, { text: "中线" }))).find(({ name }) => name === "问题清单");
    expect(ofRail?.rows.slice(1).map((row) => row[1])).toEqual(["成渝中线高铁"]);
    await addItem(desk, list, { number: "3", title: "机场快线" });
    const names = (await sheetsOf(await exported(desk, { text: "机场" }))).map(({ name }) => name);
    expect(names).toEqual(["事项"]);
  });
});

describe("an edited export", () => {
  test("changes what was edited, adds what was added, and takes nothing away; all in one step", async () => {
    const { desk } = await aYearWithProblems();
    const file = await exported(desk);
    await editSheets(file, ({ 事项: items, 问题清单: problems }) => {
      items?.push(["3", "机场快线"]);
      // The second problem is left out, the others change places.
      const [header = [], first = [], , third = []] = problems ?? [];
      first[6] = "2022年3月底";
      first[8] = "2021-11-20";
      third[7] = "未解决";
      problems?.splice(
        0,
        problems.length,
        header,
        third,
        first,
        ["3", "机场快线", "资金未落实", null, "争取专项债券", "市财政局", null, null, null],
        ["1", "大内高速", "征迁困难"],
      );
    });
    const planned = await plan(desk, file, { asOf });
    expect(planned.problemRows?.counts).toEqual({ created: 2, updated: 2, unchanged: 0, rejected: 0 });
    expect(
      planned.problemRows?.rows.map(({ title, outcome, changes }) => [
        title,
        outcome,
        ...changes.map(({ label, before, after }) => `${label}：${before}→${after}`),
      ]),
    ).toEqual([
      ["成渝中线高铁", "updated", "状态：已解决→未解决", "解决时间：2021-10-15→"],
      ["大内高速", "updated", "时限：2021-12→2022-03-31", "状态：未解决→已解决", "解决时间：→2021-11-20"],
      ["机场快线", "created", "问题：→资金未落实", "措施：→争取专项债券", "责任单位：→市财政局", "状态：→未解决"],
      ["大内高速", "created", "问题：→征迁困难", "状态：→未解决"],
    ]);
    expect(planned.newWords.units).toEqual(["市财政局"]);
    expect(planned.problemRows?.notes.filter(({ kind }) => kind === "new-unit").map(({ cell }) => cell)).toEqual([
      "F4",
    ]);
    const before = problemsOf(desk);
    await apply(desk, file, { asOf });
    expect(problemsOf(desk)).toEqual([
      ["大内高速", { ...fullProblem, dueDate: "2022-03-31", state: "solved", solvedOn: "2021-11-20" }],
      ["大内高速", { ...blankProblem, cause: "=1+1", measure: "@SUM(A1)" }],
      ["大内高速", { ...blankProblem, problem: "征迁困难" }],
      ["成渝中线高铁", { ...blankProblem, problem: "-5" }],
      ["机场快线", { ...blankProblem, problem: "资金未落实", measure: "争取专项债券", responsibleUnit: "市财政局" }],
    ]);
    expect((await stepsOf(desk))[0]).toBe("导入1条事项、4条问题");
    await undo(desk);
    expect(problemsOf(desk)).toEqual(before);
  });

  test("can be imported without its problems", async () => {
    const { desk } = await aYearWithProblems();
    const file = await exported(desk);
    await editSheets(file, ({ 问题清单: problems }) => problems?.push(["1", "大内高速", "征迁困难"]));
    const request = { ...(await importRequest(desk, file, { asOf })), problemSheet: null };
    expect(await desk.get("imports:apply", request)).toMatchObject({ applied: true, problemRows: null });
    expect(problemsOf(desk)).toHaveLength(3);
  });
});

describe("a sheet 问题清单 from elsewhere", () => {
  test("is understood by item and words, read again it changes nothing, and merged names are filled down", async () => {
    const { desk } = await aYearWithProblems();
    const sheet: TestSheet = {
      name: "问题清单",
      rows: [
        ["附件2 问题清单"],
        ["项目名称", "存在的问题", "原因分析", "整改措施", "完成时限", "是否解决"],
        ["大内高速", "用地手续没有办完", "指标紧张", null, "长期", null],
        [null, "征迁困难", null, "专班推进", null, "否"],
        [null, "征迁困难", null, "专班推进", null, "否"],
      ],
      merges: ["A3:A5"],
    };
    const sheetWithDate = {
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (cell === "长期" ? "2021年12月" : cell))),
    };
    const refused = await apply(desk, await aWorkbook(listOf("大内高速"), sheet));
    expect(refused.rejected.map(({ sheet: name, cell, kind }) => [name, cell, kind])).toEqual([
      ["问题清单", "E3", "not-a-date"],
    ]);
    const file = await aWorkbook(listOf("大内高速"), sheetWithDate);
    expect((await apply(desk, file)).problemRows).toEqual({ created: 1, updated: 1, unchanged: 1 });
    expect(problemsOf(desk).slice(0, 3)).toEqual([
      ["大内高速", { ...fullProblem, cause: "指标紧张" }],
      ["大内高速", { ...blankProblem, cause: "=1+1", measure: "@SUM(A1)" }],
      ["大内高速", { ...blankProblem, problem: "征迁困难", measure: "专班推进" }],
    ]);
    expect((await apply(desk, file)).problemRows).toEqual({ created: 0, updated: 0, unchanged: 3 });
  });

  test("tells at its cell what cannot be taken, and keeps everything out until it is corrected or left", async () => {
    const { desk, list } = await aYearWithProblems();
    await addItem(desk, list, { number: "7", title: "机场快线" });
    await addItem(desk, list, { number: "8", title: "机场快线" });
    const file = await aWorkbook(
      listOf("大内高速"),
      problemsIn(
        ["1", "大内高速公路", "没有这一项", null, null, null, null, null, null],
        [null, "机场快线", "两项同名", null, null, null, null, null, null],
        ["8", "机场快线", "指明了序号", null, null, null, "某天", null, null],
        ["8", "机场快线", "未解决又有时间", null, null, null, null, "未解决", "2021-10"],
        ["8", "机场快线", null, null, null, "市财政局", null, null, null],
        [null, null, "没有名称", null, null, null, null, null, null],
        ["8", "机场快线", "状态不明", null, null, null, null, "差不多", null],
        ["1", "大内高速", "征迁困难", null, null, null, null, null, null],
      ),
    );
    const outcome = await apply(desk, file);
    expect(outcome).toMatchObject({ applied: false, problemRows: { created: 0, updated: 0 } });
    expect(outcome.rejected.map(({ cell, kind }) => [cell, kind])).toEqual([
      ["B2", "unknown-item"],
      ["B3", "several-items"],
      ["G4", "not-a-date"],
      ["I5", "solved-in-doubt"],
      ["C6", "missing-problem"],
      ["B7", "missing-title"],
      ["H8", "unknown-choice"],
    ]);
    expect(outcome.rejected[0]?.message).toBe(
      "没有“大内高速公路”这项事项，名称相近的有“大内高速”，请改正序号和事项名称",
    );
    expect(problemsOf(desk)).toHaveLength(3);
    expect(await apply(desk, file, { acceptValid: true })).toMatchObject({
      applied: true,
      problemRows: { created: 1 },
    });
    expect(problemsOf(desk)).toHaveLength(4);
  });

  test("a row keeps to its item: a number that was copied to another item is not taken", async () => {
    const { desk } = await aYearWithProblems();
    const file = await exported(desk);
    await editSheets(file, ({ 问题清单: problems }) => {
      const [, first = [], second = []] = problems ?? [];
      first[1] = "成渝中线高铁";
      first[0] = "2";
      // A copy of a row is a new problem, once its words are others.
      problems?.push([...second.slice(0, 2), "征迁困难", ...second.slice(3)]);
    });
    const { rejected, problemRows } = await apply(desk, file, { asOf, acceptValid: true });
    expect(rejected.map(({ cell, kind }) => [cell, kind])).toEqual([["B2", "other-item"]]);
    expect(problemRows).toEqual({ created: 1, updated: 0, unchanged: 2 });
    expect(problemsOf(desk)[2]).toEqual([
      "大内高速",
      { ...blankProblem, problem: "征迁困难", cause: "=1+1", measure: "@SUM(A1)" },
    ]);
  });

  test("alone in a file says what is missing", async () => {
    const { desk } = await aYearWithProblems();
    const source = await aWorkbook(problemsIn(["1", "大内高速", "征迁困难"]));
    const answer = await desk.ask("imports:examine", {
      source,
      year: 2021,
      choices: {},
      corrections: [],
      part: { offset: 0, limit: 1 },
    });
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: "input-not-acceptable", problems: [{ message: /^文件里只有问题清单/u }] },
    });
  });

  test("rows of an item that cannot be imported wait with it", async () => {
    const { desk } = await aYearWithProblems();
    const file = await aWorkbook(
      {
        name: "事项",
        rows: [
          ["序号", "事项名称", "总投资（万元）"],
          ["9", "机场快线", "很多"],
        ],
      },
      problemsIn(["9", "机场快线", "征迁困难"]),
    );
    const { rejected } = await apply(desk, file);
    expect(rejected.map(({ sheet, cell, kind }) => [sheet, cell, kind])).toEqual([
      [undefined, "C2", "not-an-amount"],
      ["问题清单", "B2", "item-left-out"],
    ]);
  });
});
