import {
  everyBlock,
  withEachBlock,
  type ChangedBlock,
  type ChangedText,
  type TextOf,
} from "../../../shared/domain/draft/changed-text.ts";
import type { DraftBlock, DraftBody, JsonValue } from "../../../shared/domain/draft/draft-body.ts";
import { sha256 } from "../../files/sha256.ts";
import type { PackedText } from "../../store/draft-blocks.ts";
import type { Outline } from "../../store/drafts.ts";
import { canonicalJson } from "./canonical-json.ts";
import { knownBlock } from "./known-blocks.ts";
import { outlineSchema, type TextOutline } from "./outline.ts";
import { asItCame, knownOrKept } from "./unknown-parts.ts";

/** Takes a text apart for storing. */
export function packText(body: DraftBody): PackedText {
  return packed(body, hashBlock);
}

/**
 * The same for a text that names the blocks which stand as they are stored; null where the stored text is damaged or has no block
 * at such a place.
 */
export function packChanges(text: ChangedText, { outline, outlineHash }: Outline): PackedText | null {
  const stored = readOutline(outline, outlineHash);
  if (stored === null) return null;
  const hashes = everyBlock<string>(stored);
  const isKnown = (block: ChangedBlock) => block.kind !== "kept" || block.at < hashes.length;
  if (!everyBlock(text).every(isKnown)) return null;
  return packed(text, (block, add) => (block.kind === "kept" ? (hashes[block.at] ?? "") : hashBlock(block, add)));
}

type AddBlock = (hash: string, content: string) => void;

function packed<Block>(text: TextOf<Block>, hashOf: (block: Block, add: AddBlock) => string): PackedText {
  const blocks = new Map<string, string>();
  const outline = canonicalJson(
    withEachBlock(text, (block) => hashOf(block, (hash, content) => blocks.set(hash, content))),
  );
  return { outline, outlineHash: sha256(outline), blocks };
}

function hashBlock(block: DraftBlock, add: AddBlock): string {
  const content = canonicalJson([asItCame(block)]).slice(1, -1);
  const hash = blockHash(content);
  add(hash, content);
  return hash;
}

/** Puts a stored text together; null when it is damaged: a hash does not fit, or a block is missing. */
export function unpackText(
  { outline, outlineHash }: Outline,
  contentOf: (hash: string) => string | undefined,
): DraftBody | null {
  const stored = readOutline(outline, outlineHash);
  if (stored === null) return null;
  try {
    const blocksOf = (hashes: readonly string[]) => hashes.map((hash) => readBlock(hash, contentOf(hash)));
    return {
      ...stored,
      chapters: stored.chapters.map((chapter) => ({ ...chapter, blocks: blocksOf(chapter.blocks) })),
      annexes: stored.annexes.map(({ id, title, orientation, content }) => {
        const filled = content.kind === "live" ? content : { ...content, blocks: blocksOf(content.blocks) };
        return { id, title, orientation, content: filled };
      }),
    };
  } catch (error) {
    if (error instanceof DamagedBlock) return null;
    throw error;
  }
}

function readOutline(outline: string, hash: string): TextOutline | null {
  if (sha256(outline) !== hash) return null;
  const parsed = outlineSchema.safeParse(valueOf(outline));
  return parsed.success ? parsed.data : null;
}

class DamagedBlock extends Error {}

function readBlock(hash: string, content: string | undefined): DraftBlock {
  if (content === undefined || blockHash(content) !== hash) throw new DamagedBlock();
  return knownBlock(hash, content, () => {
    const value = valueOf(content);
    if (value === undefined) throw new DamagedBlock();
    return knownOrKept(value, `kept-${hash}`);
  });
}

function valueOf(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const blockHash = (content: string) => sha256(content).slice(0, 32);
