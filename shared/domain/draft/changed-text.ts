import type { AnnexContent, DraftAnnex, DraftBlock, DraftBody, DraftChapter } from "./draft-body.ts";

/** A block that stands as the store holds it: its place among all blocks of the stored text, chapters first, then own annexes. */
export interface KeptBlock {
  readonly kind: "kept";
  readonly at: number;
}

export type ChangedBlock = DraftBlock | KeptBlock;

/** A text of which only those blocks are sent that the store does not hold yet. */
export type ChangedText = TextOf<ChangedBlock>;

/** A report's text with its blocks in any form: whole, or named. */
export interface TextOf<Block> extends Omit<DraftBody, "chapters" | "annexes"> {
  readonly chapters: readonly (Omit<DraftChapter, "blocks"> & { readonly blocks: readonly Block[] })[];
  readonly annexes: readonly (Omit<DraftAnnex, "content"> & { readonly content: ContentOf<Block> })[];
}

type ContentOf<Block> =
  | Extract<AnnexContent, { readonly kind: "live" }>
  | (Omit<Extract<AnnexContent, { readonly kind: "own" }>, "blocks"> & { readonly blocks: readonly Block[] });

/** The text with each of its blocks in another form, in their order. */
export function withEachBlock<From, To>(text: TextOf<From>, change: (block: From) => To): TextOf<To> {
  return {
    ...text,
    chapters: text.chapters.map((chapter) => Object.assign({}, chapter, { blocks: chapter.blocks.map(change) })),
    annexes: text.annexes.map((annex) => {
      const { content } = annex;
      const changed = content.kind === "live" ? content : { ...content, blocks: content.blocks.map(change) };
      return Object.assign({}, annex, { content: changed });
    }),
  };
}

/** All blocks of a text: those of the chapters, then those of own annexes. */
export function everyBlock<Block>({ chapters, annexes }: TextOf<Block>): readonly Block[] {
  const own = annexes.flatMap(({ content }) => (content.kind === "own" ? content.blocks : []));
  return [...chapters.flatMap(({ blocks }) => blocks), ...own];
}

/** Places of the blocks of a text, by the blocks themselves: blocks never change, so the same one is the same text. */
export type BlockPlaces = ReadonlyMap<DraftBlock, number>;

export function blockPlaces(body: DraftBody): BlockPlaces {
  return new Map(everyBlock(body).map((block, at) => [block, at]));
}

/** The text with the blocks that the store holds named by their places. */
export function changedText(body: DraftBody, stored: BlockPlaces): ChangedText {
  return withEachBlock<DraftBlock, ChangedBlock>(body, (block) => {
    const at = stored.get(block);
    return at === undefined ? block : { kind: "kept", at };
  });
}
