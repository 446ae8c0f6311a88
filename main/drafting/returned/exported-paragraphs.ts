import { placedBlocks } from "../../../shared/domain/draft/body-places.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { wordsOf } from "../../../shared/domain/report-blocks.ts";
import { plainText } from "../../../shared/domain/report-runs.ts";
import type { MarkedParagraph } from "./read-marked-text.ts";

/** A paragraph as it was exported, and the block that it is of; null for captions, signature and the like. */
export interface ExportedParagraph {
  readonly text: string;
  readonly blockId: string | null;
  readonly chapterId: string | null;
}

/** Finds the blocks behind the paragraphs of a report's own file: they stand in the same order, with other lines between. */
export function exportedParagraphs(
  paragraphs: readonly MarkedParagraph[],
  body: DraftBody,
): readonly ExportedParagraph[] {
  const lines = placedBlocks(body).flatMap(({ block, chapterId }) => {
    if (block.kind === "unknown") return [];
    const words =
      block.kind === "heading" ? [block.text] : wordsOf(block).flatMap((runs) => plainText(runs).split("\n"));
    return words.filter((text) => text.trim() !== "").map((text) => ({ text, blockId: block.id, chapterId }));
  });
  let next = 0;
  return paragraphs.map(({ text }) => {
    const at = lines.findIndex((line, place) => place >= next && place < next + lookAhead && isLine(text, line.text));
    const line = lines[at];
    if (line === undefined) return { text, blockId: null, chapterId: null };
    next = at + 1;
    return { text, blockId: line.blockId, chapterId: line.chapterId };
  });
}

/** A line may be missing in the file (an empty one, a block that is not written), but not many in a row. */
const lookAhead = 20;

/** Some lines have words of their own before them, such as the date of an event. */
const isLine = (paragraph: string, line: string) => paragraph === line || paragraph.endsWith(line);
