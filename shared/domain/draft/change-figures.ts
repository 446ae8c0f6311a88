import { withWords } from "../report-blocks.ts";
import type { FigureRun, Run } from "../report-runs.ts";
import type { DraftBlock, DraftBody, KnownBlock } from "./draft-body.ts";

/** The text with each of its bound figures replaced. */
export function withFigures(body: DraftBody, change: (run: FigureRun) => FigureRun): DraftBody {
  const changeRuns = (runs: readonly Run[]) =>
    runs.some((run) => "figure" in run) ? runs.map((run) => ("figure" in run ? change(run) : run)) : runs;
  return withBlocks(body, (block) => (block.kind === "unknown" ? block : withBlockWords(block, changeRuns)));
}

/** A block with each of its paragraphs of words replaced; id and origin stay. */
export function withBlockWords(block: KnownBlock, change: (runs: readonly Run[]) => readonly Run[]): KnownBlock {
  const { id, composed } = block;
  return { ...withWords(block, change), id, ...(composed === undefined ? {} : { composed }) };
}

/** The text with each of its blocks replaced, those of its own annexes too. */
export function withBlocks(body: DraftBody, change: (block: DraftBlock) => DraftBlock): DraftBody {
  return {
    ...body,
    chapters: body.chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(change) })),
    annexes: body.annexes.map((annex) =>
      annex.content.kind === "live"
        ? annex
        : { ...annex, content: { ...annex.content, blocks: annex.content.blocks.map(change) } },
    ),
  };
}
