import { z } from "zod";
import { liveAnnexes } from "../../../shared/domain/draft/draft-body.ts";
import { front, remark, signature } from "../../../shared/ipc/drafts/body-schema.ts";

const hashes = z.array(z.string().length(32));
const words = z.string();

/** How a text is stored: like the body, with hashes instead of blocks. */
export const outlineSchema = z.object({
  title: words,
  cutOffLine: words,
  front: front.nullable(),
  chapters: z.array(z.object({ id: words, title: words, blocks: hashes })),
  signature,
  annexes: z.array(
    z.object({
      id: words,
      title: words,
      orientation: z.enum(["portrait", "landscape"]),
      content: z.discriminatedUnion("kind", [
        z.object({ kind: z.literal("live"), of: z.enum(liveAnnexes) }),
        z.object({ kind: z.literal("own"), blocks: hashes, frozenFrom: z.enum(liveAnnexes).exactOptional() }),
      ]),
    }),
  ),
  remarks: z.array(remark),
});
export type TextOutline = z.infer<typeof outlineSchema>;
