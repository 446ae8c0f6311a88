import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { aPasswordWorkbook, aTruncatedWorkbook } from "../../support/bad-workbooks.ts";
import { addItem, archive, aYearWithList } from "../../support/desk-year.ts";
import { editForm, headingOf } from "../../support/form-files.ts";
import { aSharedYear, collectForms, collecting, examineForms, sendForms, standingOf } from "../../support/forms.ts";
import { undo } from "../../support/history.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { aWorkbook } from "../../support/workbooks.ts";

describe("forms that do not fit", () => {
  test("of another year, of another store, damaged or locked by a password stand in nobody's way", async () => {
    const { desk } = await aSharedYear();
    const { pathOf } = await sendForms(desk);
    const good = await editForm(pathOf("市交通局"), ({ fill }) => fill("成渝中线高铁", headingOf.percent, 50));
    const { list } = await aYearWithList(desk, 2020);
    await addItem(desk, list, { title: "旧事项", responsibleUnits: ["市交通局"] });
    const old = await sendForms(desk, { year: 2020, asOf: isoDate("2020-09-30") });
    const elsewhere = await aSharedYear();
    const foreign = await sendForms(elsewhere.desk);
    const plain = await aWorkbook({ rows: [["事项名称"], ["高铁"]] });
    const faulty = [await aTruncatedWorkbook(), await aPasswordWorkbook(), "没有.xlsx"];
    const plan = await examineForms(desk, good, old.pathOf("市交通局"), foreign.pathOf("市交通局"), plain, ...faulty);
    expect(plan.files.map(({ forms, refusal }) => [forms.map(({ state }) => state), refusal?.kind ?? null])).toEqual([
      [["sound"], null],
      [["other-year"], null],
      [["foreign"], null],
      [[], null],
      [[], "workbook-refused"],
      [[], "workbook-refused"],
      [[], "not-found"],
    ]);
    expect(plan.files.slice(4, 6).map(({ refusal }) => refusal)).toMatchObject([
      { fault: "damaged" },
      { fault: "password" },
    ]);
    expect(await collectForms(desk, [good, old.pathOf("市交通局"), foreign.pathOf("市交通局")])).toMatchObject({
      units: 1,
      cells: 1,
    });
  });

  test("are collected even when the store has forgotten that it sent them", async () => {
    const { desk, rail } = await aSharedYear();
    const { pathOf } = await sendForms(desk);
    await undo(desk);
    const path = await editForm(pathOf("市交通局"), ({ fill }) => fill("成渝中线高铁", headingOf.percent, 50));
    expect(await examineForms(desk, path)).toMatchObject({ files: [{ forms: [{ state: "no-record", unit: null }] }] });
    await collectForms(desk, [path]);
    expect((await standingOf(desk, rail.id)).progress.at(-1)).toMatchObject({ asOf: "2021-09-30", percent: "50" });
  });

  test("of an earlier round report for their own date, and know what they were sent out with", async () => {
    const { desk, rail } = await aSharedYear();
    const [june, september] = [tempFolder(), tempFolder()];
    const first = await sendForms(desk, { asOf: isoDate("2021-06-30"), destination: june, units: ["市交通局"] });
    const { item } = await standingOf(desk, rail.id);
    await desk.get("items:update", { id: rail.id, basedOn: item.revision, changes: { status: "delayed" } });
    const second = await sendForms(desk, { destination: september, units: ["市交通局"] });
    const paths = [first, second].map(({ pathOf }) => pathOf("市交通局"));
    for (const [index, path] of paths.entries()) {
      await editForm(path, ({ fill }) => {
        fill("成渝中线高铁", headingOf.status, "已完成");
        fill("成渝中线高铁", headingOf.percent, 50 + index);
      });
    }
    expect((await examineForms(desk, ...paths.slice(0, 1))).cells).toMatchObject([
      { field: "percent", asOf: "2021-06-30", state: "change" },
      { field: "status", state: "changed-here", sent: "推进中", now: "滞后" },
    ]);
    expect(await collectForms(desk, paths)).toMatchObject({ units: 1, cells: 3, undecided: 0 });
    const collected = await standingOf(desk, rail.id);
    expect(collected.item.status).toBe("completed");
    expect(collected.progress.map(({ asOf, percent }) => [asOf, percent])).toEqual([
      ["2021-06", "50"],
      ["2021-09-30", "51"],
    ]);
    const rounds = await desk.get("forms:rounds", { year: 2021 });
    expect(rounds.map(({ asOf, forms }) => [asOf, forms.every(({ answeredAt }) => answeredAt !== null)])).toEqual([
      ["2021-09-30", true],
      ["2021-06-30", true],
    ]);
  });

  test("tell of items that are gone from the store", async () => {
    const { desk, rail } = await aSharedYear();
    const { pathOf } = await sendForms(desk);
    const { item } = await standingOf(desk, rail.id);
    await desk.get("items:delete", { id: rail.id, basedOn: item.revision });
    expect(await examineForms(desk, pathOf("市交通局"))).toMatchObject({ files: [{ goneItems: ["成渝中线高铁"] }] });
  });

  test("are refused when a file or the year is no longer what was looked at, and in an archived year", async () => {
    const { desk, list } = await aSharedYear();
    const { pathOf } = await sendForms(desk);
    const path = pathOf("市交通局");
    const plan = await examineForms(desk, path);
    const fingerprints = plan.files.map(({ fingerprint }) => fingerprint);
    await editForm(path, ({ fill }) => fill("成渝中线高铁", headingOf.percent, 50));
    expect(await desk.ask("forms:collect", collecting([path], { fingerprints }))).toMatchObject({
      error: { kind: "workbook-changed", name: "市交通局2021年填报表.xlsx" },
    });
    await addItem(desk, list, { title: "别处新增" });
    expect(await desk.ask("forms:collect", collecting([path], { basedOn: plan.revision }))).toMatchObject({
      error: { kind: "report-data-changed", year: 2021 },
    });
    archive(desk, 2021);
    expect(await desk.ask("forms:collect", collecting([path]))).toMatchObject({ error: { kind: "year-archived" } });
    expect(await desk.ask("forms:examine", { year: 2021, sources: [path] })).toMatchObject({
      error: { kind: "year-archived" },
    });
  });
});
