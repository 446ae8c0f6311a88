import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { editForm, headingOf } from "../../support/form-files.ts";
import { aSharedYear, collectForms, examineForms, sendForms, standingOf } from "../../support/forms.ts";
import { contentOf, redo, stepsOf, undo } from "../../support/history.ts";
import { wan } from "../../support/rows.ts";
import { tempFolder } from "../../support/temp-folder.ts";

describe("forms that come back", () => {
  test("unchanged change nothing, and are noted as answered", async () => {
    const { desk } = await aSharedYear();
    const { sent, pathOf } = await sendForms(desk);
    expect(sent.forms.map(({ unit, items }) => [unit, items])).toEqual([
      ["市交通局", 2],
      ["市发改委", 2],
    ]);
    const before = contentOf(desk.context().db);
    const plan = await examineForms(desk, pathOf("市交通局"));
    expect(plan).toMatchObject({ cells: [], problems: [], forms: 1, files: [{ leftOut: [], missingColumns: [] }] });
    expect(await collectForms(desk, [pathOf("市交通局")])).toMatchObject({ units: 1, cells: 0, undecided: 0 });
    expect(contentOf(desk.context().db)).toEqual(before);
    const [round] = await desk.get("forms:rounds", { year: 2021 });
    expect(round?.forms.map(({ unit, answeredAt }) => [unit, answeredAt !== null])).toEqual([
      ["市交通局", true],
      ["市发改委", false],
    ]);
    expect((await stepsOf(desk)).slice(0, 2)).toEqual(["收回填报表：1个单位，没有改动", "发出填报表：2个单位"]);
  });

  test("bring their cells in one step: figures into an entry of the form's date, the rest into the item", async () => {
    const { desk, rail, road } = await aSharedYear();
    const { pathOf } = await sendForms(desk);
    const path = await editForm(pathOf("市交通局"), ({ fill }) => {
      fill("成渝中线高铁", headingOf.doneThisYear, 2600);
      fill("成渝中线高铁", headingOf.text, "隧道贯通。");
      fill("成渝中线高铁", headingOf.percent, 62.5);
      fill("内江—荣昌高速", headingOf.status, "已完成");
      fill("内江—荣昌高速", headingOf.finishedOn, "2021年9月");
    });
    const before = contentOf(desk.context().db);
    expect(await collectForms(desk, [path])).toMatchObject({ units: 1, cells: 5, undecided: 0 });
    expect(await standingOf(desk, rail.id)).toMatchObject({
      progress: [
        { asOf: "2021-06", doneThisYear: wan("1200.5") },
        { asOf: "2021-09-30", doneThisYear: wan("2600"), text: "隧道贯通。", percent: "62.5" },
      ],
    });
    expect(await standingOf(desk, road.id)).toMatchObject({
      item: { status: "completed", finishedOn: "2021-09" },
      progress: [],
    });
    expect((await stepsOf(desk))[0]).toBe("收回填报表：1个单位、5处");
    await undo(desk);
    expect(contentOf(desk.context().db)).toEqual(before);
    expect((await desk.get("forms:rounds", { year: 2021 }))[0]?.forms[0]?.answeredAt).toBeNull();
    await redo(desk);
    expect(await standingOf(desk, road.id)).toMatchObject({ item: { status: "completed" } });
  });

  test("are the same figure when two units say the same, and a conflict when they do not", async () => {
    const { desk, rail } = await aSharedYear();
    const { pathOf } = await sendForms(desk);
    const traffic = await editForm(pathOf("市交通局"), ({ fill }) => {
      fill("成渝中线高铁", headingOf.doneThisYear, 2600);
      fill("成渝中线高铁", headingOf.percent, 60);
    });
    const planning = await editForm(pathOf("市发改委"), ({ fill }) => {
      fill("成渝中线高铁", headingOf.doneThisYear, "2,700万元");
      fill("成渝中线高铁", headingOf.percent, "60%");
    });
    const plan = await examineForms(desk, traffic, planning);
    expect(plan.cells).toMatchObject([
      {
        title: "成渝中线高铁",
        field: "doneThisYear",
        state: "forms-differ",
        sent: "1200.5",
        now: "1200.5",
        offers: [
          { text: "2600", places: [{ file: 0, unit: "市交通局" }] },
          { text: "2700", places: [{ file: 1, unit: "市发改委" }] },
        ],
      },
      { field: "percent", state: "change", offers: [{ text: "60", places: [{ file: 0 }, { file: 1 }] }] },
    ]);
    const [conflict] = plan.cells;
    expect(await collectForms(desk, [traffic, planning])).toMatchObject({ units: 2, cells: 1, undecided: 1 });
    const decisions = [{ cell: conflict?.id ?? "", take: 1 }];
    expect(await collectForms(desk, [traffic, planning], { decisions })).toMatchObject({ cells: 1, undecided: 0 });
    expect((await standingOf(desk, rail.id)).progress.at(-1)).toMatchObject({
      doneThisYear: wan("2700"),
      percent: "60",
    });
  });

  test("show three values where the store changed meanwhile, and leave it alone until that is decided", async () => {
    const { desk, rail } = await aSharedYear();
    const { pathOf } = await sendForms(desk);
    const path = await editForm(pathOf("市交通局"), ({ fill }) => fill("成渝中线高铁", headingOf.status, "已完成"));
    const { item } = await standingOf(desk, rail.id);
    await desk.get("items:update", { id: rail.id, basedOn: item.revision, changes: { status: "delayed" } });
    const plan = await examineForms(desk, path);
    expect(plan.cells).toMatchObject([
      { field: "status", state: "changed-here", sent: "推进中", now: "滞后", offers: [{ text: "已完成" }] },
    ]);
    expect(await collectForms(desk, [path])).toMatchObject({ cells: 0, undecided: 1 });
    expect((await standingOf(desk, rail.id)).item.status).toBe("delayed");
    await collectForms(desk, [path], { decisions: [{ cell: plan.cells[0]?.id ?? "", take: 0 }] });
    expect((await standingOf(desk, rail.id)).item.status).toBe("completed");
  });

  test("say a value was taken away, and empty it only when somebody decides so; a figure stays", async () => {
    const { desk, rail } = await aSharedYear();
    const { pathOf } = await sendForms(desk);
    const path = await editForm(pathOf("市交通局"), ({ fill }) => {
      fill("成渝中线高铁", headingOf.problem, "无");
      fill("成渝中线高铁", headingOf.doneThisYear, null);
    });
    const { cells } = await examineForms(desk, path);
    expect(cells).toMatchObject([{ field: "problem", state: "cleared", offers: [{ text: "", cleared: true }] }]);
    await collectForms(desk, [path]);
    expect((await standingOf(desk, rail.id)).item.problem).toBe("资金缺口较大");
    await collectForms(desk, [path], { decisions: [{ cell: cells[0]?.id ?? "", take: 0 }] });
    expect((await standingOf(desk, rail.id)).item.problem).toBeNull();
  });

  test("are read as the import reads: 亿元 converted, what cannot be read told at its cell and left out", async () => {
    const { desk, rail, road } = await aSharedYear();
    const { pathOf } = await sendForms(desk);
    const path = await editForm(pathOf("市交通局"), ({ fill }) => {
      fill("成渝中线高铁", headingOf.doneThisYear, "１.２亿元");
      fill("成渝中线高铁", headingOf.percent, 620);
      fill("内江—荣昌高速", headingOf.status, "在路上");
      fill("内江—荣昌高速", headingOf.finishedOn, "长期");
      fill("内江—荣昌高速", headingOf.text, "=SUM(A1:A9)");
    });
    const plan = await examineForms(desk, path);
    expect(plan.cells).toMatchObject([
      {
        field: "doneThisYear",
        offers: [{ text: "12000", notes: expect.arrayContaining([expect.stringContaining("换算")]) }],
      },
      { field: "text", title: "内江—荣昌高速", offers: [{ text: "=SUM(A1:A9)" }] },
    ]);
    expect(plan.problems.map(({ field, kind, itemId }) => [field, kind, itemId])).toEqual([
      ["percent", "not-a-percent", rail.id],
      ["status", "unknown-choice", road.id],
      ["finishedOn", "open-ended-date", road.id],
    ]);
    expect(plan.problems[0]).toMatchObject({ file: 0, cell: expect.stringMatching(/^[A-Z]+4$/), shown: "620" });
    expect(await collectForms(desk, [path])).toMatchObject({ cells: 2 });
  });

  test("are found under another name, with rows and columns moved, taken away and added, and other sheets beside", async () => {
    const { desk, road } = await aSharedYear();
    const { pathOf } = await sendForms(desk);
    const saveAs = join(tempFolder(), "交通局报送（最终版）.xlsx");
    await editForm(
      pathOf("市交通局"),
      ({ rows, fill }) => {
        fill("内江—荣昌高速", headingOf.text, "主线贯通");
        const [title = [], facts = [], head = [], , own = []] = rows;
        const added = head.map((heading) => (heading === "事项名称" ? "新增的事项" : null));
        const turned = [title, facts, ["附注"], head, own, added].map((row) => row.toReversed());
        rows.splice(0, rows.length, ...turned);
      },
      {
        saveAs,
        otherSheets: [
          {
            name: "汇总",
            rows: [
              ["事项名称", "进展情况"],
              ["内江—荣昌高速", "别的"],
            ],
          },
        ],
      },
    );
    const plan = await examineForms(desk, saveAs);
    expect(plan).toMatchObject({
      files: [
        {
          name: "交通局报送（最终版）.xlsx",
          forms: [{ unit: "市交通局", rows: 1, missing: ["成渝中线高铁"], state: "sound" }],
          leftOut: [],
        },
      ],
      proposals: [{ title: "新增的事项", outcome: "created" }],
      cells: [{ itemId: road.id, field: "text", offers: [{ text: "主线贯通" }] }],
      problems: [],
    });
  });

  test("tell when their hidden cells were changed, and take nothing from such a row", async () => {
    const { desk } = await aSharedYear();
    const { pathOf } = await sendForms(desk);
    const path = await editForm(pathOf("市交通局"), ({ fill }) => {
      fill("成渝中线高铁", "发出时的状态", "已完成");
      fill("成渝中线高铁", headingOf.status, "滞后");
    });
    expect(await examineForms(desk, path)).toMatchObject({
      files: [{ leftOut: [{ kind: "altered-key", text: "成渝中线高铁" }], forms: [{ rows: 1 }] }],
      cells: [],
    });
  });

  test("count once when one file comes twice; two versions of one form are a conflict where they differ", async () => {
    const { desk } = await aSharedYear();
    const { pathOf } = await sendForms(desk);
    const first = await editForm(pathOf("市交通局"), ({ fill }) => fill("成渝中线高铁", headingOf.percent, 50), {
      saveAs: join(tempFolder(), "一.xlsx"),
    });
    const copy = join(tempFolder(), "一（副本）.xlsx");
    copyFileSync(first, copy);
    const second = await editForm(pathOf("市交通局"), ({ fill }) => fill("成渝中线高铁", headingOf.percent, 55), {
      saveAs: join(tempFolder(), "二.xlsx"),
    });
    const plan = await examineForms(desk, first, copy, second);
    expect(plan).toMatchObject({ forms: 1, files: [{ sameAs: null }, { sameAs: 0 }, { sameAs: null }] });
    expect(plan.cells).toMatchObject([{ state: "forms-differ", offers: [{ text: "50" }, { text: "55" }] }]);
  });
});
