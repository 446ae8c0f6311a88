import type { ReadDocument, ReadParagraph } from "./read-document.ts";

/** Every paragraph with words: text, tables, notes, text boxes, headers and footers. Contents repeat headings and are left out. */
export function allParagraphs({ blocks, asides, sections }: ReadDocument): readonly ReadParagraph[] {
  const inText = blocks.flatMap((block) =>
    block.kind === "table" ? block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)) : [block],
  );
  const furniture = new Set(
    sections.flatMap(({ headers, footers }) =>
      [headers, footers].flatMap((sides) => Object.values(sides).flatMap((side) => side ?? [])),
    ),
  );
  return [...inText, ...asides, ...furniture].filter(({ text, inContents }) => text !== "" && !inContents);
}
