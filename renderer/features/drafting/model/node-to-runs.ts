import type { Mark, Node } from "@tiptap/pm/model";
import type { BoundFigure } from "../../../../shared/domain/draft/bound-figure.ts";
import type { JsonValue } from "../../../../shared/domain/draft/draft-body.ts";
import type { Run } from "../../../../shared/domain/report-runs.ts";

/** The words of one paragraph of the editor. */
export function runsOf(paragraph: Node): readonly Run[] {
  return paragraph.children.map(runOf);
}

function runOf(node: Node): Run {
  const looks = looksOf(node.marks);
  switch (node.type.name) {
    case "footnote": {
      const note: string = node.attrs["note"];
      return { text: "", note };
    }
    case "reference": {
      const target: string = node.attrs["target"];
      return { text: wordsOfInline(node), target };
    }
    case "figure": {
      const figure: BoundFigure = node.attrs["figure"];
      return { text: wordsOfInline(node), ...looks, figure };
    }
    case "unknownRun": {
      const original: JsonValue = node.attrs["original"];
      return { text: wordsOfInline(node), ...looks, original };
    }
    default:
      return { text: node.text ?? "", ...looks };
  }
}

/** What an inline node reads on paper; a footnote's mark has no words. */
export function wordsOfInline(node: Node): string {
  if (node.isText) return node.text ?? "";
  const text: unknown = node.attrs["text"];
  return typeof text === "string" ? text : "";
}

/** What a paragraph reads, as the program looks at it. */
export function wordsOfParagraph(paragraph: Node): string {
  return paragraph.children.map(wordsOfInline).join("");
}

function looksOf(marks: readonly Mark[]) {
  const has = (name: string) => marks.some(({ type }) => type.name === name);
  return { ...(has("bold") && { bold: true }), ...(has("superscript") && { superscript: true }) };
}
