import type { FindingPlace } from "./finding.ts";
import type { Inspected, Spot } from "./inspected.ts";
import type { ReadParagraph, ReadRow, ReadTable } from "./read-document.ts";

/** Answers the places of one document. */
export function placer(subject: Inspected): (spot: Spot) => FindingPlace {
  const numbers = paragraphNumbers(subject);
  const cells = cellPlaces(subject.tables);
  return (spot) => {
    const { paragraph, table, row, section } = spot;
    if (paragraph !== undefined) return paragraphPlace(subject, spot, paragraph, numbers, cells);
    if (table !== undefined) return tablePlace(subject, table, row);
    if (section === undefined) return nowhere;
    const first = subject.document.blocks.find((block) => block.section === section.index);
    const key = first?.kind === "table" ? first.rows[0] : first;
    return { ...nowhere, region: "section", page: key === undefined ? null : (subject.pages.get(key) ?? null) };
  };
}

const nowhere: FindingPlace = { page: null, paragraph: null, cell: null, region: "document", words: "" };

type Cell = NonNullable<FindingPlace["cell"]>;

function paragraphPlace(
  { pages }: Inspected,
  spot: Spot,
  paragraph: ReadParagraph,
  numbers: ReadonlyMap<ReadParagraph, number>,
  cells: ReadonlyMap<ReadParagraph, Cell>,
): FindingPlace {
  const cell = cells.get(paragraph) ?? null;
  const { region } = paragraph;
  return {
    page: pages.get(paragraph) ?? null,
    paragraph: numbers.get(paragraph) ?? null,
    cell,
    region: region === "cell" ? "table" : region,
    words: wordsAt(paragraph, spot.from, spot.to),
  };
}

function tablePlace({ pages }: Inspected, table: ReadTable, row: ReadRow | undefined): FindingPlace {
  const shown = row ?? table.rows[0];
  const page = shown === undefined ? null : (pages.get(shown) ?? null);
  const line = row === undefined ? 0 : table.rows.indexOf(row) + 1;
  const words = (shown?.cells ?? [])
    .map(({ paragraphs }) => paragraphs[0]?.text ?? "")
    .filter(Boolean)
    .join(" ");
  return {
    page,
    paragraph: null,
    cell: [table.number, line, line === 0 ? 0 : 1],
    region: "table",
    words: shortened(words),
  };
}

function paragraphNumbers({ document }: Inspected): ReadonlyMap<ReadParagraph, number> {
  const numbers = new Map<ReadParagraph, number>();
  for (const block of document.blocks) {
    if (block.kind === "paragraph" && block.text.trim() !== "") numbers.set(block, numbers.size + 1);
  }
  return numbers;
}

function cellPlaces(tables: readonly ReadTable[]): ReadonlyMap<ReadParagraph, Cell> {
  const places = new Map<ReadParagraph, Cell>();
  for (const { number, rows } of tables) {
    for (const [row, { cells }] of rows.entries()) {
      for (const [column, { paragraphs }] of cells.entries()) {
        for (const paragraph of paragraphs) places.set(paragraph, [number, row + 1, column + 1]);
      }
    }
  }
  return places;
}

const longestWords = 24;
const around = 8;

/** The words at the spot with some of their neighbours, or the beginning of the paragraph. */
function wordsAt({ text, number }: ReadParagraph, from: number | undefined, to: number | undefined): string {
  if (from === undefined || to === undefined) return shortened(`${number}${text.trim()}`);
  const start = startOfCharacter(text, Math.max(0, from - around));
  const end = startOfCharacter(text, Math.min(text.length, Math.min(to, from + longestWords) + around));
  const words = text.slice(start, end).replaceAll(/[\n\f\t]/g, " ");
  return `${start > 0 ? "…" : ""}${words}${end < text.length ? "…" : ""}`;
}

function shortened(text: string): string {
  const line = text.replaceAll(/[\n\f\t]+/g, " ");
  const characters = Array.from(line.slice(0, 4 * longestWords));
  return characters.length <= longestWords ? line : `${characters.slice(0, longestWords).join("")}…`;
}

/** Never cuts a rare character such as 𠮷 in two. */
function startOfCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
