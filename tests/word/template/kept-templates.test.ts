import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { openDocx, readableText } from "../../support/docx-package.ts";
import { officeTemplate, placeholder } from "../../support/office-template.ts";
import { hezuo } from "../../support/run-command.ts";
import { tempFolder } from "../../support/temp-folder.ts";

let folder = "";
const at = (name: string) => join(folder, name);
const run = (...words: readonly string[]) => hezuo(...words, "--db", at("年报.db"));
const fill = (template: string, out = "报告.docx") =>
  run("report", "--year", "2021", "--template", template, "--out", at(out));
const textOf = async (name: string) => readableText((await openDocx(readFileSync(at(name)))).document);

beforeEach(async () => {
  folder = tempFolder();
  expect(await run("sample")).toMatchObject({ exitCode: 0 });
  writeFileSync(at("来文.docx"), await officeTemplate([placeholder("标题"), placeholder("截至日期")]));
});

describe("templates that the office keeps", () => {
  test("one is added, listed, renamed, used by its name, written back and removed", async () => {
    expect(await run("template", "list")).toMatchObject({
      exitCode: 0,
      printed: expect.stringContaining("还没有存入模板"),
    });
    const added = await run("template", "add", "本委发文稿", at("来文.docx"));
    expect(added).toMatchObject({ exitCode: 0, printed: expect.stringContaining("已存入：本委发文稿  来文.docx") });
    expect(await fill(" 本委发文稿 ")).toMatchObject({ exitCode: 0 });
    expect(await textOf("报告.docx")).toContain("2021年11月30日");

    expect(await run("template", "rename", "本委发文稿", "发文稿")).toMatchObject({ exitCode: 0 });
    expect(await fill("发文稿", "又一份.docx")).toMatchObject({ exitCode: 0 });
    expect(await fill("本委发文稿")).toMatchObject({ exitCode: 4, said: expect.stringContaining("找不到这个模板") });

    expect(await run("template", "save", "发文稿", "--out", at("写回.docx"))).toMatchObject({ exitCode: 0 });
    expect(readFileSync(at("写回.docx"))).toEqual(readFileSync(at("来文.docx")));

    expect(await run("template", "remove", "发文稿")).toMatchObject({ exitCode: 0 });
    expect(await fill("发文稿")).toMatchObject({ exitCode: 4 });
    expect(await run("template", "add", "发文稿", at("来文.docx"))).toMatchObject({ exitCode: 0 });
  });

  test("a name is given once; the file under it can be replaced", async () => {
    await run("template", "add", "发文稿", at("来文.docx"));
    writeFileSync(at("新版.docx"), await officeTemplate([placeholder("标题"), placeholder("署名单位")]));
    const again = await run("template", "add", "发文稿", at("新版.docx"));
    expect(again).toMatchObject({ exitCode: 3, said: expect.stringContaining("已有名为“发文稿”的模板") });
    expect(await run("template", "add", "发文稿", at("新版.docx"), "--replace")).toMatchObject({ exitCode: 0 });
    await fill("发文稿");
    expect(await textOf("报告.docx")).not.toContain("2021年11月30日");
  });

  test("what cannot be filled is not kept, and says what to do", async () => {
    writeFileSync(at("旧.docx"), Buffer.from("d0cf11e0a1b11ae1", "hex"));
    const refused = await run("template", "add", "旧模板", at("旧.docx"));
    expect(refused.exitCode).not.toBe(0);
    expect(refused.said).not.toBe("");
    writeFileSync(at("大.docx"), Buffer.alloc(31 * 2 ** 20));
    expect(await run("template", "add", "大模板", at("大.docx"))).toMatchObject({
      exitCode: 3,
      said: expect.stringContaining("超过30MB"),
    });
    expect(await run("template", "add", "没有", at("没有.docx"))).toMatchObject({ exitCode: 4 });
    expect((await run("template", "list")).printed).toContain("还没有存入模板");
  });

  test("a backup holds the templates", async () => {
    await run("template", "add", "发文稿", at("来文.docx"));
    expect(await run("backup", "--out", at("备份.db"))).toMatchObject({ exitCode: 0 });
    const listed = await hezuo("template", "list", "--db", at("备份.db"));
    expect(listed.printed).toContain("发文稿");
  });

  test("a file is still filled by its path, also where a template has its name", async () => {
    expect(await fill(at("来文.docx"))).toMatchObject({ exitCode: 0 });
    expect(await textOf("报告.docx")).toContain("2021年11月30日");
    expect(await fill("没有这个名称")).toMatchObject({ exitCode: 4, said: expect.stringContaining("找不到这个模板") });
    expect(await fill(at("没有.docx"))).toMatchObject({ exitCode: 4, said: expect.stringContaining("找不到文件") });
  });
});
