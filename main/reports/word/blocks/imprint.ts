import { dateInWords } from "../../../../shared/domain/dates.ts";
import type { Imprint } from "../../../../shared/domain/report-front.ts";
import { imprintLine } from "../front-styles.ts";
import { page, textWidth } from "../page-geometry.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { size, style } from "../style-names.ts";

const width = textWidth("portrait");
const oneCharacter = size.four * 10;
/** 0.35 mm and 0.25 mm in eighths of a point. */
const thick = `w:val="single" w:sz="8" w:space="0" w:color="000000"`;
const thin = `w:val="single" w:sz="6" w:space="0" w:color="000000"`;

/**
 * 版记 (GB/T 9704-2012 §7.4) at the foot of the 版心 of the page it stands on: thick lines above and below, a thin one
 * between; 抄送 aligned behind its colon; who printed it at the left, the day at the right, each one character in.
 */
export function imprintXml(imprint: Imprint | null): string {
  if (imprint === null) return "";
  const { copiesTo, printedBy, printedOn } = imprint;
  const copies = copiesTo === null ? null : `抄送：${copiesTo.replaceAll("\n", " ").replace(/[。.]?$/, "。")}`;
  const printed = printedLine(printedBy, `${dateInWords(printedOn)}印发`);
  const rows = [...(copies === null ? [] : [copiesLine(copies)]), printed].map(rowXml);
  const height = heightOf(1) + (copies === null ? 0 : heightOf(linesOf(copies)));
  // LibreOffice does not know "at the bottom"; a place in twips is the same everywhere.
  const place =
    `<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:topFromText="0" w:bottomFromText="0" w:vertAnchor="page" ` +
    `w:horzAnchor="margin" w:tblpXSpec="center" w:tblpY="${page.height - page.bottom - height}"/><w:tblOverlap w:val="never"/>`;
  return (
    `<w:tbl><w:tblPr>${place}<w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders><w:top ${thick}/><w:bottom ${thick}/>` +
    `<w:insideH ${thin}/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid>${rows.join("")}</w:tbl>`
  );
}

/** Height of a row in twips: its lines, the room around them and the margins of the cell. */
const heightOf = (lines: number) => lines * imprintLine.height + 2 * (imprintLine.around + 28);

const label = 3 * oneCharacter;

function linesOf(copies: string): number {
  const perLine = Math.floor((width - 2 * oneCharacter - label) / oneCharacter);
  return Math.max(1, Math.ceil((copies.length - 3) / perLine));
}

/** 抄送：, wrapped lines behind the colon. */
function copiesLine(copies: string): string {
  const indent = `<w:ind w:left="${oneCharacter + label}" w:right="${oneCharacter}" w:hanging="${label}"/>`;
  return paragraphXml(style.imprint, runXml(copies), indent);
}

function printedLine(printedBy: string, printedOn: string): string {
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${width - oneCharacter}"/></w:tabs>`;
  const content = `${runXml(printedBy.replaceAll("\n", " "))}<w:r><w:tab/></w:r>${runXml(printedOn)}`;
  return paragraphXml(style.imprint, content, tab);
}

function rowXml(content: string): string {
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc></w:tr>`;
}
