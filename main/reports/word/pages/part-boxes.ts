import { hasContentsUnderTitle, type RedHead } from "../../../../shared/domain/report-front.ts";
import type { Annex, ReportDocument } from "../../../../shared/domain/report.ts";
import { belowAnnexTitle, textWidth, page, type Orientation } from "../page-geometry.ts";
import { contentsEntries } from "../contents-entries.ts";
import { shortContents } from "../front-styles.ts";
import type { Part } from "../section-plan.ts";
import { size } from "../style-names.ts";
import { titleLines } from "../title-lines.ts";
import { blockBoxes } from "./block-boxes.ts";
import { wholeBox, type Box } from "./box.ts";

const line = page.linePitch;
const keep = { keepNext: true } as const;

interface Place {
  readonly document: ReportDocument;
  readonly orientation: Orientation;
  readonly opensSection: boolean;
}

/** The room that a part of the report takes. Cover and long contents stand on pages of their own that are not counted. */
export function partBoxes(part: Part, { document, orientation, opensSection }: Place): readonly Box[] {
  switch (part.kind) {
    case "cover":
      return [];
    case "contents":
      return shortContentsBoxes(document);
    case "opening":
      return openingBoxes(document);
    case "chapter":
      return [wholeBox(line, { ...keep, isEntry: true })];
    case "block":
      return blockBoxes(part.block, textWidth(orientation), part.isLast);
    case "closing":
      return closingBoxes(document);
    case "annex":
      return annexBoxes(part.annex, !opensSection);
    case "imprint":
      return [];
  }
}

function openingBoxes(document: ReportDocument): readonly Box[] {
  const { title, front } = document;
  const head = front?.redHead ? [wholeBox(redHeadHeight(front.redHead), keep)] : [];
  const below = hasContentsUnderTitle(document.front) ? line : 2 * line;
  return [...head, wholeBox(titleHeight(title, "portrait"), keep), wholeBox(below)];
}

function shortContentsBoxes(document: ReportDocument): readonly Box[] {
  const entries = contentsEntries(document).map(() => wholeBox(shortContents.line));
  return [wholeBox(shortContents.head + shortContents.around, keep), ...entries];
}

/** 35 mm, the organs, five lines: two blank ones, 发文字号, two blank ones. */
function redHeadHeight({ marks }: RedHead): number {
  const longest = Math.max(1, ...marks.map(({ length }) => length));
  const size2 = Math.max(360, Math.min(1040, textWidth("portrait") / longest));
  return 1984 + marks.length * size2 * 1.2 + 5 * line;
}

function titleHeight(title: string, orientation: Orientation): number {
  return titleLines(title.replaceAll("\n", ""), Math.floor(textWidth(orientation) / (size.two * 10))).length * line;
}

/** 附件说明 and 署名 keep together. */
function closingBoxes({ annexes, signature }: ReportDocument): readonly Box[] {
  const list = annexes.length === 0 ? 0 : annexes.length + 1;
  const lines = list + 1 + (signature.unit === null ? 1 : 2);
  return [wholeBox(lines * line)];
}

function annexBoxes({ title, orientation }: Annex, newPage: boolean): readonly Box[] {
  const head = wholeBox(2 * line, { ...keep, ...(newPage ? { newPage } : {}) });
  return [head, wholeBox(titleHeight(title, orientation) + belowAnnexTitle, { ...keep, isEntry: true })];
}
