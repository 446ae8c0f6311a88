import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import type { OwnColumn } from "../../../shared/domain/own-column.ts";
import { aDesk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList } from "../../support/desk-year.ts";
import { contentOf, redo, stepsOf, undo } from "../../support/history.ts";
import { anOwnColumn, aValueOfEachKind, budget, owner, withColumnsOfEachKind } from "../../support/own-columns.ts";

const asOf = isoDate("2021-12-31");

async function aDeskWithColumns() {
  const desk = await aDesk();
  const { list } = await aYearWithList(desk);
  const columns = await withColumnsOfEachKind(desk, list);
  const item = await addItem(desk, list, { title: "大内高速", ...aValueOfEachKind });
  desk.rest();
  const column = (name: string): OwnColumn => {
    const found = columns.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no column ${name}`);
    return found;
  };
  const read = async () => (await desk.get("items:read", { id: item.id, asOf })).item;
  return { desk, list, item, column, read };
}

/** The sentences with which a question is refused. */
async function refusal(answer: Promise<{ ok: boolean; error?: unknown }>): Promise<readonly string[]> {
  const { error } = await answer;
  const problems = typeof error === "object" && error !== null && "problems" in error ? error.problems : [];
  return (problems as { message: string }[]).map(({ message }) => message);
}

describe("own columns of a list", () => {
  test("hold a value of their kind for each item, and nothing else", async () => {
    const { desk, item, read } = await aDeskWithColumns();
    expect(item).toMatchObject(aValueOfEachKind);
    const change = (changes: object) =>
      desk.ask("items:update", { id: item.id, basedOn: item.revision, changes } as never);
    expect(await refusal(change({ "own:专项债券": "约5" }))).toEqual(["专项债券应为数字"]);
    expect(await refusal(change({ "own:批复日期": "2021-13" }))).toEqual([
      "批复日期不是有效的日期，应如 2025、2025-11 或 2025-11-30",
    ]);
    expect(await refusal(change({ "own:业主性质": "外企" }))).toEqual(["业主性质应为下列之一：国企、民企、其他"]);
    expect(await refusal(change({ "own:没有的列": "甲" }))).toEqual(["清单“2021年合作事项清单”没有“没有的列”这一列"]);
    expect(await read()).toEqual(item);
  });

  test("are told in the record's history; one value is restored without touching the others", async () => {
    const { desk, item, read } = await aDeskWithColumns();
    const changes = { "own:专项债券": "900", "own:批复日期": null } as const;
    await desk.get("items:update", { id: item.id, basedOn: item.revision, changes });
    desk.rest();
    const lines = await desk.get("history:ofRecord", { itemId: item.id });
    const told = lines.map(({ step, what, values }) => `${step}｜${what}：${values?.before} → ${values?.after}`);
    expect(told.slice(0, 2).toSorted()).toEqual([
      "修改“大内高速”的专项债券、批复日期｜专项债券：1200.5万元 → 900万元",
      "修改“大内高速”的专项债券、批复日期｜批复日期：2021年3月 → 未填写",
    ]);
    const dated = lines.find(({ what }) => what === "批复日期");
    await desk.get("history:restoreField", {
      itemId: item.id,
      changeId: dated?.changeId ?? 0,
      basedOn: dated?.restorableOn ?? 0,
    });
    expect(await read()).toMatchObject({ "own:专项债券": "900", "own:批复日期": "2021-03" });
    expect((await stepsOf(desk))[0]).toBe("恢复“大内高速”的批复日期");
  });

  test("the first value of a column is told like any other change, and can be taken out again", async () => {
    const { desk, list, read } = await aDeskWithColumns();
    const bare = await addItem(desk, list, { title: "成资渝高速" });
    desk.rest();
    await desk.get("items:update", { id: bare.id, basedOn: 1, changes: { "own:专项债券": "5" } });
    await desk.get("items:update", { id: bare.id, basedOn: 2, changes: { "own:专项债券": "58" } });
    desk.rest();
    await desk.get("items:update", { id: bare.id, basedOn: 3, changes: { "own:专项债券": "60" } });
    const lines = await desk.get("history:ofRecord", { itemId: bare.id });
    expect(lines.map(({ step, values }) => [step, values?.before, values?.after])).toEqual([
      ["修改“成资渝高速”的专项债券", "58万元", "60万元"],
      ["修改“成资渝高速”的专项债券", "未填写", "58万元"],
      ["新增事项“成资渝高速”", undefined, undefined],
    ]);
    const first = lines[1];
    await desk.get("history:restoreField", {
      itemId: bare.id,
      changeId: first?.changeId ?? 0,
      basedOn: first?.restorableOn ?? 0,
    });
    expect((await desk.get("items:read", { id: bare.id, asOf })).item["own:专项债券"]).toBeUndefined();
    expect(await read()).toMatchObject(aValueOfEachKind);
  });

  test("each step is taken back and brought back with every value, also after a restart", async () => {
    const { desk, item, column, read } = await aDeskWithColumns();
    const acts = [
      async () =>
        desk.get("items:update", {
          id: item.id,
          basedOn: (await read()).revision,
          changes: { "own:投资主体": "甲公司" },
        }),
      () => desk.get("ownColumns:update", { id: column("投资主体").id, basedOn: 1, changes: { name: "出资方" } }),
      () => desk.get("ownColumns:delete", { id: column("专项债券").id, basedOn: 1 }),
      () =>
        desk.get("ownColumns:update", {
          id: column("业主性质").id,
          basedOn: 1,
          changes: {
            choices: [
              { name: "国有企业", formerly: "国企" },
              { name: "民企", formerly: "民企" },
            ],
          },
        }),
      async () => desk.get("items:delete", { id: item.id, basedOn: (await read()).revision }),
    ];
    const seen = [contentOf(desk.context().db)];
    for (const act of acts) {
      await act();
      desk.rest();
      seen.push(contentOf(desk.context().db));
    }
    expect((await stepsOf(desk)).slice(0, 5)).toEqual([
      "删除事项“大内高速”",
      "修改自定义列“业主性质”的选项，修改“大内高速”的业主性质",
      "删除自定义列“专项债券”",
      "修改自定义列“出资方”的列名",
      "修改“大内高速”的出资方",
    ]);
    for (const content of seen.toReversed().slice(1)) {
      await undo(desk);
      expect(contentOf(desk.context().db)).toEqual(content);
    }
    desk.reopen();
    for (const content of seen.slice(1)) {
      await redo(desk);
      expect(contentOf(desk.context().db)).toEqual(content);
    }
  });

  test("an edit on an older state is answered with the item as it is now, also when only an own column changed", async () => {
    const { desk, item, column } = await aDeskWithColumns();
    await desk.get("ownColumns:update", { id: column("投资主体").id, basedOn: 1, changes: { name: "出资方" } });
    const answer = await desk.ask("items:update", { id: item.id, basedOn: item.revision, changes: { title: "甲" } });
    expect(answer).toMatchObject({
      error: { kind: "edited-elsewhere", current: { row: { "own:出资方": "内江交投集团" } } },
    });
  });

  test("deleting a column says how many values went with it", async () => {
    const { desk, column } = await aDeskWithColumns();
    const gone = await desk.get("ownColumns:delete", { id: column("专项债券").id, basedOn: 1 });
    expect(gone.values).toBe(1);
  });

  test("another kind is taken only where every value fits it", async () => {
    const { desk, item, column, read } = await aDeskWithColumns();
    const update = (name: string, changes: object) =>
      desk.ask("ownColumns:update", { id: column(name).id, basedOn: 1, changes } as never);
    expect(await refusal(update("投资主体", { kind: "number" }))).toEqual([
      "已填的内容不能作为数值：“大内高速”填的是“内江交投集团”，请先修改这些内容",
    ]);
    await desk.get("ownColumns:update", { id: column("专项债券").id, basedOn: 1, changes: { kind: "text" } });
    expect(await read()).toMatchObject({ "own:专项债券": "1200.5" });
    await desk.get("items:update", {
      id: item.id,
      basedOn: (await read()).revision,
      changes: { "own:专项债券": "1,300万元" },
    });
    await desk.get("ownColumns:update", {
      id: column("专项债券").id,
      basedOn: 2,
      changes: { kind: "number", unit: "万元" },
    });
    expect(await read()).toMatchObject({ "own:专项债券": "1300" });
  });

  test("a choice that an item has cannot be taken away, but renamed", async () => {
    const { desk, column, read } = await aDeskWithColumns();
    const { id } = column("业主性质");
    const without = { choices: [{ name: "民企", formerly: "民企" }] };
    expect(await refusal(desk.ask("ownColumns:update", { id, basedOn: 1, changes: without }))).toEqual([
      "去掉的选项还在使用：“大内高速”填的是“国企”，请先改选，或只改选项的名称",
    ]);
    const renamed = {
      choices: [
        { name: "国有", formerly: "国企" },
        { name: "民企", formerly: null },
      ],
    };
    await desk.get("ownColumns:update", { id, basedOn: 1, changes: renamed });
    expect(await read()).toMatchObject({ "own:业主性质": "国有" });
  });

  test("a name is short, given once, and none of the program's own", async () => {
    const { desk, list } = await aDeskWithColumns();
    const create = (name: string) =>
      refusal(desk.ask("ownColumns:create", { worklistId: list.id, column: anOwnColumn({ name }) }));
    expect(await create("长".repeat(300))).toEqual(["名称最多60个字"]);
    expect(await create("总投资（万元）")).toEqual(["清单已有“总投资（万元）”这一列，请换一个列名"]);
    expect(await create("合作机制")).toEqual(["清单已有“合作机制”这一列，请换一个列名"]);
    expect(await create("专项债券（万元）")).toEqual(["这份清单已有自定义列“专项债券”，请换一个列名"]);
    expect(await create(" 投资主体 ")).toEqual(["这份清单已有自定义列“投资主体”，请换一个列名"]);
    expect(await create("   ")).toEqual(["列名不能是空白"]);
  });

  test("within a year a name means one kind of content; another list takes columns over as they are", async () => {
    const { desk, list } = await aDeskWithColumns();
    const other = await desk.get("worklists:create", {
      year: list.year,
      mechanism: "内江—荣昌",
      title: "内荣清单",
      issuingBody: null,
      documentNumber: null,
      issuedOn: null,
    });
    const clash = { ...budget, kind: "text" as const, unit: null };
    expect(await refusal(desk.ask("ownColumns:create", { worklistId: other.id, column: clash }))).toEqual([
      "清单“2021年合作事项清单”的“专项债券”是数值，同一年度同名的列内容要一致，请改用数值或换一个列名",
    ]);
    await desk.get("ownColumns:create", { worklistId: other.id, column: owner });
    desk.rest();
    const adopted = await desk.get("ownColumns:adopt", { worklistId: other.id, from: list.id });
    expect(adopted.map(({ name, position }) => [name, position])).toEqual([
      ["投资主体", 1],
      ["专项债券", 2],
      ["批复日期", 3],
    ]);
    expect((await stepsOf(desk))[0]).toBe("沿用“2021年合作事项清单”的3个自定义列");
    expect(await refusal(desk.ask("ownColumns:adopt", { worklistId: other.id, from: list.id }))).toEqual([
      "清单“2021年合作事项清单”没有可以沿用的自定义列",
    ]);
  });

  test("an item takes its values along to a list that has the columns, and stays where one has not", async () => {
    const { desk, list, item, read } = await aDeskWithColumns();
    const other = await desk.get("worklists:create", {
      year: list.year,
      mechanism: "内江—荣昌",
      title: "内荣清单",
      issuingBody: null,
      documentNumber: null,
      issuedOn: null,
    });
    const move = { id: item.id, basedOn: item.revision, changes: { worklistId: other.id } };
    const [told] = await refusal(desk.ask("items:update", move));
    expect(told).toContain("放不下“投资主体”、“专项债券”、“批复日期”、“业主性质”列的内容");
    await desk.get("ownColumns:adopt", { worklistId: other.id, from: list.id });
    desk.rest();
    await desk.get("items:update", move);
    expect(await read()).toMatchObject({ worklistId: other.id, ...aValueOfEachKind });
    await undo(desk);
    expect(await read()).toMatchObject({ worklistId: list.id, ...aValueOfEachKind });
  });

  test("an archived year refuses every change of them", async () => {
    const { desk, list, item, column } = await aDeskWithColumns();
    archive(desk, list.year);
    const refused = { ok: false, error: { kind: "year-archived", year: list.year } };
    const { id } = column("投资主体");
    expect(await desk.ask("ownColumns:create", { worklistId: list.id, column: anOwnColumn({ name: "乙" }) })).toEqual(
      refused,
    );
    expect(await desk.ask("ownColumns:update", { id, basedOn: 1, changes: { name: "乙" } })).toEqual(refused);
    expect(await desk.ask("ownColumns:delete", { id, basedOn: 1 })).toEqual(refused);
    expect(
      await desk.ask("items:update", { id: item.id, basedOn: item.revision, changes: { "own:投资主体": null } }),
    ).toEqual(refused);
  });
});
