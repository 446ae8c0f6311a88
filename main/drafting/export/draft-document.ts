import type { DraftAnnex, DraftBlock, DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { wordsInJson } from "../../../shared/domain/draft/json-words.ts";
import { numberReport } from "../../../shared/domain/number-report.ts";
import type { Annex, Block, ReportDocument } from "../../../shared/domain/report.ts";
import type { ReportFacts } from "../../reports/report-facts.ts";
import { liveBlocks } from "../freeze-annexes.ts";

/**
 * A report under drafting as the document that preview and Word writer take. Live annexes are made from the facts; those that
 * the year has nothing for are left out. Of what this version does not know, the words are kept as a paragraph.
 */
export function draftDocument(body: DraftBody, facts: ReportFacts): ReportDocument {
  const { title, cutOffLine, front, signature } = body;
  const live = liveBlocks(facts);
  return numberReport({
    year: facts.year.year,
    asOf: facts.asOf,
    title,
    cutOffLine,
    marking: facts.year.kind === "demo" ? "演示数据" : null,
    ...(front === null ? {} : { front }),
    chapters: body.chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.flatMap(reportBlocks) })),
    signature,
    annexes: body.annexes.flatMap((annex) => annexOf(annex, live)),
  });
}

function annexOf({ id, title, orientation, content }: DraftAnnex, live: ReturnType<typeof liveBlocks>): Annex[] {
  const blocks = content.kind === "own" ? content.blocks.flatMap(reportBlocks) : live.get(content.of);
  return blocks === undefined ? [] : [{ id, number: 0, title, orientation, blocks }];
}

/** Nothing of the drafting goes to paper but the block itself. */
function reportBlocks(block: DraftBlock): Block[] {
  if (block.kind !== "unknown") return [block];
  const text = wordsInJson(block.original);
  return text === "" ? [] : [{ kind: "paragraph", runs: [{ text }] }];
}
