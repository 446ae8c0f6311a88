import { describe, expect, test } from "vitest";
import { blank, body, heading, paragraph, title } from "../../support/hand-made-docx.ts";
import { repaired } from "../../support/repaired.ts";

const short = (...blocks: readonly string[]) => ({
  body: [title(), blank, heading(1, "一、总体进展情况"), ...blocks, body()],
});
const content = (text: string) => `<w:txbxContent>${paragraph("BodyText", text)}</w:txbxContent>`;

/** A text box as Word writes it, for new programs and for old ones. */
function box(first: string, second: string): string {
  return (
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1800000" cy="360000"/><wp:docPr id="7" name="文本框"/>` +
    `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${content(first)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${content(second)}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  );
}

function wordsIn(document: string) {
  return [...document.matchAll(/<w:txbxContent>.*?<w:t[^>]*>(.*?)<\/w:t>/gsu)].map(([, text]) => text);
}

describe("text boxes", () => {
  test("are mended in both forms in which the file has them", async () => {
    const slip = "进展顺利,下一步加快推进。";
    const { docx, findings, repaired: mended } = await repaired(short(box(slip, slip)));
    expect(wordsIn(docx.document)).toEqual(["进展顺利，下一步加快推进。", "进展顺利，下一步加快推进。"]);
    expect(mended.map(({ rule }) => rule)).toEqual(["701"]);
    expect(findings.filter(({ rule }) => rule === "701")).toEqual([]);
  });

  test("whose two forms differ are left to a person, and the finding says why", async () => {
    const { docx, findings } = await repaired(short(box("进展顺利,加快推进。", "进展不顺利,加快推进。")));
    expect(wordsIn(docx.document)).toEqual(["进展顺利,加快推进。", "进展不顺利,加快推进。"]);
    expect(findings.filter(({ rule }) => rule === "701")).toMatchObject([
      { repairable: false, found: "“,”（文本框在文件中写了两份，文字不同，请手工修改）" },
    ]);
  });
});
