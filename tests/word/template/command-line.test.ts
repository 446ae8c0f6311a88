import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDocx, readableText } from "../../support/docx-package.ts";
import { faultsOf } from "../../support/inspection.ts";
import { officeTemplate, placeholder } from "../../support/office-template.ts";
import { hezuo } from "../../support/run-command.ts";
import { tempFolder } from "../../support/temp-folder.ts";

test("the command line lists the placeholders and fills a template, naming what it could not", async () => {
  const folder = tempFolder();
  const [db, template, out] = ["年报.db", "模板.docx", "报告.docx"].map((name) => join(folder, name));
  if (db === undefined || template === undefined || out === undefined) throw new Error("no folder");
  expect(await hezuo("sample", "--db", db)).toMatchObject({ exitCode: 0 });

  const listed = await hezuo("report", "--year", "2021", "--list-placeholders", "--json", "--db", db);
  expect(JSON.parse(listed.printed).placeholders).toContainEqual({
    name: "图:领域事项数",
    group: "chart",
    explanation: "各领域合作事项数",
    available: true,
  });

  writeFileSync(
    template,
    await officeTemplate([placeholder("标题"), placeholder("图:领域事项数"), placeholder("别的")]),
  );
  const base = ["report", "--year", "2021", "--template", template, "--out", out, "--db", db] as const;
  const written = await hezuo(...base, "--json");
  expect(written).toMatchObject({ exitCode: 0 });
  expect(JSON.parse(written.printed)).toMatchObject({
    charts: 1,
    problems: [{ kind: "unknown", placeholder: "{{别的}}" }],
  });
  const docx = await openDocx(readFileSync(out));
  expect(readableText(docx.document)).toContain("图1");
  expect(docx.names).toContain("word/charts/hezuo1.xml");
  expect((await faultsOf(readFileSync(out))).map(({ rule }) => rule)).toContain("901");
  expect(await hezuo(...base, "--toc")).toMatchObject({ exitCode: 2 });
});
