import { describe, expect, test } from "vitest";
import {
  body,
  field,
  heading,
  pageNumber,
  paragraph,
  rightBody,
  rightPage,
  run,
  title,
} from "../../support/hand-made-docx.ts";
import { faultsIn } from "../../support/inspection.ts";

const lined = (spacing: string) => ({ body: [title(), body(undefined, spacing)] });
const odd = (content: string) => ({ footers: { odd: content } });

test("a document that keeps to the standard is left in peace", async () => {
  expect(await faultsIn({})).toEqual([]);
});

const grid = `<w:docGrid w:type="lines" w:linePitch="578"/>`;
const page = (from: string | RegExp, to: string) => ({ section: rightPage.replace(from, to) + grid });

describe("the page", () => {
  test.each([
    [
      "letter paper",
      page(/<w:pgSz.*?>/, `<w:pgSz w:w="12240" w:h="15840"/>`),
      "101 A4（210×297毫米） ← 215.9×279.4毫米",
    ],
    [
      "Word's own margins",
      page(
        /w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/,
        `w:top="1440" w:right="1800" w:bottom="1984" w:left="1800"`,
      ),
      "102 上37、下35、左28、右26毫米 ← 上25.4、下35、左31.7、右31.7毫米",
    ],
    ["a footer too far below", page(`w:footer="1430"`, `w:footer="851"`), "407 一字线上距版心下边缘7毫米 ← 约17毫米"],
    [
      "page numbers that begin at 5",
      { section: `${rightPage}<w:pgNumType w:start="5"/>${grid}` },
      "408 页码连续编排 ← 页码从5重新开始",
    ],
  ])("%s", async (_, made, fault) => {
    expect(await faultsIn(made)).toEqual([fault]);
  });

  test("a millimetre more or less is allowed", async () => {
    expect(await faultsIn(page(`w:top="2098"`, `w:top="2140"`))).toEqual([]);
  });

  test.each([
    ["clockwise", `w:top="1588" w:right="2098" w:bottom="1474" w:left="1984"`],
    ["anticlockwise", `w:top="1474" w:right="1984" w:bottom="1588" w:left="2098"`],
  ])("an annex turned %s has the same margins, turned", async (_, margins) => {
    const upright = `<w:p><w:pPr><w:sectPr><w:footerReference w:type="default" r:id="rIdOdd"/><w:footerReference w:type="even" r:id="rIdEven"/>${rightPage}${grid}</w:sectPr></w:pPr></w:p>`;
    const annex = rightBody.findIndex((block) => block.includes("AnnexMark"));
    const section = `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar ${margins} w:header="851" w:footer="567" w:gutter="0"/>${grid}`;
    const blocks = [...rightBody.slice(0, annex), upright, ...rightBody.slice(annex)];
    expect(await faultsIn({ body: blocks, section })).toEqual([]);
  });

  test("text that lies across is found", async () => {
    const section = `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1588" w:right="2098" w:bottom="1474" w:left="1984" w:header="851" w:footer="567" w:gutter="0"/>${grid}`;
    expect(await faultsIn({ body: [title(), body()], section })).toEqual(["105 正文用纵向页面 ← 横向页面"]);
  });
});

describe("lines and characters of a page", () => {
  test.each([
    [
      "28 points",
      lined(`<w:spacing w:line="560" w:lineRule="exact"/>`),
      "103 每页22行（行距固定值28.9磅） ← 行距约28磅，每页22行",
    ],
    [
      "29 points",
      lined(`<w:spacing w:line="580" w:lineRule="exact"/>`),
      "103 每页22行（行距固定值28.9磅） ← 行距约29磅，每页21行",
    ],
    [
      "one and a half lines",
      lined(`<w:spacing w:line="360" w:lineRule="auto"/>`),
      "103 每页22行（行距固定值28.9磅） ← 行距约43.4磅，每页14行",
    ],
  ])("%s", async (name, made, fault) => {
    // 28 points give 22 lines as well, with room to spare.
    expect(await faultsIn(made)).toEqual(name === "28 points" ? [] : [fault]);
  });

  test("三号 without the quarter point less makes 27 characters a line", async () => {
    expect(
      await faultsIn({
        body: [title(), paragraph("BodyText", run("全年合作事项总体进展顺利。", `<w:spacing w:val="0"/>`))],
      }),
    ).toEqual(["104 每行28字 ← 每行约27字"]);
  });

  test("a grid of characters gives the 28 as well", async () => {
    const section = `${rightPage}<w:docGrid w:type="linesAndChars" w:linePitch="578" w:charSpace="-860"/>`;
    const text = paragraph("BodyText", run("全年合作事项总体进展顺利。", `<w:spacing w:val="0"/>`));
    expect(await faultsIn({ body: [title(), text], section })).toEqual([]);
  });

  test("text that begins on the second page", async () => {
    const cover = Array.from({ length: 25 }, () => paragraph("Normal", ""));
    expect(await faultsIn({ body: [title(), ...cover, heading(1, "一、总体进展"), body()] })).toEqual([
      "309 首页显示正文 ← 正文约从第2页开始",
    ]);
  });
});

describe("page numbers", () => {
  const page1 = field("PAGE", "1");
  test.each([
    ["none at all", odd(paragraph("Footer", "")), "401 页脚中有页码 ← 单页的页脚中没有页码"],
    ["without dashes", odd(pageNumber("odd", page1)), "402 — 1 — ← 1"],
    ["第1页", odd(pageNumber("odd", run("第") + page1 + run("页"))), "402 — 1 — ← 第1页"],
    ["hyphens for dashes", odd(pageNumber("odd", run("- ") + page1 + run(" -"))), "402 — 1 — ← - 1 -"],
    [
      "in Times New Roman",
      odd(
        pageNumber(
          "odd",
          run("— ") +
            page1.replaceAll(
              "<w:r><w:t",
              `<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/></w:rPr><w:t`,
            ) +
            run(" —"),
        ),
      ),
      "403 半角宋体 ← Times New Roman",
    ],
    [
      "in 小五",
      odd(
        pageNumber(
          "odd",
          run("— ") + page1.replaceAll("<w:r><w:t", `<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t`) + run(" —"),
        ),
      ),
      "404 四号 ← 小五",
    ],
    ["odd pages at the left", odd(pageNumber("even")), "405 单页居右，双页居左 ← 单页居左"],
    [
      "at the very edge",
      odd(paragraph("Footer", run("— ") + page1 + run(" —"), `<w:jc w:val="right"/>`)),
      "406 右空1字 ← 空0字",
    ],
  ])("%s", async (_, made, fault) => {
    expect(await faultsIn(made)).toEqual([fault]);
  });

  test("the same place on all pages is found once for each", async () => {
    const centred = paragraph("Footer", run("— ") + page1 + run(" —"), `<w:jc w:val="center"/>`);
    expect(await faultsIn({ footers: { odd: centred, even: centred }, settings: "" })).toEqual([
      "405 单页居右，双页居左 ← 单双页相同，居中",
    ]);
  });

  test("Word's own page number at the outer side, in a frame, is right", async () => {
    const framed = paragraph(
      "Footer",
      run("— ") + page1 + run(" —"),
      `<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="outside" w:y="1"/>`,
    );
    expect(await faultsIn({ footers: { odd: framed, even: framed }, settings: "" })).toEqual([]);
  });
});
