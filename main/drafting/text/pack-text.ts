import { createHash } from "node:crypto";
import type { DraftBlock, DraftBody, JsonValue } from "../../../shared/domain/draft/draft-body.ts";
import type { PackedText } from "../../store/draft-blocks.ts";
import type { Outline } from "../../store/drafts.ts";
import { canonicalJson } from "./canonical-json.ts";
import { outlineSchema, type TextOutline } from "./outline.ts";
import { asItCame, knownOrKept } from "./unknown-parts.ts";

/** Takes a text apart for storing. */
export function packText(body: DraftBody): PackedText {
  const blocks = new Map<string, string>();
  const hashesOf = (list: readonly DraftBlock[]) =>
    list.map((block) => {
      const content = canonicalJson([asItCame(block)]).slice(1, -1);
      const hash = blockHash(content);
      blocks.set(hash, content);
      return hash;
    });
  const outline = canonicalJson({
    ...body,
    chapters: body.chapters.map((chapter) => ({ ...chapter, blocks: hashesOf(chapter.blocks) })),
    annexes: body.annexes.map((annex) => ({
      ...annex,
      content:
        annex.content.kind === "live" ? annex.content : { ...annex.content, blocks: hashesOf(annex.content.blocks) },
    })),
  });
  return { outline, outlineHash: sha256(outline), blocks };
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
  const value = valueOf(content);
  if (value === undefined) throw new DamagedBlock();
  return knownOrKept(value, `kept-${hash}`);
}

function valueOf(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const blockHash = (content: string) => sha256(content).slice(0, 32);
