import { wordsOf } from "../report-blocks.ts";
import { plainText } from "../report-runs.ts";
import type { BoundFigure } from "./bound-figure.ts";
import type { FigurePlace } from "./direction-words.ts";
import type { DraftBlock, DraftBody } from "./draft-body.ts";
import { clauseAt, partAt, segmentAt, sentenceAt } from "./sentences.ts";

/** A block with the chapter or annex that it stands in. */
export interface PlacedBlock {
  readonly chapterId: string;
  readonly chapterTitle: string;
  /** The nearest heading before it in its chapter; empty before the first. */
  readonly heading: string;
  readonly block: DraftBlock;
}

/** All blocks of a report in the order in which they are read. */
export function placedBlocks(body: DraftBody): readonly PlacedBlock[] {
  const annexes = body.annexes.map(({ id, title, content }) => ({
    id,
    title,
    blocks: content.kind === "own" ? content.blocks : [],
  }));
  return [...body.chapters, ...annexes].flatMap(({ id, title, blocks }) => {
    let heading = "";
    return blocks.map((block) => {
      if (block.kind === "heading") heading = block.text;
      return { chapterId: id, chapterTitle: title, heading, block };
    });
  });
}

/** A bound figure where it stands. */
export interface PlacedFigure {
  readonly figure: BoundFigure;
  /** What stands on paper. */
  readonly text: string;
  readonly chapterId: string;
  readonly blockId: string;
  readonly sentence: string;
  /** The parts of the sentence that it stands in. */
  readonly around: FigurePlace;
}

/** All bound figures of a report in the order in which they are read. */
export function placedFigures(body: DraftBody): readonly PlacedFigure[] {
  return placedBlocks(body).flatMap(({ chapterId, block }) =>
    block.kind === "unknown"
      ? []
      : wordsOf(block).flatMap((runs) => {
          const text = plainText(runs);
          let place = 0;
          return runs.flatMap((run) => {
            const at = place;
            place += run.text.length;
            if (!("figure" in run)) return [];
            const sentence = sentenceAt(text, at);
            const around = { clause: clauseAt(text, at), part: partAt(text, at), segment: segmentAt(text, at) };
            return [{ figure: run.figure, text: run.text, chapterId, blockId: block.id, sentence, around }];
          });
        }),
  );
}

/** The words of a block, a paragraph a line; of a table or picture its caption. */
export function blockText(block: DraftBlock): string {
  switch (block.kind) {
    case "unknown":
      return "";
    case "heading":
      return block.text;
    case "table":
    case "chart":
    case "picture":
      return block.caption?.text ?? "";
    case "figures":
    case "case":
      return [block.title, ...wordsOf(block).map(plainText)].join("\n");
    case "calendar":
      return block.events.map(({ date, runs }) => `${date}　${plainText(runs)}`).join("\n");
    case "paragraph":
    case "list":
      return wordsOf(block).map(plainText).join("\n");
  }
}
