import { readXlsx } from "hucre/xlsx";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aDesk } from "../../support/desk.ts";
import { tempFolder } from "../../support/temp-folder.ts";

test("findings are written as a workbook with file, profile and every line in words", async () => {
  const destination = join(tempFolder(), "结果.xlsx");
  const written = await aDesk().ask("inspections:exportFindings", {
    destination,
    name: "报告.docx",
    profile: "一般公文",
    findings: [
      {
        level: "warning",
        rule: "701",
        label: "标点",
        basis: "GB/T 15834",
        places: "约第1页第3段“进展,顺利”",
        expected: "，",
        found: "=“,”",
      },
    ],
  });
  expect(written).toMatchObject({ ok: true, value: { path: destination } });
  const { sheets } = await readXlsx(readFileSync(destination));
  const rows = (sheets[0]?.rows ?? []).map((row) => row.filter((cell) => cell !== null));
  expect(rows).toEqual([
    ["公文检查结果"],
    ["文件：报告.docx　检查方案：一般公文　共1项"],
    ["序号", "类别", "规则", "检查内容", "位置", "应为", "现为", "依据"],
    [1, "提示", "701", "标点", "约第1页第3段“进展,顺利”", "，", "=“,”", "GB/T 15834"],
  ]);
});

test("an office's own profile is read from its file; one that cannot be read says what does not fit", async () => {
  const folder = tempFolder();
  const own = join(folder, "方案.json");
  writeFileSync(own, JSON.stringify({ name: "本单位", basedOn: "ordinary", lines: 21 }));
  expect(await aDesk().ask("inspections:readProfile", { source: own })).toEqual({
    ok: true,
    value: { name: "本单位", basedOn: "ordinary", lines: 21 },
  });
  writeFileSync(own, `{"name": "本单位", "lines": -1}`);
  expect(await aDesk().ask("inspections:readProfile", { source: own })).toMatchObject({
    ok: false,
    error: { kind: "input-not-acceptable" },
  });
  expect(await aDesk().ask("inspections:readProfile", { source: join(folder, "没有.json") })).toMatchObject({
    ok: false,
    error: { kind: "not-found", what: "file" },
  });
});
