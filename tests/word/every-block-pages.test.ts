import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { contentsLines } from "../../main/reports/word/contents-lines.ts";
import type { ReportDocument } from "../../shared/domain/report.ts";
import { aReportOfEveryBlock, formalFront } from "../support/every-block.ts";
import { canRender, placedWords, renderDocx, type PlacedWord, type RenderedPages } from "../support/render-docx.ts";
import { aReport } from "../support/report-documents.ts";
import { wordBytes } from "../support/written-report.ts";

const ready = await canRender();
if (!ready) console.log("LibreOffice or poppler is missing: the pages with every kind of block are not looked at.");

/** Points in a millimetre. */
const mm = 72 / 25.4;
const squeezed = (text: string | undefined) => (text ?? "").replaceAll(/\s/g, "");

interface Laid extends RenderedPages {
  readonly words: readonly PlacedWord[];
}

async function laidOut(document: ReportDocument, folders: string[]): Promise<Laid> {
  const folder = mkdtempSync(join(tmpdir(), "hezuo-blocks-"));
  folders.push(folder);
  const path = join(folder, "报告.docx");
  writeFileSync(path, await wordBytes(document));
  const rendered = await renderDocx(path);
  return { ...rendered, words: await placedWords(rendered.pdf) };
}

describe.skipIf(!ready)("on paper, every kind of block", () => {
  const report = aReportOfEveryBlock();
  const formal = aReportOfEveryBlock({ front: formalFront, signature: { ...aReport().signature, seal: true } });
  let plain: Laid;
  let issued: Laid;

  beforeAll(async () => {
    const folders: string[] = [];
    plain = await laidOut(report, folders);
    issued = await laidOut(formal, folders);
    return () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  });

  test("cover and contents stand before the text, whose pages begin with 1", () => {
    expect(squeezed(plain.pages[0])).toContain("遂宁市发展和改革委员会2021年12月5日");
    expect(squeezed(plain.pages[1])).toMatch(/^目录一、总体进展情况/);
    expect(squeezed(plain.pages[1])).not.toContain("—1—");
    expect(squeezed(plain.pages[2])).toContain("（截至2021年11月30日）");
    expect(squeezed(plain.pages[2])).toContain("—1—");
  });

  test("the contents name the pages on which the headings stand", () => {
    const front = 2;
    for (const { text, page } of contentsLines(report)) {
      expect(squeezed(plain.pages[front + page - 1]), `${text} on page ${page}`).toContain(squeezed(text));
    }
  });

  test("references show the numbers of what they point to, footnotes stand below as ① on each page", () => {
    const first = squeezed(plain.pages[2]);
    expect(first).toContain("见图1、表1和附件1。");
    expect(first).toContain("4.24亿元①");
    expect(first).toContain("①来源：《对口协同工作通报》");
    expect(squeezed(plain.pages[3])).toContain("①来源：荣昌区人民政府网站。");
  });

  test("cases, lists and events are numbered and written out", () => {
    const text = squeezed(plain.pages.join(""));
    for (const words of [
      "案例①川渝合作示范园区",
      "案例②对口协同发展",
      "3.完善公共服务",
      "1.新的列表从一数起",
      "合作大事记",
    ]) {
      expect(text).toContain(words);
    }
  });

  test("a landscape table in the body repeats its head, and the text goes on upright", () => {
    const across = plain.pages.filter((_, index) => (plain.sizes[index]?.[0] ?? 0) > (plain.sizes[index]?.[1] ?? 0));
    const body = across.filter((text) => !squeezed(text).includes("附件"));
    expect(squeezed(body[0])).toContain("表2事项明细");
    expect(squeezed(body[1])).toContain("序号事项名称年度计划投资");
    const after = plain.pages.findIndex((text) => squeezed(text).includes("表格之后，正文继续"));
    expect(plain.sizes[after]?.[0]).toBeLessThan(plain.sizes[after]?.[1] ?? 0);
  });

  test("发文机关标志 begins 35 mm below the 版心, and its first page shows text", () => {
    const mark = issued.words.find(({ page, text }) => page === 1 && text.includes("委员会文件"));
    expect((mark?.top ?? 0) / mm).toBeGreaterThan(37 + 33);
    expect((mark?.top ?? 0) / mm).toBeLessThan(37 + 40);
    expect(squeezed(issued.pages[0])).toMatch(/目录一、总体进展情况.*一、总体进展情况一年来/s);
  });

  test("版记 ends with the 版心 of the last page", () => {
    const last = issued.pages.length;
    const printed = issued.words.filter(({ page, text }) => page === last && text.includes("印发"));
    const bottom = Math.max(...printed.map((word) => word.bottom)) / mm;
    expect(bottom).toBeGreaterThan(297 - 35 - 8);
    expect(bottom).toBeLessThan(297 - 35);
  });

  test("for a seal the date ends four characters from the right and the office stands centred above it", () => {
    const found = issued.pages.findIndex((text) => squeezed(text).includes("委员会2021年12月5日")) + 1;
    const lines = (text: RegExp) => issued.words.filter((word) => word.page === found && text.test(word.text));
    const unit = lines(/^遂宁市发展和改革委员会$/).at(-1);
    const date = issued.words.filter(
      (word) => word.page === found && Math.abs(word.top - ((unit?.top ?? 0) + 28.9)) < 3,
    );
    const [left, right] = [Math.min(...date.map((word) => word.left)), Math.max(...date.map((word) => word.right))];
    expect(210 * mm - 26 * mm - right).toBeCloseTo(63, -1);
    const offCentre = (left + right - (unit?.left ?? 0) - (unit?.right ?? 0)) / 2;
    // LibreOffice leaves gaps between digits and Chinese, which makes the date longer to the left.
    expect(Math.abs(offCentre)).toBeLessThan(12);
  });

  test("no page is blank", () => {
    for (const page of [...plain.pages, ...issued.pages]) expect(squeezed(page).length).toBeGreaterThan(20);
  });
});
