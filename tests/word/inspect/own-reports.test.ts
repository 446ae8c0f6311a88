import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openPackage } from "../../../main/inspect/package/open-package.ts";
import { readDocument } from "../../../main/inspect/read/read-document.ts";
import { estimatePages } from "../../../shared/domain/inspect/pages.ts";
import { numberReport } from "../../../shared/domain/number-report.ts";
import { aReportOfEveryBlock, formalFront } from "../../support/every-block.ts";
import { aFullReport } from "../../support/full-report.ts";
import { faultsOf } from "../../support/inspection.ts";
import { aReport } from "../../support/report-documents.ts";
import { hezuo } from "../../support/run-command.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { canRender, renderDocx } from "../../support/render-docx.ts";
import { wordBytes } from "../../support/written-report.ts";
import type { Finding } from "../../../shared/domain/inspect/finding.ts";

const told = (faults: readonly Finding[]) =>
  faults.map(({ rule, where, expected, found }) => `${rule} ${where}: ${expected} ← ${found}`);

test("the sample reports, of a small and of a generated year, give no error and no warning", async () => {
  const folder = tempFolder();
  const db = join(folder, "年报.db");
  expect(await hezuo("sample", "--db", db)).toMatchObject({ exitCode: 0 });
  expect(await hezuo("sample", "--generate", "300", "--seed", "1", "--year", "2025", "--db", db)).toMatchObject({
    exitCode: 0,
  });
  for (const [year, asOf] of [
    ["2021", "2021-11-30"],
    ["2022", "2022-12-31"],
    ["2025", "2025-09-30"],
    ["2025", "2025-12-31"],
  ] as const) {
    for (const charts of ["native", "picture"]) {
      const out = join(folder, `${year}.docx`);
      expect(
        await hezuo("report", "--year", year, "--as-of", asOf, "--out", out, "--charts", charts, "--db", db),
      ).toMatchObject({ exitCode: 0 });
      expect(told(await faultsOf(readFileSync(out)))).toEqual([]);
    }
  }
});

test.each([
  ["with a signing unit", aReport()],
  ["without one", aReport({ signature: { ...aReport().signature, unit: null } })],
  [
    "with a very long one",
    aReport({
      signature: {
        ...aReport().signature,
        unit: "某某市推动成渝地区双城经济圈建设暨成都平原经济区协同发展领导小组办公室",
      },
    }),
  ],
  ["with charts and annexes of every kind", numberReport(aFullReport())],
  ["of every block, with cover and contents", aReportOfEveryBlock()],
])("a report %s gives none either", async (_, document) => {
  expect(told(await faultsOf(await wordBytes(document)))).toEqual([]);
});

const ready = await canRender();
if (!ready) console.log("LibreOffice or poppler is missing: estimated pages are not compared with real ones.");

test.skipIf(!ready)("the estimated page of an annex is the real one, or its neighbour", async () => {
  const folder = tempFolder();
  const path = join(folder, "报告.docx");
  const bytes = await wordBytes(aReportOfEveryBlock());
  writeFileSync(path, bytes);
  const { pages } = await renderDocx(path);
  const document = await readDocument(await openPackage(Buffer.from(bytes), "报告.docx"), async () => {});
  const estimated = estimatePages(document);
  const marks = document.blocks.filter((block) => block.kind === "paragraph" && /^附件\d$/u.test(block.text));
  expect(marks).toHaveLength(2);
  for (const mark of marks) {
    if (mark.kind !== "paragraph") continue;
    const real = pages.findIndex((page) => page.replace("续表", "").trim().startsWith(mark.text)) + 1;
    expect(Math.abs((estimated.get(mark) ?? 0) - real)).toBeLessThanOrEqual(1);
  }
});

test.each([true, false])("a report issued formally gives none in the formal profile (seal: %s)", async (seal) => {
  const document = aReportOfEveryBlock({ front: formalFront, signature: { ...aReport().signature, seal } });
  expect(told(await faultsOf(await wordBytes(document), "formal"))).toEqual([]);
});
