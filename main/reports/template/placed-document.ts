import { numberReport } from "../../../shared/domain/number-report.ts";
import { captionOf } from "../../../shared/domain/report-blocks.ts";
import type { Annex, Block, Chapter, ReportDocument } from "../../../shared/domain/report.ts";
import type { Content } from "./template-content.ts";

type Whole = Exclude<Content, { kind: "text" }>;

/** The report as far as a template asks for it. */
export interface PlacedDocument {
  readonly document: ReportDocument;
  /** The numbered blocks of each content in order: one list a chapter, one for lone blocks or an annex. */
  readonly placed: readonly (readonly Chapter[])[];
}

/**
 * Puts together what a template asks for, in its order: captions are numbered through as they come to stand, references
 * follow them. A chart or table that is asked for twice is pointed to at its first place.
 */
export function placedDocument(report: ReportDocument, contents: readonly Whole[]): PlacedDocument {
  const asked = contents.map(chaptersOf);
  const seen = new Set<string>();
  const chapters = asked
    .flat()
    .map(({ id, title, blocks }) => ({ id, title, blocks: blocks.map((block) => withoutSecondName(block, seen)) }));
  const numbered = numberReport({ ...report, chapters, annexes: report.annexes.map(headOnly) });
  const heads = new Set(contents.flatMap((content) => (content.kind === "annex" ? [content.annex.number] : [])));
  let at = 0;
  return {
    document: { ...numbered, annexes: numbered.annexes.filter(({ number }) => heads.has(number)) },
    placed: asked.map((own) => numbered.chapters.slice(at, (at += own.length))),
  };
}

/** Fields point to the head of an annex only where it stands; its table counts with the rest. */
const headOnly = (annex: Annex): Annex => ({ ...annex, blocks: [] });

function chaptersOf(content: Whole): readonly Chapter[] {
  switch (content.kind) {
    case "chapters":
      return content.chapters;
    case "blocks":
      return [{ id: "placed", title: "", blocks: content.blocks }];
    case "annex":
      return [{ id: "placed", title: content.annex.title, blocks: content.annex.blocks }];
    case "annexList":
    case "signature":
      return [];
  }
}

function withoutSecondName(block: Block, seen: Set<string>): Block {
  const caption = captionOf(block);
  const id = caption?.id;
  if (caption === null || id === undefined) return block;
  if (!seen.has(id)) {
    seen.add(id);
    return block;
  }
  const { label, number, text } = caption;
  return block.kind === "chart" || block.kind === "table" || block.kind === "picture"
    ? { ...block, caption: { label, number, text } }
    : block;
}
