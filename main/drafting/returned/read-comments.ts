import { descendants, elementsOf, ownText, type XmlElement } from "../../inspect/xml/element.ts";

/** A comment of a Word file. */
export interface FileComment {
  readonly id: string;
  readonly author: string;
  readonly at: string;
  readonly text: string;
}

/** The comments of `word/comments.xml`, those without words left out. */
export function readComments(comments: XmlElement | null): readonly FileComment[] {
  return elementsOf(comments ?? undefined)
    .filter(({ name }) => name === "w:comment")
    .map((comment) => ({
      id: comment.attributes["w:id"] ?? "",
      author: comment.attributes["w:author"]?.trim() ?? "",
      at: comment.attributes["w:date"] ?? "",
      text: descendants(comment, "w:p").map(wordsOf).join("\n").trim(),
    }))
    .filter(({ text }) => text !== "");
}

function wordsOf(element: XmlElement): string {
  return element.name === "w:t" ? ownText(element) : elementsOf(element).map(wordsOf).join("");
}
