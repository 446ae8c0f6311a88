import { join } from "node:path";
import { expect, test } from "vitest";
import { editSheets } from "../../support/edit-sheets.ts";
import { hezuo, hezuoJson } from "../../support/run-command.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { aWorkbook } from "../../support/workbooks.ts";

const list = ["--year", "2025", "--worklist", "2025年合作事项清单", "--mechanism", "成渝地区双城经济圈"];

test("hezuo takes the sheet 问题清单 along, out and in again", async () => {
  const db = join(tempFolder(), "年报.db");
  const first = await aWorkbook(
    {
      name: "事项",
      rows: [
        ["序号", "事项名称", "牵头单位"],
        ["1", "大内高速", "市交通局"],
      ],
    },
    {
      name: "问题清单",
      rows: [
        ["序号", "事项名称", "问题", "原因", "措施", "责任单位", "时限"],
        ["1", "大内高速", "征迁困难", "资金不足", "专班推进", "市交通局", "2025-12"],
      ],
    },
  );
  const { json } = await hezuoJson("import", first, ...list, "--db", db);
  expect(json).toMatchObject({ created: 1, problems: { created: 1, updated: 0, unchanged: 0 } });

  const out = join(tempFolder(), "事项.xlsx");
  await hezuo("export", "--year", "2025", "--out", out, "--db", db);
  expect((await hezuoJson("import", out, ...list, "--db", db)).json).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 1,
    problems: { created: 0, updated: 0, unchanged: 1 },
  });

  await editSheets(out, ({ 问题清单: problems }) => problems?.push(["2", "高铁", "没有这项"]));
  const refused = await hezuoJson("import", out, ...list, "--db", db);
  expect(refused).toMatchObject({
    exitCode: 3,
    json: { rejected: [{ sheet: "问题清单", row: 3, column: "事项名称", cell: "B3", kind: "unknown-item" }] },
  });
  const said = await hezuo("import", out, ...list, "--db", db);
  expect(said.printed + said.said).toContain("不能导入：“问题清单”B3 事项名称：没有“高铁”这项事项");
});
