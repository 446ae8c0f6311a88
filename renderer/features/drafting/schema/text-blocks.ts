import { Node } from "@tiptap/core";
import { inside, originAttributes } from "./attributes.ts";

/** The plainest block, and the one that a new line becomes: it stands first among the blocks. */
export const Paragraph = Node.create({
  name: "paragraph",
  group: "block",
  content: "inline*",
  priority: 1000,
  addAttributes: () => originAttributes,
  parseHTML: () => [{ tag: "p" }],
  renderHTML: ({ HTMLAttributes }) => ["p", { ...HTMLAttributes, class: "paper-text" }, 0],
});

const headingTags = { 2: "h4", 3: "h5", 4: "h6" } as const;

/** （一）, 1. and （1）; the numbers are given by the style sheet. */
export const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "text*",
  marks: "",
  defining: true,
  addAttributes: () => ({ ...originAttributes, level: { ...inside(2), keepOnSplit: false } }),
  parseHTML: () => ([2, 3, 4] as const).map((level) => ({ tag: headingTags[level], attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => {
    const level = node.attrs["level"] === 3 ? 3 : node.attrs["level"] === 4 ? 4 : 2;
    return [headingTags[level], { ...HTMLAttributes, class: `paper-heading paper-heading-${level}` }, 0];
  },
});

export const List = Node.create({
  name: "list",
  group: "block",
  content: "listItem*",
  addAttributes: () => ({ ...originAttributes, isNumbered: inside(true) }),
  parseHTML: () => [
    { tag: "ol", attrs: { isNumbered: true } },
    { tag: "ul", attrs: { isNumbered: false } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    node.attrs["isNumbered"] === true ? "ol" : "ul",
    { ...HTMLAttributes, class: "paper-list" },
    0,
  ],
});

export const ListItem = Node.create({
  name: "listItem",
  content: "inline*",
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
});
