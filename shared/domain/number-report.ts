import { annexLabel } from "./annex-label.ts";
import { blocksOf, captionOf, withWords } from "./report-blocks.ts";
import type { Caption } from "./report-caption.ts";
import type { Run } from "./report-runs.ts";
import type { Block, ReportDocument } from "./report.ts";

/**
 * Gives captions, cases and annexes the numbers of their places and writes them into every reference, so that nothing has
 * to be counted or corrected by hand when something is inserted. A reference to what the report does not have keeps its words.
 */
export function numberReport(document: ReportDocument): ReportDocument {
  const counts = new Map<string, number>();
  const next = (label: string) => {
    const number = (counts.get(label) ?? 0) + 1;
    counts.set(label, number);
    return number;
  };
  const numbered = (block: Block) => numberBlock(block, next);
  const chapters = document.chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(numbered) }));
  const annexes = document.annexes.map((annex, index) => ({
    ...annex,
    number: index + 1,
    blocks: annex.blocks.map(numbered),
  }));
  return withReferences({ ...document, chapters, annexes });
}

function numberBlock(block: Block, next: (label: string) => number): Block {
  if (block.kind === "case") return { ...block, number: next("案例") };
  const caption = captionOf(block);
  if (caption === null) return block;
  const numbered: Caption = { ...caption, number: next(caption.label) };
  return block.kind === "chart" || block.kind === "table" || block.kind === "picture"
    ? { ...block, caption: numbered }
    : block;
}

function withReferences(document: ReportDocument): ReportDocument {
  const labels = labelsOf(document);
  const change = (run: Run): Run => ("target" in run ? { ...run, text: labels.get(run.target) ?? run.text } : run);
  const changed = (block: Block) =>
    withWords(block, (runs) => (runs.some((run) => "target" in run) ? runs.map(change) : runs));
  return {
    ...document,
    chapters: document.chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(changed) })),
    annexes: document.annexes.map((annex) => ({ ...annex, blocks: annex.blocks.map(changed) })),
  };
}

/** What a reference to each named caption and annex reads: 图2, 表1, 附件3. */
export function labelsOf(document: ReportDocument): ReadonlyMap<string, string> {
  const captions = blocksOf(document).flatMap((block): [string, string][] => {
    const caption = captionOf(block);
    return caption?.id === undefined ? [] : [[caption.id, `${caption.label}${caption.number}`]];
  });
  const annexes = document.annexes.flatMap(({ id, number }): [string, string][] =>
    id === undefined ? [] : [[id, annexLabel(number, document.annexes.length)]],
  );
  return new Map([...captions, ...annexes]);
}
