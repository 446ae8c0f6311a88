import { describe, expect, test } from "vitest";
import type { Desk } from "../../support/desk.ts";
import { editSheets } from "../../support/edit-sheets.ts";
import {
  addToForm,
  airport,
  aSharedYear,
  collectForms,
  collecting,
  examineForms,
  formHeader,
  sendForms,
  standingOf,
} from "../../support/forms.ts";
import { contentOf, stepsOf, undo } from "../../support/history.ts";
import { hezuo, hezuoJson } from "../../support/run-command.ts";
import { problemsOf } from "../../support/year-with-problems.ts";

async function itemsOf(desk: Desk) {
  const { db } = desk.context();
  return db.prepare<unknown[], { id: string; title: string }>("SELECT id, title FROM item ORDER BY key").all();
}

async function aReturnedForm() {
  const shared = await aSharedYear();
  const { pathOf } = await sendForms(shared.desk);
  return { ...shared, path: pathOf("市交通局"), other: pathOf("市发改委") };
}

describe("an item that a unit wrote into its form", () => {
  test("is proposed and not created unasked; taken, it stands on the list of the form with its figures, in one step", async () => {
    const { desk, path, list } = await aReturnedForm();
    await addToForm(path, airport);
    const { proposals, files } = await examineForms(desk, path);
    expect(files[0]?.leftOut).toEqual([]);
    expect(proposals).toMatchObject([
      {
        kind: "item",
        outcome: "created",
        unit: "市交通局",
        row: 6,
        number: "9",
        title: "机场快线",
        near: [],
        worklistId: list.id,
      },
    ]);
    expect(proposals[0]?.values.map(({ label, after }) => [label, after])).toEqual([
      ["领域", "基础设施互通"],
      ["责任单位", "市交通局"],
      ["总投资", "12000"],
      ["年度完成投资", "300.5"],
      ["状态", "推进中"],
      ["完成时限", "2023-12"],
      ["进展情况", "开展前期"],
    ]);
    expect(proposals[0]?.notes).toContain("没有写明单位，按填报单位“市交通局”");
    await collectForms(desk, [path]);
    expect(await itemsOf(desk)).toHaveLength(3);
    const before = contentOf(desk.context().db, 2021);
    const taken = [{ proposal: proposals[0]?.id ?? "" }];
    expect(await collectForms(desk, [path], { proposals: taken })).toMatchObject({
      proposals: { items: 1, problems: 0, updated: 0 },
    });
    const added = (await itemsOf(desk)).at(-1);
    const { item, progress } = await standingOf(desk, added?.id ?? "");
    expect(item).toMatchObject({
      title: "机场快线",
      worklistId: list.id,
      responsibleUnits: ["市交通局"],
      dueDate: "2023-12",
      totalInvestment: 12_000_000_000,
    });
    expect(progress).toMatchObject([{ asOf: "2021-09-30", doneThisYear: 300_500_000, text: "开展前期" }]);
    expect((await stepsOf(desk))[0]).toBe("收回填报表：1个单位、新增1项");
    expect((await examineForms(desk, path)).proposals).toEqual([]);
    await undo(desk);
    expect(contentOf(desk.context().db, 2021)).toEqual(before);
  });

  test("of nearly the same name as another is offered as that one; chosen, the values go to it", async () => {
    const { desk, path, road } = await aReturnedForm();
    await addToForm(path, { 事项名称: "内江—荣昌高速公路", 状态: "已完成", "年度完成投资（万元）": 50 });
    const [proposal] = (await examineForms(desk, path)).proposals;
    expect(proposal?.near.map(({ itemId, title }) => [itemId, title])).toEqual([[road.id, "内江—荣昌高速"]]);
    const taken = [{ proposal: proposal?.id ?? "", itemId: road.id }];
    expect(await collectForms(desk, [path], { proposals: taken })).toMatchObject({
      proposals: { items: 0, updated: 1 },
    });
    const { item, progress } = await standingOf(desk, road.id);
    expect(item).toMatchObject({ title: "内江—荣昌高速", number: "2", status: "completed" });
    expect(progress).toMatchObject([{ asOf: "2021-09-30", doneThisYear: 50_000_000 }]);
    expect(await itemsOf(desk)).toHaveLength(3);
  });

  test("of a name that another item has is told as a change of that one, and a line without changes as nothing", async () => {
    const { desk, path } = await aReturnedForm();
    await addToForm(path, { 序号: "3", 事项名称: "农高区", 状态: "滞后" });
    await addToForm(path, { 序号: "2", 事项名称: "内江—荣昌高速" });
    const { proposals } = await examineForms(desk, path);
    expect(proposals.map(({ title, outcome, values }) => [title, outcome, values])).toEqual([
      ["农高区", "updated", [{ field: "status", form: "choice", label: "状态", before: "", after: "滞后" }]],
    ]);
  });

  test("that cannot be read says why and cannot be taken; sums and notes are no items", async () => {
    const { desk, path } = await aReturnedForm();
    await addToForm(path, { 事项名称: "机场快线", "总投资（万元）": "很多", 状态: "差不多" });
    await addToForm(path, { 事项名称: "合计", "年度完成投资（万元）": 300 });
    await addToForm(path, { 序号: "填表人：张三" });
    const { proposals, files } = await examineForms(desk, path);
    expect(proposals).toMatchObject([{ title: "机场快线", outcome: "rejected", values: [] }]);
    expect(proposals[0]?.notes).toEqual([expect.stringContaining("很多"), expect.stringContaining("差不多")]);
    expect(files[0]?.leftOut.map(({ kind, text }) => [kind, text])).toEqual([
      ["without-key", "合计"],
      ["without-key", "填表人：张三"],
    ]);
    const taken = [{ proposal: proposals[0]?.id ?? "" }];
    expect(await collectForms(desk, [path], { proposals: taken })).toMatchObject({ proposals: { items: 0 } });
    expect(await itemsOf(desk)).toHaveLength(3);
  });

  test("is found in a copied line too, hidden key and all; the line that was copied stays what it is", async () => {
    const { desk, path } = await aReturnedForm();
    await editSheets(path, ({ 填报表: rows = [] }) => {
      const copied = rows.find((row) => row.includes("成渝中线高铁")) ?? [];
      rows.push(copied.map((cell) => (cell === "成渝中线高铁" ? "机场快线" : cell === "1" ? "9" : cell)));
    });
    const { proposals, cells } = await examineForms(desk, path);
    expect(cells).toEqual([]);
    expect(proposals).toMatchObject([{ outcome: "created", number: "9", title: "机场快线" }]);
  });

  test("is found in a copied line above the one that was copied as well, which still says what it says", async () => {
    const { desk, path } = await aReturnedForm();
    await editSheets(path, ({ 填报表: rows = [] }) => {
      const own = rows.findIndex((row) => row.includes("成渝中线高铁"));
      const text = (rows[formHeader] ?? []).indexOf("进展情况");
      const copied = (rows[own] ?? []).map((cell) =>
        cell === "成渝中线高铁" ? "机场快线" : cell === "1" ? "9" : cell,
      );
      copied[text] = "机场快线开展前期";
      rows.splice(own, 0, copied);
    });
    const { proposals, cells } = await examineForms(desk, path);
    expect(cells).toEqual([]);
    expect(proposals).toMatchObject([{ outcome: "created", number: "9", title: "机场快线" }]);
  });

  test("by two units is told at both", async () => {
    const { desk, path, other } = await aReturnedForm();
    await addToForm(path, airport);
    await addToForm(other, airport);
    const { proposals } = await examineForms(desk, path, other);
    expect(proposals.map(({ unit, notes }) => [unit, notes.filter((note) => note.includes("同名"))])).toEqual([
      ["市交通局", ["市发改委也填报了同名的事项，请只采用一份"]],
      ["市发改委", ["市交通局也填报了同名的事项，请只采用一份"]],
    ]);
  });

  test("goes to the list that a person chooses, and to none that the year does not have", async () => {
    const { desk, path } = await aReturnedForm();
    await addToForm(path, airport);
    const second = await desk.get("worklists:create", {
      year: 2021,
      mechanism: "遂潼一体化",
      title: "遂潼清单",
      issuingBody: null,
      documentNumber: null,
      issuedOn: null,
    });
    const [proposal] = (await examineForms(desk, path)).proposals;
    const take = (worklistId: string) => ({ proposals: [{ proposal: proposal?.id ?? "", worklistId }] });
    const nowhere = collecting([path], take("01932f3e-0000-7000-8000-00000000dead"));
    expect(await desk.ask("forms:collect", nowhere)).toMatchObject({ error: { kind: "not-found", what: "worklist" } });
    await collectForms(desk, [path], take(second.id));
    const added = (await itemsOf(desk)).at(-1);
    expect((await standingOf(desk, added?.id ?? "")).item.worklistId).toBe(second.id);
  });
});

describe("a problem that a unit wrote into its form", () => {
  const problem = {
    事项名称: "成渝中线高铁",
    问题: "征迁困难",
    措施: "=专班推进",
    责任单位: "市交通局",
    时限: "2021-12",
  };

  test("is proposed, and taken over in the same step", async () => {
    const { desk, path } = await aReturnedForm();
    await addToForm(path, problem, "问题清单");
    const { proposals } = await examineForms(desk, path);
    expect(proposals).toMatchObject([
      {
        kind: "problem",
        outcome: "created",
        title: "成渝中线高铁",
        problem: "征迁困难",
        unit: "市交通局",
        needs: null,
        notes: [],
      },
    ]);
    await collectForms(desk, [path], { proposals: [{ proposal: proposals[0]?.id ?? "" }] });
    expect(problemsOf(desk)).toMatchObject([
      ["成渝中线高铁", { problem: "征迁困难", measure: "=专班推进", dueDate: "2021-12", state: "open" }],
    ]);
    expect((await stepsOf(desk))[0]).toBe("收回填报表：1个单位、新增问题1条");
    expect((await examineForms(desk, path)).proposals).toEqual([]);
  });

  test("of an item that is proposed itself comes with it, and not without it", async () => {
    const { desk, path } = await aReturnedForm();
    await addToForm(path, airport);
    await addToForm(path, { ...problem, 事项名称: "机场快线" }, "问题清单");
    const { proposals } = await examineForms(desk, path);
    const [item, ofItem] = proposals;
    expect(ofItem).toMatchObject({ kind: "problem", needs: item?.id });
    const alone = await collectForms(desk, [path], { proposals: [{ proposal: ofItem?.id ?? "" }] });
    expect(alone.proposals).toEqual({ items: 0, problems: 0, updated: 0 });
    const both = await collectForms(desk, [path], { proposals: proposals.map(({ id }) => ({ proposal: id })) });
    expect(both.proposals).toEqual({ items: 1, problems: 1, updated: 0 });
    expect(problemsOf(desk)).toMatchObject([["机场快线", { problem: "征迁困难" }]]);
  });

  test("of an item that nobody knows says so", async () => {
    const { desk, path } = await aReturnedForm();
    await addToForm(path, { ...problem, 事项名称: "没有这一项" }, "问题清单");
    const { proposals } = await examineForms(desk, path);
    expect(proposals).toMatchObject([{ outcome: "rejected", title: "没有这一项" }]);
    expect(proposals[0]?.notes).toEqual([expect.stringContaining("没有“没有这一项”这项事项")]);
  });
});

test("hezuo lists what units added, and creates it only when told so", async () => {
  const { desk, path } = await aReturnedForm();
  await addToForm(path, airport);
  await addToForm(path, { 事项名称: "内江—荣昌高速公路" });
  const first = await hezuo("collect", path, "--db", desk.storePath);
  expect(first.printed + first.said).toContain(
    "单位新增（建议，没有采纳）：市交通局填报事项“机场快线”，市交通局2021年填报表.xlsx “填报表”第6行",
  );
  expect(await itemsOf(desk)).toHaveLength(3);
  const { exitCode, json } = await hezuoJson("collect", path, "--accept-new", "--db", desk.storePath);
  expect({ exitCode, json }).toMatchObject({
    exitCode: 0,
    json: {
      taken: { items: 1 },
      proposals: [{ title: "机场快线" }, { title: "内江—荣昌高速公路", near: [{ title: "内江—荣昌高速" }] }],
    },
  });
  expect((await itemsOf(desk)).map(({ title }) => title)).toEqual([
    "成渝中线高铁",
    "内江—荣昌高速",
    "农高区",
    "机场快线",
  ]);
});

test("hezuo creates nothing that two units propose under one name, nor problems of it, and says so", async () => {
  const { desk, path, other } = await aReturnedForm();
  for (const form of [path, other]) {
    await addToForm(form, airport);
    await addToForm(form, { 事项名称: "成渝中线高铁", 问题: "征迁困难" }, "问题清单");
  }
  await addToForm(path, { 事项名称: "机场快线", 问题: "用地未落实" }, "问题清单");
  await addToForm(path, { 事项名称: "货运站场" });
  const before = (await itemsOf(desk)).length;
  const { printed, said } = await hezuo("collect", path, other, "--accept-new", "--db", desk.storePath);
  const lines = `${printed}${said}`.split("\n").filter((line) => line.startsWith("单位新增"));
  expect(lines).toEqual([
    expect.stringContaining("单位新增（建议，没有采纳）：市交通局填报事项“机场快线”"),
    expect.stringContaining("单位新增：市交通局填报事项“货运站场”"),
    expect.stringMatching(/^单位新增（建议，没有采纳）：市交通局填报“成渝中线高铁”的问题.*市发改委也填报了同样的问题/),
    expect.stringContaining("单位新增（建议，没有采纳）：市交通局填报“机场快线”的问题“用地未落实”"),
    expect.stringContaining("单位新增（建议，没有采纳）：市发改委填报事项“机场快线”"),
    expect.stringMatching(/^单位新增（建议，没有采纳）：市发改委填报“成渝中线高铁”的问题.*市交通局也填报了同样的问题/),
  ]);
  expect((await itemsOf(desk)).slice(before).map(({ title }) => title)).toEqual(["货运站场"]);
  expect(problemsOf(desk)).toEqual([]);
});
