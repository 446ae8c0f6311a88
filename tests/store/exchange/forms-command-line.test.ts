import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { editForm, headingOf } from "../../support/form-files.ts";
import { hezuo, hezuoJson } from "../../support/run-command.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { aFile, aWorkbook } from "../../support/workbooks.ts";

/** A store whose year 2025 two units report on, with their forms in a folder. */
async function sentOut() {
  const db = join(tempFolder(), "年报.db");
  const list = await aWorkbook({
    rows: [
      ["序号", "事项名称", "责任单位", "状态", "年度完成投资（万元）"],
      [1, "成渝中线高铁", "市交通局、市发改委", "推进中", 100],
      [2, "农高区", "市发改委", "推进中", null],
    ],
  });
  await hezuo("import", list, "--year", "2025", "--worklist", "清单", "--as-of", "2025-06-30", "--db", db);
  const folder = tempFolder();
  const forms = ["export", "--year", "2025", "--as-of", "2025-09-30", "--forms", folder, "--db", db];
  const written = await hezuoJson(...forms);
  return { db, folder, written, formOf: (unit: string) => join(folder, `${unit}2025年填报表.xlsx`) };
}

describe("hezuo export --forms", () => {
  test("writes a form for each unit, or for those that are named", async () => {
    const { db, folder, written, formOf } = await sentOut();
    expect(written).toMatchObject({
      exitCode: 0,
      json: {
        path: folder,
        asOf: "2025-09-30",
        forms: [
          { unit: "市交通局", path: formOf("市交通局"), items: 1 },
          { unit: "市发改委", path: formOf("市发改委"), items: 2 },
        ],
        withoutUnit: 0,
      },
    });
    const other = tempFolder();
    const named = ["--year", "2025", "--as-of", "2025-10-31", "--forms", other, "--units", "市交通局"];
    expect((await hezuo("export", ...named, "--db", db)).printed).toContain("已写出1个单位的填报表");
    expect(readdirSync(other)).toEqual(["市交通局2025年填报表.xlsx"]);
    const nobody = ["--year", "2025", "--as-of", "2025-10-31", "--forms", other, "--units", "市水利局"];
    expect(await hezuo("export", ...nobody, "--db", db)).toMatchObject({ exitCode: 3 });
  });

  test.each([
    [["--forms", "x"], "缺少参数 --as-of"],
    [["--forms", "x", "--as-of", "2025-09-30", "--out", "x.xlsx"], "--forms 和 --out 只能写一个"],
    [["--out", "x.xlsx", "--by", "lead"], "--by 只能与 --forms 一起使用"],
    [["--forms", "x", "--as-of", "2025-09-30", "--by", "everybody"], "--by 只能是"],
    [["--forms", "x", "--as-of", "2024-09-30"], "--as-of 应是2025年的日期"],
  ])("wrong usage %j is exit code 2", async (words, sentence) => {
    const outcome = await hezuo("export", "--year", "2025", ...words);
    expect(outcome).toMatchObject({ exitCode: 2, printed: "" });
    expect(outcome.said).toContain(sentence);
  });
});

describe("hezuo collect", () => {
  test("takes returned forms over and says cell by cell what changed", async () => {
    const { db, formOf } = await sentOut();
    await editForm(formOf("市发改委"), ({ fill }) => {
      fill("农高区", headingOf.status, "已完成");
      fill("成渝中线高铁", headingOf.doneThisYear, "0.025亿元");
    });
    const files = [formOf("市交通局"), formOf("市发改委")];
    const tried = await hezuoJson("collect", ...files, "--dry-run", "--db", db);
    expect(tried).toMatchObject({ exitCode: 0, json: { applied: false, units: 2, cells: 2 } });
    const { exitCode, json } = await hezuoJson("collect", ...files, "--db", db);
    expect({ exitCode, json }).toMatchObject({
      exitCode: 0,
      json: {
        year: 2025,
        applied: true,
        units: 2,
        cells: 2,
        changes: [
          {
            title: "成渝中线高铁",
            field: "doneThisYear",
            asOf: "2025-09-30",
            before: "100",
            after: "250",
            units: ["市发改委"],
          },
          { title: "农高区", field: "status", asOf: null, before: "推进中", after: "已完成" },
        ],
        conflicts: [],
        rejected: [],
      },
    });
    const again = await hezuo("collect", ...files, "--db", db);
    expect(again.printed).toContain("已收回填报表：2个单位、0处");
  });

  test("is all or nothing where forms disagree or cannot be read, unless the rest is to be taken", async () => {
    const { db, formOf } = await sentOut();
    await editForm(formOf("市交通局"), ({ fill }) => fill("成渝中线高铁", headingOf.status, "已完成"));
    await editForm(formOf("市发改委"), ({ fill }) => {
      fill("成渝中线高铁", headingOf.status, "滞后");
      fill("成渝中线高铁", headingOf.percent, "过半");
      fill("农高区", headingOf.percent, 30);
    });
    const files = [formOf("市交通局"), formOf("市发改委")];
    const refused = await hezuoJson("collect", ...files, "--year", "2025", "--db", db);
    expect(refused).toMatchObject({
      exitCode: 3,
      json: {
        applied: false,
        conflicts: [
          {
            title: "成渝中线高铁",
            state: "forms-differ",
            now: "推进中",
            offers: [{ text: "已完成" }, { text: "滞后" }],
          },
        ],
        rejected: [{ file: "市发改委2025年填报表.xlsx", column: "进度（%）", kind: "not-a-percent" }],
      },
    });
    const said = await hezuo("collect", ...files, "--db", db);
    expect(said.printed).toContain(
      "冲突：成渝中线高铁的状态：发出时“推进中”，现在“推进中”，市交通局报“已完成”，市发改委报“滞后”",
    );
    const taken = await hezuoJson("collect", ...files, "--accept-valid", "--db", db);
    expect(taken).toMatchObject({ exitCode: 0, json: { applied: true, cells: 1, changes: [{ title: "农高区" }] } });
  });

  test("what is no form is exit code 3, what is not there 4, an archived year 5", async () => {
    const { db, formOf } = await sentOut();
    const plain = await aWorkbook({ rows: [["事项名称"], ["高铁"]] });
    const noForm = await hezuo("collect", plain, "--db", db);
    expect(noForm).toMatchObject({ exitCode: 3, printed: "" });
    expect(noForm.said).toContain("没有本程序发出的填报表");
    expect(await hezuo("collect", aFile("x.xlsx", "%PDF-1.7"), "--year", "2025", "--db", db)).toMatchObject({
      exitCode: 3,
    });
    expect(await hezuo("collect", "没有.xlsx", "--year", "2025", "--db", db)).toMatchObject({ exitCode: 4 });
    expect(await hezuo("collect", "没有.xlsx", "--db", db)).toMatchObject({ exitCode: 4 });
    const elsewhere = await sentOut();
    const foreign = await hezuo("collect", elsewhere.formOf("市交通局"), "--db", db);
    expect(foreign).toMatchObject({ exitCode: 3 });
    expect(foreign.printed).toContain("不是从现有数据发出的");
    await hezuo("snapshot", "create", "--year", "2025", "--db", db);
    expect(await hezuo("collect", formOf("市交通局"), "--db", db)).toMatchObject({ exitCode: 5 });
  });
});
