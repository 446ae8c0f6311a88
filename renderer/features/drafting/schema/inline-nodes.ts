import { Mark, Node } from "@tiptap/core";
import type { Node as EditorNode } from "@tiptap/pm/model";
import { z } from "zod";
import { boundFigure } from "../../../../shared/ipc/drafts/figure-schema.ts";
import { carried, soundOnly } from "./attributes.ts";

export const Text = Node.create({ name: "text", group: "inline" });

export const Bold = Mark.create({
  name: "bold",
  parseHTML: () => [{ tag: "strong" }, { tag: "b" }],
  renderHTML: () => ["strong", 0],
});

export const Superscript = Mark.create({
  name: "superscript",
  parseHTML: () => [{ tag: "sup" }],
  renderHTML: () => ["sup", 0],
});

const shownText = ({ node }: { readonly node: EditorNode }) => String(node.attrs["text"] ?? "");

/** A figure tied to a value of the store. Its looks follow from how it stands (see `figure-marks.ts`). */
export const Figure = Node.create({
  name: "figure",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ text: carried("text", ""), figure: carried("figure", null) }),
  parseHTML: () => [{ tag: "span[data-figure]", getAttrs: soundOnly("figure", boundFigure) }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", { ...HTMLAttributes, class: "desk-figure" }, shownText({ node })],
  renderText: shownText,
});

/** 图2, 附件1. */
export const Reference = Node.create({
  name: "reference",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  marks: "",
  addAttributes: () => ({ text: carried("text", ""), target: carried("target", "") }),
  parseHTML: () => [{ tag: "span[data-target]", getAttrs: soundOnly("target", z.string().min(1)) }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "span",
    { ...HTMLAttributes, class: "desk-reference" },
    shownText({ node }),
  ],
  renderText: shownText,
});

/** The mark of a footnote; numbers are given by the style sheet. */
export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  marks: "",
  addAttributes: () => ({ note: carried("note", "") }),
  parseHTML: () => [{ tag: "sup[data-note]", priority: 60, getAttrs: soundOnly("note", z.string()) }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "sup",
    { ...HTMLAttributes, class: "desk-footnote", title: String(node.attrs["note"]) },
  ],
});

/** Words from a newer version of the program. */
export const UnknownRun = Node.create({
  name: "unknownRun",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ text: carried("text", ""), original: carried("original", null) }),
  parseHTML: () => [{ tag: "span[data-original]", getAttrs: soundOnly("original", z.json()) }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "span",
    { ...HTMLAttributes, class: "desk-unknown-run", title: "较新版本的内容" },
    shownText({ node }),
  ],
  renderText: shownText,
});
