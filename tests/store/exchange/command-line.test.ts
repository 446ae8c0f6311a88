import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readXlsx } from "hucre/xlsx";
import { standardColumns } from "../../../shared/exchange/standard-columns.ts";
import { hezuo, hezuoJson } from "../../support/run-command.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { aFile, aWorkbook } from "../../support/workbooks.ts";

const newStore = () => join(tempFolder(), "年报.db");
const list = ["--year", "2025", "--worklist", "2025年成渝地区双城经济圈合作事项清单"];

/** A district's list as it comes: titles above, a two-row header with merged cells, 亿元, a total at its foot. */
function aDistrictsList(status = "推进中"): Promise<string> {
  return aWorkbook({
    rows: [
      ["附件1"],
      ["2025年成渝地区双城经济圈合作事项进展情况表"],
      ["截至2025年9月底", null, null, null, null, null, null, "单位：亿元"],
      [
        "序号",
        "领域",
        "项目名称",
        "责任单位",
        "投资情况",
        null,
        null,
        "进度",
        "开工时间",
        "状态",
        "工作进展",
        "经办人",
      ],
      [null, null, null, null, "总投资", "年度计划", "年度完成"],
      [
        1,
        "基础设施互通",
        " 成渝中线高铁 ",
        "市交通局、市发改委",
        16.54,
        2.5,
        "1.9",
        0.85,
        "2021.3",
        status,
        "正在施工",
        "王",
      ],
      [2, null, "内江—荣昌高速", "市交通局", "12.5", 3, 1.5, 0.5, 44256, status, "正在施工", "李"],
      [3, "现代产业体系", "农高区", "市农业农村局", "３", "4336万元", null, 1, "2025年3月底", status, "／", "王"],
      ["合计", null, null, null, 32.04, 5.9336, 3.4],
    ],
    merges: [
      "A1:L1",
      "A2:L2",
      "A4:A5",
      "B4:B5",
      "C4:C5",
      "D4:D5",
      "E4:G4",
      "H4:H5",
      "I4:I5",
      "J4:J5",
      "K4:K5",
      "L4:L5",
      "B6:B7",
    ],
  });
}

describe("hezuo import", () => {
  test("takes a district's list as it comes and answers what it did", async () => {
    const db = newStore();
    const { exitCode, json } = await hezuoJson("import", await aDistrictsList(), ...list, "--db", db);
    expect({ exitCode, json }).toEqual({
      exitCode: 0,
      json: {
        created: 3,
        updated: 0,
        unchanged: 0,
        rejected: [],
        dropped: [{ row: 9, kind: "total", text: "合计 32.04 5.9336 3.4" }],
        unknownColumns: [{ column: 11, letters: "L", heading: "经办人", computed: false }],
        asOf: "2025-09-30",
      },
    });
    const out = join(db, "..", "导出.xlsx");
    await hezuo("export", "--year", "2025", "--as-of", "2025-09-30", "--out", out, "--db", db);
    const [sheet] = (await readXlsx(readFileSync(out))).sheets;
    expect(sheet?.rows[1]?.slice(0, 20)).toEqual([
      "1",
      "成渝中线高铁",
      "基础设施互通",
      null,
      null,
      null,
      "市交通局、市发改委",
      null,
      null,
      165400,
      25000,
      19000,
      null,
      85,
      null,
      "推进中",
      "2021-03",
      null,
      "正在施工",
      null,
    ]);
  });

  test("of the same list again changes nothing, of a changed one what has changed", async () => {
    const db = newStore();
    await hezuo("import", await aDistrictsList(), ...list, "--db", db);
    const counts = async (status?: string) => {
      const { json } = await hezuoJson("import", await aDistrictsList(status), ...list, "--db", db);
      return json;
    };
    expect(await counts()).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(await counts("已完成")).toMatchObject({ created: 0, updated: 3, unchanged: 0 });
  });

  test("with --dry-run tells what it would do and does nothing", async () => {
    const db = newStore();
    const file = await aDistrictsList();
    expect(await hezuoJson("import", file, ...list, "--dry-run", "--db", db)).toMatchObject({
      exitCode: 0,
      json: { created: 3 },
    });
    expect(await hezuo("export", "--year", "2025", "--out", "x.xlsx", "--db", db)).toMatchObject({ exitCode: 4 });
    const said = await hezuo("import", file, ...list, "--dry-run", "--db", db);
    expect(said.printed).toContain("将新增3项，将更新0项，0项没有变化");
    expect(said.printed).toContain("没有导入第L列：“经办人”不是可以识别的列名");
  });

  test("is all or nothing, unless the sound rows are to be taken", async () => {
    const db = newStore();
    const file = await aWorkbook({
      rows: [
        ["事项名称", "总投资（万元）", "状态"],
        ["高铁", 100, "推进中"],
        ["高速", "待定", "在路上"],
      ],
    });
    const refused = await hezuoJson("import", file, ...list, "--db", db);
    expect(refused).toEqual({
      exitCode: 3,
      json: {
        created: 0,
        updated: 0,
        unchanged: 0,
        rejected: [
          { row: 3, column: "总投资（万元）", cell: "B3", kind: "not-an-amount", message: "“待定”不是可以识别的金额" },
          {
            row: 3,
            column: "状态",
            cell: "C3",
            kind: "unknown-choice",
            message: expect.stringContaining("“在路上”不在可选的用语内"),
          },
        ],
        dropped: [],
        unknownColumns: [],
        asOf: "2025-12-31",
      },
    });
    expect(await hezuo("export", "--year", "2025", "--out", "x.xlsx", "--db", db)).toMatchObject({ exitCode: 4 });
    const taken = await hezuoJson("import", file, ...list, "--accept-valid", "--db", db);
    expect(taken).toMatchObject({ exitCode: 0, json: { created: 1, rejected: [{ row: 3 }, { row: 3 }] } });
  });

  test("reads a .csv that Excel wrote in GB 18030", async () => {
    const file = join(import.meta.dirname, "../../fixtures/gb18030.csv");
    expect(await hezuoJson("import", file, ...list, "--db", newStore())).toMatchObject({
      exitCode: 0,
      json: { created: 2, rejected: [] },
    });
  });

  test.each([
    [["import"], "命令的写法是"],
    [["import", "x.xlsx", "--worklist", "清单"], "缺少参数 --year"],
    [["import", "x.xlsx", "--year", "2025"], "缺少参数 --worklist"],
    [["import", "x.xlsx", ...list, "--as-of", "2025-02-30"], "--as-of 应是"],
    [["import", "x.xlsx", "--year", "2025", "--worklist", "长".repeat(301)], "--worklist 应有"],
    [["export", "--year", "2025"], "缺少参数 --out"],
  ])("wrong usage %j is exit code 2", async (words, sentence) => {
    const outcome = await hezuo(...words);
    expect(outcome).toMatchObject({ exitCode: 2, printed: "" });
    expect(outcome.said).toContain(sentence);
  });

  test("what cannot be read is exit code 3, what is not there 4, an archived year 5", async () => {
    const db = newStore();
    const text = aFile("清单.xlsx", "%PDF-1.7");
    expect(await hezuo("import", text, ...list, "--db", db)).toMatchObject({ exitCode: 3, printed: "" });
    const letter = await aWorkbook({ rows: [["各区县："], ["请报送。"]] });
    expect((await hezuo("import", letter, ...list, "--db", db)).said).toContain("没有找到表头");
    expect(await hezuo("import", "没有.xlsx", ...list, "--db", db)).toMatchObject({ exitCode: 4 });
    await hezuo("import", await aDistrictsList(), ...list, "--db", db);
    await hezuo("snapshot", "create", "--year", "2025", "--db", db);
    const refused = await hezuo("import", await aDistrictsList("已完成"), ...list, "--db", db);
    expect(refused).toMatchObject({ exitCode: 5 });
    expect(refused.said).toContain("2025年度已归档");
  });
});

describe("hezuo export", () => {
  test("writes the standard columns, and importing the file changes nothing", async () => {
    const db = newStore();
    await hezuo("sample", "--db", db);
    for (const year of ["2021", "2022"]) {
      const out = join(db, "..", `${year}.xlsx`);
      const written = await hezuoJson("export", "--year", year, "--out", out, "--db", db);
      const [sheet] = (await readXlsx(readFileSync(out))).sheets;
      expect(sheet?.rows[0]).toEqual(standardColumns.map(({ header }) => header));
      const items = (sheet?.rows.length ?? 0) - 1;
      expect(items).toBeGreaterThan(0);
      expect(written).toEqual({ exitCode: 0, json: { path: out, bytes: readFileSync(out).length, items } });
      const again = await hezuoJson("import", out, "--year", year, "--worklist", "随便一份清单", "--db", db);
      expect(again).toMatchObject({
        exitCode: 0,
        json: { created: 0, updated: 0, unchanged: items, rejected: [], unknownColumns: [] },
      });
    }
  });

  test("never harms the file that was there", async () => {
    const db = newStore();
    await hezuo("import", await aDistrictsList(), ...list, "--db", db);
    const folder = tempFolder();
    writeFileSync(join(folder, "占用"), "old");
    const outcome = await hezuo("export", "--year", "2025", "--out", join(folder, "占用", "x.xlsx"), "--db", db);
    expect(outcome).toMatchObject({ exitCode: 5, printed: "" });
    expect(readdirSync(folder)).toEqual(["占用"]);
    expect(await hezuo("export", "--year", "1999", "--out", join(folder, "x.xlsx"), "--db", db)).toMatchObject({
      exitCode: 4,
    });
    expect(existsSync(join(folder, "x.xlsx"))).toBe(false);
  });
});
