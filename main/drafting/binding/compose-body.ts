import type { DraftAnnex, DraftBody, KnownBlock, LiveAnnex } from "../../../shared/domain/draft/draft-body.ts";
import { liveAnnexes } from "../../../shared/domain/draft/draft-body.ts";
import { blockText } from "../../../shared/domain/draft/body-places.ts";
import { withWords } from "../../../shared/domain/report-blocks.ts";
import type { Annex, Block, Chapter, ReportDocument } from "../../../shared/domain/report.ts";
import { annexTarget } from "../../reports/report-material.ts";
import type { ReportFacts } from "../../reports/report-facts.ts";
import { composedClaims, type ComposedPlace } from "../claims/composed-claims.ts";
import { bindParagraph, type Binding } from "./bind-runs.ts";

/** The standard report as a text to go on with: its figures bound, each block with what it was composed as. */
export function composeBody(document: ReportDocument, facts: ReportFacts, binding: Binding): DraftBody {
  return {
    title: document.title,
    cutOffLine: document.cutOffLine,
    front: document.front ?? null,
    chapters: document.chapters.map((chapter) => ({
      ...chapter,
      blocks: composeChapter(chapter, facts, binding),
    })),
    signature: document.signature,
    annexes: document.annexes.flatMap(liveAnnex),
    remarks: [],
  };
}

/** The blocks of a chapter with ids, origin and bound figures. */
export function composeChapter(chapter: Chapter, facts: ReportFacts, binding: Binding): readonly KnownBlock[] {
  const counts = new Map<string, number>();
  let heading = "";
  return chapter.blocks.map((block) => {
    if (block.kind === "heading") heading = block.text;
    const group = `${chapter.id}/${heading}/${block.kind}`;
    const number = counts.get(group) ?? 0;
    counts.set(group, number + 1);
    const isFirst = block.kind === "paragraph" && number === 0;
    const passage = `${group}/${nameOf(block) ?? number}`;
    return composeBlock(block, passage, { chapterId: chapter.id, heading, isFirst }, { facts, binding });
  });
}

interface Composing {
  readonly facts: ReportFacts;
  readonly binding: Binding;
}

function composeBlock(block: Block, passage: string, place: ComposedPlace, composing: Composing): KnownBlock {
  const { facts, binding } = composing;
  const bound = withWords(block, (runs) => bindParagraph(runs, (text) => composedClaims(text, place, facts), binding));
  const id = binding.newId();
  return { ...bound, id, composed: { passage, text: blockText({ ...block, id }), at: binding.at } };
}

/** Charts and tables keep their names wherever they stand. */
function nameOf(block: Block): string | null {
  if (block.kind === "chart") return block.chart.id;
  return block.kind === "table" ? (block.caption?.id ?? null) : null;
}

function liveAnnex({ id, title, orientation }: Annex): DraftAnnex[] {
  const of = liveAnnexes.find((name) => annexTarget(name) === id);
  return of === undefined ? [] : [{ id: targetOf(of), title, orientation, content: { kind: "live", of } }];
}

const targetOf = (of: LiveAnnex) => annexTarget(of);
