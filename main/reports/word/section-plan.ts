import { hasContentsUnderTitle } from "../../../shared/domain/report-front.ts";
import type { Annex, Block, Chapter, ReportDocument } from "../../../shared/domain/report.ts";
import { canBeDrawn } from "./chart-list.ts";
import type { Orientation } from "./page-geometry.ts";

/** One piece of the report in reading order; each has a renderer in `body.ts`. */
export type Part =
  | { readonly kind: "cover" }
  | { readonly kind: "contents" }
  /** 版头, title and cut-off date. */
  | { readonly kind: "opening" }
  | { readonly kind: "chapter"; readonly chapter: Chapter }
  /** `isLast`: nothing but 附件说明 and 署名 comes after it. */
  | { readonly kind: "block"; readonly block: Block; readonly isLast: boolean }
  /** 附件说明 and 署名. */
  | { readonly kind: "closing" }
  | { readonly kind: "annex"; readonly annex: Annex }
  | { readonly kind: "imprint" };

/** Pages that lie the same way and are numbered together. */
export interface Section {
  readonly orientation: Orientation;
  /** Cover and contents carry no numbers; the text begins with 1; what follows goes on. */
  readonly numbering: "none" | "begins" | "continues";
  readonly parts: readonly Part[];
}

/** Annexes of one table each on landscape pages: whatever page is not the first of one goes on with its table. */
export function holdsTablesOnly({ orientation, parts }: Pick<Section, "orientation" | "parts">): boolean {
  if (orientation === "portrait" || parts.length === 0) return false;
  return (
    parts.every((part, place) =>
      place % 2 === 0 ? part.kind === "annex" : part.kind === "block" && part.block.kind === "table",
    ) && parts.length % 2 === 0
  );
}

/** Begins a new section wherever the pages turn; annexes that lie like the pages before them only begin a new page. */
export function planSections(document: ReportDocument): readonly Section[] {
  const sections: { orientation: Orientation; numbering: Section["numbering"]; parts: Part[] }[] = [];
  const front = frontParts(document);
  if (front.length > 0) sections.push({ orientation: "portrait", numbering: "none", parts: front });
  sections.push({ orientation: "portrait", numbering: "begins", parts: [] });
  for (const { part, orientation } of textParts(document)) {
    const last = sections.at(-1);
    if (last?.orientation === orientation) last.parts.push(part);
    else sections.push({ orientation, numbering: "continues", parts: [part] });
  }
  return sections;
}

function frontParts({ front }: ReportDocument): Part[] {
  return [
    ...(front?.cover ? [{ kind: "cover" } as const] : []),
    ...(front?.hasContents && !hasContentsUnderTitle(front) ? [{ kind: "contents" } as const] : []),
  ];
}

interface PlacedPart {
  readonly part: Part;
  readonly orientation: Orientation;
}

const upright = (part: Part): PlacedPart => ({ part, orientation: "portrait" });

function* textParts(document: ReportDocument): Generator<PlacedPart> {
  const last = document.chapters.at(-1)?.blocks.at(-1);
  yield upright({ kind: "opening" });
  if (hasContentsUnderTitle(document.front)) yield upright({ kind: "contents" });
  for (const chapter of document.chapters) {
    if (chapter.title !== "") yield upright({ kind: "chapter", chapter });
    yield* blockParts(chapter.blocks, "portrait", last);
  }
  yield upright({ kind: "closing" });
  for (const annex of document.annexes) {
    yield { part: { kind: "annex", annex }, orientation: annex.orientation };
    yield* blockParts(annex.blocks, annex.orientation, undefined);
  }
  if (document.front?.imprint) yield upright({ kind: "imprint" });
}

function* blockParts(blocks: readonly Block[], pages: Orientation, last: Block | undefined): Generator<PlacedPart> {
  for (const block of blocks) {
    if (block.kind === "chart" && !canBeDrawn(block.chart)) continue;
    const orientation = block.kind === "table" ? (block.orientation ?? pages) : pages;
    yield { part: { kind: "block", block, isLast: block === last }, orientation };
  }
}
