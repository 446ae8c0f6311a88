import { Node } from "@tiptap/core";
import { z } from "zod";
import { draftBlock } from "../../../../shared/ipc/drafts/block-schema.ts";
import { carried, originAttributes, soundOnly } from "./attributes.ts";

/** A block that is shown and edited as a whole. */
function whole(name: "chart" | "table" | "picture") {
  return Node.create({
    name,
    group: "block",
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () => ({ ...originAttributes, block: carried("block", null) }),
    parseHTML: () => [{ tag: `div[data-block].desk-${name}`, getAttrs: soundOnly("block", contentOf(name)) }],
    renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, class: `desk-${name}` }],
  });
}

/** What a block of this kind holds, without where it comes from. */
function contentOf(name: string): z.ZodType {
  return z
    .looseObject({ kind: z.literal(name) })
    .refine((content) => draftBlock.safeParse({ ...content, id: "pasted" }).success);
}

export const Chart = whole("chart");
export const Table = whole("table");
export const Picture = whole("picture");

/** From a newer version of the program: kept as it is. */
export const UnknownBlock = Node.create({
  name: "unknownBlock",
  group: "block",
  atom: true,
  selectable: true,
  addAttributes: () => ({ id: originAttributes.id, original: carried("original", null) }),
  parseHTML: () => [{ tag: "div[data-original]", getAttrs: soundOnly("original", z.json()) }],
  renderHTML: ({ HTMLAttributes }) => ["div", { ...HTMLAttributes, class: "desk-unknown" }],
});
