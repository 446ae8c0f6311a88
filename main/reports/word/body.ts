import { hasContentsUnderTitle } from "../../../shared/domain/report-front.ts";
import type { Block, ReportDocument } from "../../../shared/domain/report.ts";
import { annexHeadXml } from "./blocks/annex-head.ts";
import { annexListXml } from "./blocks/annex-list.ts";
import { calendarXml } from "./blocks/calendar.ts";
import { caseXml } from "./blocks/case.ts";
import { chartXml } from "./blocks/chart.ts";
import { contentsXml } from "./blocks/contents.ts";
import { coverXml } from "./blocks/cover.ts";
import { figuresXml } from "./blocks/figures.ts";
import { headingXml } from "./blocks/heading.ts";
import { imprintXml } from "./blocks/imprint.ts";
import { listXml } from "./blocks/list.ts";
import { bodyXml } from "./blocks/paragraph.ts";
import { pictureXml } from "./blocks/picture.ts";
import { redHeadXml } from "./blocks/red-head.ts";
import { signatureXml } from "./blocks/signature.ts";
import { tableXml, type TableRoom } from "./blocks/table.ts";
import { titleXml } from "./blocks/title.ts";
import { textHeight, textWidth, type Orientation } from "./page-geometry.ts";
import { markCoverXml } from "./continued-mark.ts";
import { paragraphXml } from "./paragraph.ts";
import { runXml } from "./runs.ts";
import { holdsTablesOnly, type Part, type Section } from "./section-plan.ts";
import { style } from "./style-names.ts";
import { beginWriting, type Writing } from "./writing.ts";

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
  const writing = beginWriting(document, frame.drawings);
  for (const [index, section] of frame.plan.entries()) {
    const { orientation, parts } = section;
    const isContinued = holdsTablesOnly(section);
    for (const [place, part] of parts.entries()) {
      yield* partPieces(part, { document, writing, room: roomOf(orientation), opensSection: place === 0, isContinued });
    }
    yield sectionEndXml(frame.sections[index] ?? "", index === frame.plan.length - 1, parts.at(-1));
  }
}

/** Pictures count from half a million, heads and feet from a million. */
const firstCoverId = 900_000;

interface Place {
  readonly document: ReportDocument;
  readonly writing: Writing;
  readonly room: TableRoom;
  readonly opensSection: boolean;
  /** The heads of the section's pages say 续表. */
  readonly isContinued: boolean;
}

function* partPieces(part: Part, { document, writing, room, opensSection, isContinued }: Place): Generator<string> {
  switch (part.kind) {
    case "cover":
      return yield coverXml(document.front?.cover ?? null);
    case "contents":
      return yield contentsXml(document, opensSection);
    case "opening":
      return yield* openingPieces(document);
    case "chapter":
      return yield headingXml(1, part.chapter.title, { bookmark: writing.nextHeading() });
    case "block":
      return yield* blockPieces(part.block, room, writing, part.isLast);
    case "closing":
      yield annexListXml(document.annexes, writing);
      return yield signatureXml(document.signature);
    case "annex":
      writing.beginAnnex(part.annex);
      return yield annexHeadXml(
        part.annex,
        document.annexes.length,
        {
          opensSection,
          cover: isContinued ? markCoverXml(firstCoverId + part.annex.number, document.marking !== null) : "",
        },
        writing,
      );
    case "imprint":
      return yield imprintXml(document.front?.imprint ?? null);
  }
}

function* openingPieces(document: ReportDocument): Generator<string> {
  const { title, cutOffLine, front } = document;
  if (front?.redHead) yield redHeadXml(front.redHead);
  yield titleXml(style.title, title, textWidth("portrait"));
  yield paragraphXml(style.cutOff, runXml(cutOffLine));
  if (!hasContentsUnderTitle(document.front)) yield paragraphXml(style.plain, "");
}

/** One renderer for each kind of block. The `last` paragraph stays with the signature, which may not stand alone on a page. */
function* blockPieces(block: Block, room: TableRoom, writing: Writing, last: boolean): Generator<string> {
  switch (block.kind) {
    case "heading":
      return yield headingXml(block.level, block.text, {
        bookmark: block.level === 2 ? writing.nextHeading() : null,
        list: writing.headingList(),
      });
    case "paragraph":
      return yield bodyXml(block, last, writing);
    case "list":
      return yield listXml(block, writing);
    case "figures":
      return yield figuresXml(block, writing);
    case "case":
      return yield caseXml(block, writing);
    case "calendar":
      return yield calendarXml(block, writing);
    case "chart":
      return yield chartXml(block, writing);
    case "table":
      return yield* tableXml(block, room, writing);
    case "picture":
      return yield pictureXml(block, room, writing);
  }
}

const roomOf = (orientation: Orientation): TableRoom => ({
  width: textWidth(orientation),
  height: textHeight(orientation),
});

/**
 * A section ends in a paragraph one point high, which finds room on a full page. Word asks for one after a table at the
 * end of the document as well.
 */
function sectionEndXml(section: string, last: boolean, end: Part | undefined): string {
  if (!last) return paragraphXml(style.sectionEnd, "", section);
  const mayEndInTable = end?.kind === "block" || end?.kind === "imprint";
  return (mayEndInTable ? paragraphXml(style.sectionEnd, "") : "") + section;
}
