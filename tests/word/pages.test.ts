import { beforeAll, describe, expect, test } from "vitest";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReportDocument } from "../../shared/domain/report.ts";
import { aFullReport, manyRows } from "../support/full-report.ts";
import { canRender, placedWords, renderDocx, type PlacedWord, type RenderedPages } from "../support/render-docx.ts";
import { aChapter, anAnnex, aParagraph, aReport, aTable } from "../support/report-documents.ts";
import { wordBytes } from "../support/written-report.ts";

const ready = await canRender();
if (!ready) console.log("LibreOffice or poppler is missing: the pages of the Word file are not looked at.");

/** Points in a millimetre. */
const mm = 72 / 25.4;
const a4 = [210 * mm, 297 * mm] as const;
const fullLine = "合作事项进展情况经济协作区";

interface Laid extends RenderedPages {
  readonly words: readonly PlacedWord[];
}

const folders: string[] = [];
async function laidOut(document: ReportDocument): Promise<Laid> {
  const folder = mkdtempSync(join(tmpdir(), "hezuo-pages-"));
  folders.push(folder);
  const path = join(folder, "报告.docx");
  writeFileSync(path, await wordBytes(document));
  const rendered = await renderDocx(path);
  return { ...rendered, words: await placedWords(rendered.pdf) };
}

describe.skipIf(!ready)("on paper", () => {
  let body: Laid;
  let full: Laid;

  beforeAll(async () => {
    const paragraphs = Array.from({ length: 6 }, () => aParagraph(fullLine.repeat(30)));
    const annexes = [anAnnex({ blocks: [aTable({ rows: manyRows(80) })] })];
    body = await laidOut(aReport({ chapters: [aChapter("总体进展情况", ...paragraphs)], annexes }));
    full = await laidOut(aFullReport());
    return () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  });

  test("a full page of text has 22 lines, and a full line 28 characters", () => {
    const lines = linesOf(body, 2);
    expect(lines).toHaveLength(22);
    const lengths = lines.map(({ text }) => [...text].length);
    expect(Math.max(...lengths)).toBe(28);
    expect(lengths.filter((length) => length === 28).length).toBeGreaterThan(15);
  });

  test("the text stands on A4 with 37 mm above it and 28 mm left of it", () => {
    expect(body.sizes[0]?.map(Math.round)).toEqual(a4.map(Math.round));
    const lines = linesOf(body, 2);
    expect(Math.min(...lines.map(({ left }) => left)) / mm).toBeCloseTo(28, 0);
    // The characters of the first line hang in a line 28.9 points high.
    expect((lines[0]?.top ?? 0) / mm).toBeGreaterThan(37);
    expect((lines[0]?.top ?? 0) / mm).toBeLessThan(41);
    expect(Math.max(...lines.map(({ right }) => right)) / mm).toBeLessThanOrEqual(210 - 26);
    expect(Math.max(...lines.map(({ bottom }) => bottom)) / mm).toBeLessThanOrEqual(297 - 35);
  });

  test("page numbers stand between dashes, odd ones right, even ones left, one character in, 7 mm below the text", () => {
    const [odd, even] = [numberOn(body, 1), numberOn(body, 2)];
    expect([odd.text, even.text]).toEqual(["—1—", "—2—"]);
    expect(210 - 26 - odd.right / mm).toBeCloseTo(14 / mm, 0);
    expect(even.left / mm - 28).toBeCloseTo(14 / mm, 0);
    const dash = (odd.top + odd.bottom) / 2 / mm;
    expect(dash - (297 - 35)).toBeGreaterThan(6);
    expect(dash - (297 - 35)).toBeLessThan(8.5);
  });

  test("the first page shows the title, the cut-off date and text; numbers come from the headings themselves", () => {
    expect(squeezed(body.pages[0])).toContain("遂宁市2021年度区域合作事项进展情况报告");
    expect(squeezed(body.pages[0])).toContain("（截至2021年11月30日）");
    expect(squeezed(body.pages[0])).toContain("一、总体进展情况");
    const text = squeezed(full.pages.join(""));
    for (const heading of ["（一）重大功能平台", "1.遂潼涪江创新产业园区", "（1）一期工程", "（二）基础设施互通"]) {
      expect(text).toContain(heading);
    }
    expect(text).toContain("四、下一步工作打算");
  });

  test("a wide annex lies across, repeats its head on every page and keeps the page number at the edge", () => {
    const across = body.sizes.flatMap(([width, height], index) => (width > height ? [index + 1] : []));
    expect(across.length).toBeGreaterThan(1);
    for (const page of across) {
      expect(squeezed(body.pages[page - 1])).toContain("事项名称");
      const number = body.words.find((word) => word.page === page && word.text === String(page));
      // Left of the 版心, which begins 35 mm from the edge of the turned page.
      expect((number?.right ?? Infinity) / mm).toBeLessThan(35);
    }
  });

  test("the mark of an annex stands on the first line, its title centred on the third", () => {
    const page = full.pages.findIndex((text) => squeezed(text).startsWith("演示数据附件2")) + 1;
    const [, mark, title] = linesOf(full, page, 0);
    expect([mark?.text, title?.text]).toEqual(["附件2", "投资完成情况表"]);
    expect((mark?.left ?? 0) / mm).toBeCloseTo(28, 0);
    const middle = ((title?.left ?? 0) + (title?.right ?? 0)) / 2 / mm;
    expect(middle).toBeCloseTo(28 + 156 / 2, 0);
    const firstLine = 37 * mm;
    expect(((title?.top ?? 0) - firstLine) / 28.9).toBeGreaterThan(1.9);
    expect(((title?.top ?? 0) - firstLine) / 28.9).toBeLessThan(2.6);
  });

  test("the date starts two characters right of the office, which ends two characters from the margin", () => {
    const page = body.pages.findIndex((text) => text.includes("发展和改革委员会")) + 1;
    const lines = linesOf(body, page);
    const unit = lines.find(({ text }) => text.startsWith("遂宁市发展和改革委员会"));
    const date = lines.find(({ text }) => text.startsWith("2021年12月5日"));
    expect((date?.left ?? 0) - (unit?.left ?? 0)).toBeCloseTo(32, -1);
    expect(210 * mm - 26 * mm - (unit?.right ?? 0)).toBeCloseTo(32, -1);
    expect((date?.top ?? 0) - (unit?.top ?? 0)).toBeCloseTo(28.9, 0);
  });

  test("no page is blank, and charts show their Chinese labels", () => {
    for (const page of [...full.pages, ...body.pages]) expect(squeezed(page).length).toBeGreaterThan(20);
    const text = squeezed(full.pages.join(""));
    for (const label of ["年度计划投资（亿元）", "生态环境共保共治", "时序进度（%）", "未启动", "2023年"]) {
      expect(text).toContain(label);
    }
  });
});

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Words at one height make a line; the page number at the foot is left out unless asked for. */
function linesOf({ words, sizes }: Laid, page: number, foot = 32 * mm): Line[] {
  const height = sizes[page - 1]?.[1] ?? 0;
  const lines = new Map<number, PlacedWord[]>();
  for (const word of words) {
    if (word.page !== page || word.bottom > height - foot) continue;
    const key = [...lines.keys()].find((top) => Math.abs(top - word.top) < 6) ?? word.top;
    lines.set(key, [...(lines.get(key) ?? []), word]);
  }
  return [...lines.values()].map(joined).toSorted((first, second) => first.top - second.top);
}

function joined(words: readonly PlacedWord[]): Line {
  const inOrder = words.toSorted((first, second) => first.left - second.left);
  return {
    text: inOrder.map(({ text }) => text).join(""),
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    top: Math.min(...words.map(({ top }) => top)),
    bottom: Math.max(...words.map(({ bottom }) => bottom)),
  };
}

function numberOn(laid: Laid, page: number): Line {
  const line = linesOf(laid, page, 0).at(-1);
  if (line === undefined) throw new Error(`page ${page} is empty`);
  return line;
}

function squeezed(text: string | undefined): string {
  return (text ?? "").replaceAll(/\s/g, "");
}
