import { z } from "zod";
import { everyBlock, type ChangedText, type TextOf } from "../../domain/draft/changed-text.ts";
import { liveAnnexes, type DraftBody } from "../../domain/draft/draft-body.ts";
import type { ReportFront } from "../../domain/report-front.ts";
import { isoDate } from "../fields.ts";
import { draftBlock, words } from "./block-schema.ts";
import { partId } from "./figure-schema.ts";

export const front = z.strictObject({
  cover: z.strictObject({ title: words, unit: words.nullable(), date: isoDate }).nullable(),
  redHead: z.strictObject({ marks: z.array(words).min(1).max(10), documentNumber: words }).nullable(),
  hasContents: z.boolean(),
  imprint: z.strictObject({ copiesTo: words.nullable(), printedBy: words, printedOn: isoDate }).nullable(),
}) satisfies z.ZodType<ReportFront>;

export const signature = z.strictObject({
  unit: words.nullable(),
  date: isoDate,
  seal: z.boolean().exactOptional(),
});

export const remark = z.strictObject({
  id: partId,
  blockId: partId,
  quote: words,
  text: words,
  madeAt: z.iso.datetime(),
  isDone: z.boolean(),
});

/** The longest report: some 20,000 pages of text, or a hundred large pictures. */
const mostBlocks = 50_000;
const longestBody = 300_000_000;

function textOf<Block>(block: z.ZodType<Block>): z.ZodType<TextOf<Block>> {
  const list = z.array(block).max(20_000, "一章最多20000段");
  const content = z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("live"), of: z.enum(liveAnnexes) }),
    z.strictObject({ kind: z.literal("own"), blocks: list, frozenFrom: z.enum(liveAnnexes).exactOptional() }),
  ]);
  return z
    .strictObject({
      title: z.string().max(300, "最多300个字"),
      cutOffLine: words,
      front: front.nullable(),
      chapters: z.array(z.strictObject({ id: partId, title: words, blocks: list })).max(500, "最多500章"),
      signature,
      annexes: z
        .array(z.strictObject({ id: partId, title: words, orientation: z.enum(["portrait", "landscape"]), content }))
        .max(100, "最多100个附件"),
      remarks: z.array(remark).max(5000),
    })
    .refine((text) => everyBlock(text).length <= mostBlocks, `一份报告最多${mostBlocks}段`)
    .refine((text) => lengthOf(everyBlock(text)) <= longestBody, "报告内容过大，请减少图片或文字");
}

/** In characters; counted only until it is too long. */
function lengthOf(blocks: readonly unknown[]): number {
  let length = 0;
  for (const block of blocks) {
    if (length > longestBody) return length;
    length += lengthOfTexts(block);
  }
  return length;
}

/** All words of a block, and the data of its picture. */
function lengthOfTexts(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce<number>((length, part) => length + lengthOfTexts(part), 0);
}

/** A whole report as the window saves it. */
export const draftBody: z.ZodType<DraftBody> = textOf(draftBlock);

const keptBlock = z.strictObject({ kind: z.literal("kept"), at: z.int().min(0).max(mostBlocks) });

/** The same with the blocks that the store holds named by their places. */
export const changedBody: z.ZodType<ChangedText> = textOf(z.union([keptBlock, draftBlock]));
