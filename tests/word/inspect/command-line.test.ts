import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { blank, body, handMadeDocx, heading, paragraph, run, title } from "../../support/hand-made-docx.ts";
import { hezuo, hezuoJson } from "../../support/run-command.ts";
import { tempFolder } from "../../support/temp-folder.ts";

async function file(...blocks: readonly string[]): Promise<string> {
  const path = join(tempFolder(), "报告.docx");
  writeFileSync(path, await handMadeDocx({ body: [title(), blank, heading(1, "一、进展"), ...blocks] }));
  return path;
}

test("findings are an answer: exit code 0, one document as cli.md names it", async () => {
  const path = await file(body("进展,顺利，投资9～16亿元。"));
  expect(await hezuoJson("inspect", path)).toEqual({
    exitCode: 0,
    json: {
      findings: [
        {
          rule: "701",
          level: "error",
          where: "约第1页第3段“进展,顺利，投资9～1…”",
          expected: "全角“，”",
          found: "“,”",
        },
        {
          rule: "802",
          level: "error",
          where: "约第1页第3段“进展,顺利，投资9～16亿元。”",
          expected: "9亿元～16亿元",
          found: "“9～16亿元”",
        },
        {
          rule: "807",
          level: "manual",
          where: "全文",
          expected: "自动换行处数字与单位不分开",
          found: "打印预览时请看一看各行末尾",
        },
      ],
    },
  });
});

test("people read lines, with the level, the rule and a sum", async () => {
  const { exitCode, printed, said } = await hezuo("inspect", await file(body("进展,顺利。")));
  expect({ exitCode, said }).toEqual({ exitCode: 0, said: "" });
  expect(printed.split("\n")).toEqual([
    "错误  701 半角标点  约第1页第3段“进展,顺利。”  应为：全角“，”  现为：“,”",
    "错误1项，提示0项",
  ]);
  expect((await hezuo("inspect", await file(body("进展顺利。")))).printed).toBe("没有发现问题");
});

test("a repair is written into a new file and told; the old one stays", async () => {
  const path = await file(paragraph("BodyText", run("进展,顺利，投资3千万。", `<w:sz w:val="28"/>`)));
  const before = readFileSync(path);
  const out = join(path, "..", "新.docx");
  const { exitCode, json } = await hezuoJson("inspect", path, "--repair-to", out);
  expect(exitCode).toBe(0);
  expect(json).toMatchObject({
    path: out,
    bytes: readFileSync(out).length,
    repaired: [{ rule: "302" }, { rule: "701" }],
    findings: [{ rule: "801", level: "error" }],
  });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect((await hezuo("inspect", path, "--repair-to", path)).exitCode).toBe(3);
  expect((await hezuo("inspect", path, "--repair-to", out)).printed).toContain("报告.docx没有改动");
});

test("profiles by name and by file; what does not fit is told with its place", async () => {
  const path = await file(body("进展,顺利。"));
  const own = join(path, "..", "方案.json");
  writeFileSync(own, JSON.stringify({ name: "本单位", rules: { "701": "off" } }));
  expect((await hezuoJson("inspect", path, "--profile", own)).json).toEqual({ findings: [] });
  const formal = (await hezuoJson("inspect", path, "--profile", "formal")).json as { findings: { rule: string }[] };
  expect(formal.findings.map(({ rule }) => rule)).toContain("951");
  writeFileSync(own, JSON.stringify({ name: "本单位", margins: { top: "37毫米" }, rules: { "999": "off" } }));
  const wrong = await hezuo("inspect", path, "--profile", own);
  expect(wrong.exitCode).toBe(3);
  expect(wrong.said).toContain("“margins.top”");
  expect(wrong.said).toContain("有的规则编号不存在");
  writeFileSync(own, "{");
  expect((await hezuo("inspect", path, "--profile", own)).exitCode).toBe(3);
  expect((await hezuo("inspect", path, "--profile", "没有.json")).exitCode).toBe(4);
});

test("what is not there is 4, what cannot be read 3, wrong usage 2", async () => {
  const path = await file(body());
  expect((await hezuo("inspect", join(path, "..", "没有.docx"))).exitCode).toBe(4);
  writeFileSync(path, "不是 Word 文档");
  const damaged = await hezuoJson("inspect", path);
  expect(damaged).toMatchObject({ exitCode: 3, json: { error: { kind: "word-file-refused", fault: "damaged" } } });
  expect((await hezuo("inspect")).exitCode).toBe(2);
});
