import type { Caption } from "./report-caption.ts";
import type { Run } from "./report-runs.ts";
import type { Block, ReportDocument } from "./report.ts";

/** All blocks of a report in the order in which they are read. */
export function blocksOf({ chapters, annexes }: ReportDocument): readonly Block[] {
  return [...chapters, ...annexes].flatMap(({ blocks }) => blocks);
}

/** The paragraphs of words that a block is made of, in order; none for charts, tables, pictures and headings. */
export function wordsOf(block: Block): readonly (readonly Run[])[] {
  switch (block.kind) {
    case "paragraph":
      return [block.runs];
    case "list":
      return block.items;
    case "figures":
      return block.lines;
    case "case":
      return block.story.map(({ runs }) => runs);
    case "calendar":
      return block.events.map(({ runs }) => runs);
    case "heading":
    case "chart":
    case "table":
    case "picture":
      return [];
  }
}

/** The block with each of its paragraphs of words replaced. */
export function withWords(block: Block, change: (runs: readonly Run[]) => readonly Run[]): Block {
  switch (block.kind) {
    case "paragraph":
      return { ...block, runs: change(block.runs) };
    case "list":
      return { ...block, items: block.items.map(change) };
    case "figures":
      return { ...block, lines: block.lines.map(change) };
    case "case":
      return { ...block, story: block.story.map((part) => ({ ...part, runs: change(part.runs) })) };
    case "calendar":
      return { ...block, events: block.events.map((event) => ({ ...event, runs: change(event.runs) })) };
    case "heading":
    case "chart":
    case "table":
    case "picture":
      return block;
  }
}

/** The caption of a chart, table or picture that has one. */
export function captionOf(block: Block): Caption | null {
  return block.kind === "chart" || block.kind === "table" || block.kind === "picture" ? block.caption : null;
}
