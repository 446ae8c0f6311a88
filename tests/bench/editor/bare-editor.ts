import { Editor, Node } from "@tiptap/core";
import { baseKeymap } from "@tiptap/pm/commands";
import { history } from "@tiptap/pm/history";
import { keymap } from "@tiptap/pm/keymap";
import { Extension } from "@tiptap/core";

/** A line of the report without anything of ours. */
export interface BareLine {
  readonly kind: "heading" | "paragraph";
  readonly text: string;
}

declare global {
  interface Window {
    openBareEditor?: (lines: readonly BareLine[]) => Editor;
  }
}

const extensions = [
  Node.create({ name: "doc", topNode: true, content: "block+" }),
  Node.create({ name: "text", group: "inline" }),
  Node.create({ name: "paragraph", group: "block", content: "inline*", renderHTML: () => ["p", 0] }),
  Node.create({ name: "heading", group: "block", content: "inline*", renderHTML: () => ["h2", 0] }),
  Extension.create({ name: "keys", addProseMirrorPlugins: () => [history(), keymap(baseKeymap)] }),
];

// The same TipTap with nothing but paragraphs, headings and undo.
window.openBareEditor = (lines) => {
  const content = lines.map(({ kind, text }) => ({ type: kind, content: [{ type: "text", text }] }));
  const element = document.createElement("div");
  document.body.append(element);
  return new Editor({ element, extensions, content: { type: "doc", content }, injectCSS: false });
};
