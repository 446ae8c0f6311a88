import type { Annex, Block, ReportDocument } from "../../../shared/domain/report.ts";
import { annexHeadXml } from "./blocks/annex-head.ts";
import { annexListXml } from "./blocks/annex-list.ts";
import { chartXml } from "./blocks/chart.ts";
import { figuresXml } from "./blocks/figures.ts";
import { headingXml } from "./blocks/heading.ts";
import { bodyXml } from "./blocks/paragraph.ts";
import { signatureXml } from "./blocks/signature.ts";
import { tableXml, type TableRoom } from "./blocks/table.ts";
import { titleXml } from "./blocks/title.ts";
import { canBeDrawn } from "./chart-list.ts";
import { textHeight, textWidth, type Orientation } from "./page-geometry.ts";
import { paragraphXml } from "./paragraph.ts";
import { runXml } from "./runs.ts";
import type { Section } from "./section-plan.ts";
import { style } from "./style-names.ts";

/** What the text needs from its shell. */
export interface BodyFrame {
  readonly plan: readonly Section[];
  /** The `w:sectPr` of each section. */
  readonly sections: readonly string[];
  /** The drawing of each chart, in the order of the document. */
  readonly drawings: Iterable<string>;
}

/** The content of `w:body`, piece by piece: one paragraph, caption or table row at a time. */
export function* bodyPieces(document: ReportDocument, frame: BodyFrame): Generator<string> {
  const drawings = frame.drawings[Symbol.iterator]();
  for (const [index, { annexes }] of frame.plan.entries()) {
    if (index === 0) yield* textPieces(document, drawings);
    for (const [place, annex] of annexes.entries()) {
      yield annexHeadXml(annex, document.annexes.length, index > 0 && place === 0);
      yield* annexPieces(annex, drawings);
    }
    yield sectionEndXml(frame.sections[index] ?? "", index === frame.plan.length - 1, annexes);
  }
}

function* textPieces(document: ReportDocument, drawings: Iterator<string>): Generator<string> {
  yield titleXml(style.title, document.title, textWidth("portrait"));
  yield paragraphXml(style.cutOff, runXml(document.cutOffLine));
  yield blankLine;
  const last = document.chapters.at(-1)?.blocks.at(-1);
  for (const { title, blocks } of document.chapters) {
    yield headingXml(1, title);
    for (const block of blocks) yield* blockPieces(block, roomOf("portrait"), drawings, block === last);
  }
  yield annexListXml(document.annexes);
  yield signatureXml(document.signature);
}

function* annexPieces(annex: Annex, drawings: Iterator<string>): Generator<string> {
  for (const block of annex.blocks) yield* blockPieces(block, roomOf(annex.orientation), drawings, false);
}

/** One renderer for each kind of block. The `last` paragraph stays with the signature, which may not stand alone on a page. */
function* blockPieces(block: Block, room: TableRoom, drawings: Iterator<string>, last: boolean): Generator<string> {
  switch (block.kind) {
    case "heading":
      return yield headingXml(block.level, block.text);
    case "paragraph":
      return yield bodyXml(block, last);
    case "figures":
      return yield figuresXml(block);
    case "chart":
      return canBeDrawn(block.chart) ? yield chartXml(block, drawings.next().value ?? "") : undefined;
    case "table":
      return yield* tableXml(block, room);
  }
}

const blankLine = paragraphXml(style.plain, "");

const roomOf = (orientation: Orientation): TableRoom => ({
  width: textWidth(orientation),
  height: textHeight(orientation),
});

/**
 * A section ends in a paragraph one point high, which finds room on a full page. Word asks for one after a table at the
 * end of the document as well.
 */
function sectionEndXml(section: string, last: boolean, annexes: readonly Annex[]): string {
  if (!last) return paragraphXml(style.sectionEnd, "", section);
  return (annexes.length > 0 ? paragraphXml(style.sectionEnd, "") : "") + section;
}
