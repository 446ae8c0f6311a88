import { describe, expect, test } from "vitest";
import type { WritableDb } from "../../../main/store/handles.ts";
import { inStep } from "../../../main/store/history-step.ts";
import { historyTables } from "../../../main/store/history-tables.ts";
import { insertItem, updateItem } from "../../../main/store/items.ts";
import { inTransaction } from "../../../main/store/transaction.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, aYearWithList } from "../../support/desk-year.ts";
import { testId, testTime } from "../../support/builders.ts";
import { contentOf, redo, stepsOf, undo } from "../../support/history.ts";
import { withTempStore } from "../../support/temp-store.ts";

/** What no person changes as part of a year: words, the history itself, what is frozen, and habits of the program. */
const notRecorded = [
  ["change", "current_step", "step", "last_key"],
  ["indicator", "mechanism"],
  ["snapshot", "snapshot_part", "snapshot_verification"],
  ["import_columns"],
  // How a year is looked at, not what it holds; a view that is deleted is offered back where it was deleted.
  ["list_view"],
  // Belongs to no year.
  ["word_template"],
  // Reports under drafting keep their own steps and versions.
  [
    "draft",
    "draft_block",
    "draft_export",
    "draft_refusal",
    "draft_sent_text",
    "draft_template",
    "draft_trail",
    "draft_version",
  ],
].flat();
/** Rows of these are recorded as fields of the item, or of the field. */
const lists = ["field_former", "item_party", "item_responsible_unit"];

describe("no change can be forgotten", () => {
  test("every table of the store is recorded, or is known to hold nothing of a year", async () => {
    await withTempStore({}, ({ db }) => {
      const tables = names(db, "type = 'table' AND name NOT GLOB '*search*' AND name NOT GLOB 'sqlite_*'");
      expect(tables).toEqual([...historyTables, ...lists, ...notRecorded].toSorted());
    });
  });

  test("every column of a recorded table is kept when it changes", async () => {
    await withTempStore({}, ({ db }) => {
      const missing = historyTables.flatMap((table) => {
        const columns = db
          .prepare<unknown[], { name: string; pk: number }>("SELECT name, pk FROM pragma_table_info(?)")
          .all(table)
          .filter(({ name, pk }) => pk === 0 && !["revision", "created_at", "updated_at"].includes(name))
          .map(({ name }) => name);
        const trigger = db
          .prepare<unknown[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE name = ?")
          .get(`${table}_update_recorded`);
        return columns
          .filter((column) => !trigger?.sql.includes(`old.${column} `))
          .map((column) => `${table}.${column}`);
      });
      expect(missing).toEqual([]);
    });
  });
});

describe("a step", () => {
  test("of a writer that names none is everything of one transaction, and says what it changed", async () => {
    const { desk, list, item } = await aDeskWithItem();
    const { db } = desk.context();
    inTransaction(db, () => {
      updateItem(db, item.id, { status: "delayed" }, testTime);
      updateItem(db, item.id, { problem: "用地指标不足" }, testTime);
    });
    inTransaction(db, () => {
      for (const title of ["甲", "乙", "丙"]) {
        insertItem(db, 2021, { worklistId: list.id, title }, { id: testId(), now: testTime });
      }
      updateItem(db, item.id, { status: "completed" }, testTime);
    });
    expect((await stepsOf(desk)).slice(0, 2)).toEqual([
      "新增3条事项，修改“大内高速”的状态",
      "修改“大内高速”的状态、存在问题",
    ]);
  });

  test("of a whole import has its own name and is undone as one", async () => {
    const { desk, list, item } = await aDeskWithItem();
    const context = desk.context();
    const before = contentOf(context.db);
    inStep(context, () => importRows(context.db, list.id, item.id), { label: "导入128条事项" });
    const after = contentOf(context.db);
    expect((await stepsOf(desk))[0]).toBe("导入128条事项");
    expect((await undo(desk)).label).toBe("导入128条事项");
    expect(contentOf(context.db)).toEqual(before);
    await redo(desk);
    expect(contentOf(context.db)).toEqual(after);
  });

  test("that fails half-way leaves neither changes nor a step", async () => {
    const { desk, list, item } = await aDeskWithItem();
    const context = desk.context();
    const before = { content: contentOf(context.db), steps: await stepsOf(desk) };
    const failing = () => {
      importRows(context.db, list.id, item.id);
      throw new Error("磁盘已满");
    };
    expect(() => inStep(context, failing, { label: "导入128条事项" })).toThrow("磁盘已满");
    expect({ content: contentOf(context.db), steps: await stepsOf(desk) }).toEqual(before);
    await addItem(desk, list, { title: "之后的一项" });
    expect((await stepsOf(desk))[0]).toBe("新增事项“之后的一项”");
  });

  test("that changes nothing is none", async () => {
    const { desk, item } = await aDeskWithItem();
    const named = await desk.get("items:update", {
      id: item.id,
      basedOn: 1,
      changes: { parties: ["内江市", "荣昌区"] },
    });
    const steps = await stepsOf(desk);
    desk.rest();
    const same = { title: item.title, parties: ["内江市", "荣昌区"] };
    await desk.get("items:update", { id: item.id, basedOn: named.revision, changes: same });
    expect(await stepsOf(desk)).toEqual(steps);
  });

  test("in two years at once is one in each", async () => {
    const { desk, item } = await aDeskWithItem();
    const { list: next } = await aYearWithList(desk, 2022);
    const context = desk.context();
    inStep(
      context,
      () => {
        updateItem(context.db, item.id, { remark: "结转" }, testTime);
        insertItem(context.db, 2022, { worklistId: next.id, title: "大内高速" }, { id: testId(), now: testTime });
        updateItem(context.db, item.id, { status: "inProgress" }, testTime);
      },
      { label: "结转到2022年度" },
    );
    expect([(await stepsOf(desk, 2021))[0], (await stepsOf(desk, 2022))[0]]).toEqual([
      "结转到2022年度",
      "结转到2022年度",
    ]);
    await undo(desk, 2022);
    expect((await stepsOf(desk, 2021))[0]).toBe("结转到2022年度");
  });
});

describe("typing", () => {
  test("on in one field is one step, from the first value to the last", async () => {
    const { desk, item } = await aDeskWithItem();
    desk.rest();
    const before = contentOf(desk.context().db);
    await type(desk, item.id, "problem", ["用地", "用地指标", "用地指标不足"]);
    expect((await stepsOf(desk))[0]).toBe("修改“大内高速”的存在问题");
    await undo(desk);
    expect(contentOf(desk.context().db)).toEqual(before);
    await redo(desk);
    expect(await desk.get("history:ofRecord", { itemId: item.id })).toMatchObject([
      { what: "存在问题", values: { before: "未填写", after: "用地指标不足" } },
      { what: "新增事项" },
    ]);
  });

  test("after a pause, in another field or in another item is another step", async () => {
    const { desk, list, item } = await aDeskWithItem();
    const other = await addItem(desk, list, { title: "农高区" });
    desk.rest();
    await type(desk, item.id, "problem", ["甲"]);
    desk.rest();
    await type(desk, item.id, "problem", ["乙"]);
    await type(desk, item.id, "nextStep", ["丙"]);
    await type(desk, other.id, "nextStep", ["丁"]);
    expect((await stepsOf(desk)).slice(0, 4)).toEqual([
      "修改“农高区”的下一步工作",
      "修改“大内高速”的下一步工作",
      "修改“大内高速”的存在问题",
      "修改“大内高速”的存在问题",
    ]);
  });

  test("the name of a new item is part of adding it; what is filled in next is not", async () => {
    const { desk, list } = await aDeskWithItem();
    desk.rest();
    const { id } = await addItem(desk, list, { title: "农" });
    await type(desk, id, "title", ["农高", "农高区"]);
    await type(desk, id, "remark", ["待核"]);
    expect((await stepsOf(desk)).slice(0, 2)).toEqual(["修改“农高区”的备注", "新增事项“农高区”"]);
    await undo(desk);
    await undo(desk);
    expect(await desk.ask("items:read", { id, asOf: "2021-12-31" })).toMatchObject({ error: { kind: "not-found" } });
    await redo(desk);
    expect((await desk.get("history:steps", { year: 2021, limit: 50 })).undo?.label).toBe("新增事项“农高区”");
  });

  test("that ends where it began leaves no step", async () => {
    const { desk, item } = await aDeskWithItem();
    desk.rest();
    const steps = await stepsOf(desk);
    await type(desk, item.id, "remark", ["待核", null]);
    expect(await stepsOf(desk)).toEqual(steps);
  });
});

describe("a year filled at once", () => {
  test("begins its history with that, and nothing before can be undone", async () => {
    const desk = aDesk();
    const taskId = testId();
    const { years } = await desk.get("sample:fill", { taskId });
    await desk.get("sample:generate", { taskId, year: 2025, items: 20, seed: 1 });
    expect(await desk.get("history:steps", { year: 2025, limit: 50 })).toMatchObject({
      undo: null,
      redo: null,
      steps: [{ label: "生成演示数据", kind: "begin" }],
    });
    expect(desk.context().db.prepare("SELECT count(*) FROM change").pluck().get()).toBe(0);
    const [year = 0] = years;
    const { steps } = await desk.get("history:steps", { year, limit: 50 });
    expect(await desk.ask("history:undo", { year, stepId: steps[0]?.id })).toMatchObject({
      error: { kind: "step-not-next" },
    });
    const worklist = (await desk.get("catalog:read", { year })).worklists[0];
    if (worklist === undefined) throw new Error("the sample year has no list");
    await addItem(desk, worklist, { title: "新的一项" });
    expect((await undo(desk, year)).undo).toBeNull();
  });
});

async function aDeskWithItem() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  return { desk, list, item: await addItem(desk, list, { title: "大内高速" }) };
}

/** Saves one value after the other in a field, as typing with automatic saving does. */
async function type(
  desk: Desk,
  id: string,
  field: "title" | "problem" | "nextStep" | "remark",
  values: readonly (string | null)[],
) {
  for (const value of values) {
    const { item } = await desk.get("items:read", { id, asOf: "2021-12-31" as never });
    await desk.get("items:update", { id, basedOn: item.revision, changes: { [field]: value } });
  }
}

/** What an import does: 127 new items, each with a place and progress, and one changed. */
function importRows(db: WritableDb, worklistId: string, changed: string): void {
  for (let row = 1; row < 128; row += 1) {
    const { id } = insertItem(
      db,
      2021,
      { worklistId, title: `第${row}项`, number: String(row), parties: ["内江市"], field: `领域${row % 3}` },
      { id: testId(), now: testTime },
    );
    db.prepare(
      `INSERT INTO progress_entry (id, item_key, as_of, as_of_day, text, created_at, updated_at)
       SELECT ?, key, '2021', '2021-12-31', '开工', '', '' FROM item WHERE id = ?`,
    ).run(testId(), id);
  }
  updateItem(db, changed, { status: "completed" }, testTime);
}

function names(db: WritableDb, condition: string): string[] {
  const sql = `SELECT name FROM sqlite_schema WHERE ${condition} ORDER BY name`;
  return db
    .prepare<unknown[], { name: string }>(sql)
    .all()
    .map(({ name }) => name);
}
