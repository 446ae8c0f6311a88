import { plainText, type Run } from "../../report-runs.ts";
import { isIsoDate, type IsoDate } from "../../dates.ts";
import { readWrittenDate } from "../../written-date.ts";
import type { DraftBlock, DraftBody, KnownBlock } from "../draft-body.ts";
import { blockWords, withBlockWords } from "./block-words.ts";
import type { PartAddress } from "./part-address.ts";
import { withCell, withoutRow } from "./table-rows.ts";

/**
 * The report with other words in one of its paragraphs; with null without that paragraph. null where the words cannot stand
 * there: a date of signature that is no date.
 */
export function changePart(body: DraftBody, address: PartAddress, runs: readonly Run[] | null): DraftBody | null {
  const text = plainText(runs ?? []);
  switch (address.kind) {
    case "title":
      return { ...body, title: text };
    case "cutOff":
      return { ...body, cutOffLine: text };
    case "unit":
      return { ...body, signature: { ...body.signature, unit: text === "" ? null : text } };
    case "date": {
      const date = dateOf(text, Number(body.signature.date.slice(0, 4)));
      return date === null ? null : { ...body, signature: { ...body.signature, date } };
    }
    case "chapterTitle":
      return { ...body, chapters: body.chapters.map((one) => (one.id === address.id ? { ...one, title: text } : one)) };
    case "annexTitle":
      return { ...body, annexes: body.annexes.map((one) => (one.id === address.id ? { ...one, title: text } : one)) };
    default:
      return changeBlocks(body, (block) =>
        block.id === address.blockId && block.kind !== "unknown" ? changedBlock(block, address, runs) : [block],
      );
  }
}

function dateOf(text: string, year: number): IsoDate | null {
  const read = readWrittenDate(text.trim(), year);
  return read.ok && read.value !== null && isIsoDate(read.value) ? read.value : null;
}

/** The report with each of its blocks replaced. */
export function changeBlocks(body: DraftBody, change: (block: DraftBlock) => readonly DraftBlock[]): DraftBody {
  const changed = (blocks: readonly DraftBlock[]) => {
    const next = blocks.flatMap(change);
    return next.length === blocks.length && next.every((block, at) => block === blocks[at]) ? blocks : next;
  };
  return {
    ...body,
    chapters: body.chapters.map((chapter) => ({ ...chapter, blocks: changed(chapter.blocks) })),
    annexes: body.annexes.map((annex) =>
      annex.content.kind === "live"
        ? annex
        : { ...annex, content: { ...annex.content, blocks: changed(annex.content.blocks) } },
    ),
  };
}

type InBlock = Extract<PartAddress, { readonly blockId: string }>;

function changedBlock(block: KnownBlock, address: InBlock, runs: readonly Run[] | null): readonly DraftBlock[] {
  switch (address.kind) {
    case "head":
      return withHead(block, runs === null ? null : plainText(runs));
    case "unitsLine":
      return block.kind === "table" ? [{ ...block, unitsLine: orNull(runs) }] : [block];
    case "note":
      return block.kind === "table" ? [{ ...block, note: orNull(runs) }] : [block];
    case "cell":
      return block.kind === "table" ? [withCell(block, address.row, address.column, plainText(runs ?? []))] : [block];
    case "block":
      return runs === null ? [] : [block];
    case "row":
      return block.kind === "table" && runs === null ? [withoutRow(block, address.row)] : [block];
    case "words": {
      const words = blockWords(block);
      const next = withBlockWords(
        block,
        runs === null ? words.toSpliced(address.at, 1) : words.toSpliced(address.at, 1, runs),
      );
      return next === null ? [] : [next];
    }
  }
}

function orNull(runs: readonly Run[] | null): string | null {
  const text = plainText(runs ?? []);
  return text === "" ? null : text;
}

/** A heading that is taken out is no block any more; the others stay without a title. */
function withHead(block: KnownBlock, text: string | null): readonly DraftBlock[] {
  const words = text ?? "";
  switch (block.kind) {
    case "heading":
      return text === null ? [] : [{ ...block, text: words }];
    case "figures":
      return [{ ...block, ...figuresHead(block.title, block.note, words) }];
    case "case":
      return [{ ...block, title: words }];
    case "calendar":
      return [{ ...block, title: words === "" ? null : words }];
    case "chart":
      return [{ ...block, caption: { ...block.caption, text: words } }];
    case "table":
    case "picture":
      return [{ ...block, caption: block.caption === null ? null : { ...block.caption, text: words } }];
    case "paragraph":
    case "list":
      return [block];
  }
}

/** Title and note stand in one paragraph: what still ends as the note did, is the note. */
function figuresHead(title: string, note: string | null, words: string) {
  if (note === null || note === "") return { title: words, note };
  if (words.endsWith(note)) return { title: words.slice(0, -note.length), note };
  if (words.startsWith(title)) return { title, note: words.slice(title.length) };
  return { title: words, note: null };
}
