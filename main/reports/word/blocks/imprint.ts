import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { Imprint } from "../../../../shared/domain/report-front.ts";
import { imprintLine } from "../front-styles.ts";
import { page, textWidth } from "../page-geometry.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { size, style } from "../style-names.ts";
import { textBoxXml } from "../text-box.ts";

const width = textWidth("portrait");
const oneCharacter = size.four * 10;
/** 0.35 mm and 0.25 mm in eighths of a point. */
const [thick, thin] = [8, 6];
/** Pictures of the text count from half a million, drawings of headers and footers from a million. */
const imprintId = 900_000;
const label = "抄送：";

/**
 * 版记 (GB/T 9704-2012 §7.4) at the foot of the 版心 of the page it stands on: thick lines above and below, a thin one
 * between; 抄送 aligned behind its colon; who printed it at the left, the day at the right, each one character in. It stands
 * in a text box: a table or frame as wide as the text would not leave the text in LibreOffice.
 */
export function imprintXml(imprint: Imprint | null): string {
  if (imprint === null) return "";
  const { copiesTo, printedBy, printedOn } = imprint;
  const copies = copiesTo === null ? null : `${label}${copiesTo.replaceAll("\n", " ").replace(/[。.]?$/, "。")}`;
  const height =
    heightOf(1) + (copies === null ? 0 : heightOf(linesOf(copies)) + imprintLine.rule) + 2 * imprintLine.rule;
  const printed = printedLine(printedBy, `${dateInWords(printedOn)}印发`);
  const upper = copies === null ? "" : copiesLine(copies) + ruleXml(thin);
  const content = ruleXml(thick) + upper + printed + ruleXml(thick);
  const top = page.height - page.bottom - height;
  const box = { id: imprintId, name: "版记", left: page.left, top, width, height, isTurned: false };
  // As high as the box, so that it goes to a page that has the room for it: the box itself would cover the text.
  const room = `<w:spacing w:before="0" w:after="0" w:line="${height}" w:lineRule="exact"/>`;
  return paragraphXml(style.sectionEnd, textBoxXml(content, box), room);
}

/** Height of a paragraph with so many lines, in twips. */
const heightOf = (lines: number) => lines * imprintLine.height + 2 * imprintLine.around;

function linesOf(copies: string): number {
  const perLine = Math.floor((width - (2 + label.length) * oneCharacter) / oneCharacter);
  return Math.max(1, Math.ceil((copies.length - label.length) / perLine));
}

/** 抄送：, wrapped lines behind the colon. */
function copiesLine(copies: string): string {
  const hanging = label.length * oneCharacter;
  const indent = `<w:ind w:left="${oneCharacter + hanging}" w:right="${oneCharacter}" w:hanging="${hanging}"/>`;
  return paragraphXml(style.imprint, runXml(copies), indent);
}

function printedLine(printedBy: string, printedOn: string): string {
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${width - oneCharacter}"/></w:tabs>`;
  const content = `${runXml(printedBy.replaceAll("\n", " "))}<w:r><w:tab/></w:r>${runXml(printedOn)}`;
  return paragraphXml(style.imprint, content, tab);
}

/** A line from edge to edge; the border of an indented paragraph would be indented too. */
function ruleXml(eighths: number): string {
  const border = `<w:pBdr><w:top w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/></w:pBdr>`;
  return paragraphXml(style.imprintRule, "", border);
}
