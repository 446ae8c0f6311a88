import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { numberReport } from "../../../shared/domain/number-report.ts";
import { aFullReport } from "../../support/full-report.ts";
import { paragraph, rightPage, run } from "../../support/hand-made-docx.ts";
import { filled, officeTemplate, placeholder } from "../../support/office-template.ts";
import { canRender, renderDocx } from "../../support/render-docx.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const ready = await canRender();
if (!ready) console.log("LibreOffice or poppler is missing: the pages of filled templates are not looked at.");

const landscape = `<w:headerReference w:type="default" r:id="rId4"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1588" w:right="2098" w:bottom="1474" w:left="1984" w:header="851" w:footer="567" w:gutter="0"/>`;
const squeezed = (text: string | undefined) => (text ?? "").replaceAll(/\s/g, "");

test.skipIf(!ready)(
  "LibreOffice shows the office's own pages with the year's text, charts and tables in them",
  async () => {
    const report = numberReport(aFullReport({ marking: null }));
    const template = await officeTemplate(
      [
        paragraph("Title", "{{标题}}"),
        placeholder("一、总体进展"),
        paragraph(
          "a",
          run("{{落款}}"),
          `<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>${rightPage}</w:sectPr>`,
        ),
        placeholder("表:附件1"),
      ],
      { header: "本委{{年度}}年度", section: landscape, settings: "" },
    );
    const path = join(tempFolder(), "报告.docx");
    writeFileSync(path, (await filled(template, report)).bytes);
    const { pages, sizes } = await renderDocx(path);
    expect(pages.every((page) => squeezed(page).startsWith("本委2021年度"))).toBe(true);
    expect(squeezed(pages[0])).toContain(squeezed(report.title));
    expect(squeezed(pages[0])).toContain("一、总体进展情况");
    expect(squeezed(pages.join(""))).toContain("图1");
    const lying = sizes.map(([width, height]) => width > height);
    expect(lying.indexOf(true)).toBeGreaterThan(0);
    expect(lying.slice(lying.indexOf(true)).every(Boolean)).toBe(true);
    // The head of the annex table repeats on each of its pages, and no page is blank.
    const annex = pages.slice(lying.indexOf(true)).map(squeezed);
    expect(annex.length).toBeGreaterThan(1);
    expect(annex.every((page) => page.includes("事项名称"))).toBe(true);
  },
);
