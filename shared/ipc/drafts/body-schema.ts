import { z } from "zod";
import { liveAnnexes, type DraftBody } from "../../domain/draft/draft-body.ts";
import type { ReportFront } from "../../domain/report-front.ts";
import { isoDate } from "../fields.ts";
import { draftBlock, words } from "./block-schema.ts";
import { partId } from "./figure-schema.ts";

export const blocks = z.array(draftBlock).max(20_000, "一章最多20000段");

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

const annexContent = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("live"), of: z.enum(liveAnnexes) }),
  z.strictObject({ kind: z.literal("own"), blocks, frozenFrom: z.enum(liveAnnexes).exactOptional() }),
]);

/** A whole report as the window saves it. */
export const draftBody: z.ZodType<DraftBody> = z.strictObject({
  title: z.string().max(300, "最多300个字"),
  cutOffLine: words,
  front: front.nullable(),
  chapters: z.array(z.strictObject({ id: partId, title: words, blocks })).max(500, "最多500章"),
  signature,
  annexes: z
    .array(
      z.strictObject({
        id: partId,
        title: words,
        orientation: z.enum(["portrait", "landscape"]),
        content: annexContent,
      }),
    )
    .max(100, "最多100个附件"),
  remarks: z.array(remark).max(5000),
});
