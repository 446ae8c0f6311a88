import { align } from "../../../shared/domain/draft/align.ts";
import { editScript } from "../../../shared/domain/draft/edit-script.ts";
import { likenessOf } from "../../../shared/domain/draft/word-diff.ts";
import type { ExportedPart } from "./exported-parts.ts";
import type { MarkedParagraph, MarkedTable } from "./marked-text.ts";

export type ReturnedPart = MarkedParagraph | MarkedTable;

/** A part of the report beside the one that came back for it. */
export interface Pair {
  readonly before: ExportedPart | null;
  readonly after: ReturnedPart | null;
  /** It stands elsewhere than it did. */
  readonly moved?: true;
}

const sameParagraph = 0.45;
const sameTable = 0.2;
const movedParagraph = 0.8;
/** Longer stretches without a single equal part are not paired one by one. */
const mostPaired = 250_000;
/** Characters of a table by which it is known. */
const knownBy = 4000;

/** Equal parts first, then those between two equal ones by their likeness; in the order of the file that came back. */
export function pairParts(exported: readonly ExportedPart[], returned: readonly ReturnedPart[]): readonly Pair[] {
  const [old, fresh] = [exported.map(exportedText), returned.map(returnedText)];
  const pairs: Pair[] = [];
  let gone: Side<ExportedPart>[] = [];
  let come: Side<ReturnedPart>[] = [];
  let [x, y] = [0, 0];
  const flush = () => {
    pairs.push(...pairGap(gone, come));
    [gone, come] = [[], []];
  };
  for (const { kind } of editScript(old, fresh)) {
    if (kind === "deleted") gone.push(...sides(exported, old, x, (x += 1)));
    else if (kind === "inserted") come.push(...sides(returned, fresh, y, (y += 1)));
    else {
      flush();
      pairs.push({ before: exported[x++] ?? null, after: returned[y++] ?? null });
    }
  }
  flush();
  return withMoved(pairs);
}

interface Side<Part> {
  readonly part: Part;
  readonly text: string;
}

function sides<Part>(parts: readonly Part[], texts: readonly string[], from: number, to: number): Side<Part>[] {
  return parts.slice(from, to).map((part, at) => ({ part, text: texts[from + at] ?? "" }));
}

/** A table is told from a paragraph by its first character. */
const tableMark = "\u0001";
const movedMark = "\u0002";

function exportedText(part: ExportedPart): string {
  if (part.kind === "paragraph") return part.text;
  return (
    tableMark +
    part.rows
      .map((row) => row.join("｜"))
      .join("\n")
      .slice(0, knownBy)
  );
}

/** What Word says was moved is not the one that stayed, although they read alike. */
function returnedText(part: ReturnedPart): string {
  if (part.kind === "paragraph") return part.isMoved ? movedMark + part.text : part.text;
  return (
    tableMark +
    part.rows
      .map(({ cells }) => cells.map(({ text }) => text).join("｜"))
      .join("\n")
      .slice(0, knownBy)
  );
}

function likeness(one: string, other: string): number {
  const isTable = one.startsWith(tableMark);
  if (isTable !== other.startsWith(tableMark)) return 0;
  const found = likenessOf(one, other);
  return found >= (isTable ? sameTable : sameParagraph) ? Math.max(found, sameParagraph) : 0;
}

function pairGap(gone: readonly Side<ExportedPart>[], come: readonly Side<ReturnedPart>[]): readonly Pair[] {
  const apart = [
    ...gone.map(({ part }): Pair => ({ before: part, after: null })),
    ...come.map(({ part }): Pair => ({ before: null, after: part })),
  ];
  if (gone.length * come.length === 0 || gone.length * come.length > mostPaired) return apart;
  const aligned = align<Side<ExportedPart | ReturnedPart>>(
    gone,
    come,
    (one, other) => likeness(one.text, other.text),
    sameParagraph,
  );
  const pairs = aligned.map(({ one, other }): Pair => {
    return {
      before: gone.find((side) => side === one)?.part ?? null,
      after: come.find((side) => side === other)?.part ?? null,
    };
  });
  return withRewritten(pairs);
}

/** Short lines that were written anew: one went and one of the same style came in the very same place. */
function withRewritten(pairs: readonly Pair[]): readonly Pair[] {
  const result: Pair[] = [];
  for (const pair of pairs) {
    const last = result.at(-1);
    if (last !== undefined && isRewritten(last, pair)) {
      result[result.length - 1] = { before: last.before ?? pair.before, after: last.after ?? pair.after };
    } else result.push(pair);
  }
  return result;
}

function isRewritten(one: Pair, other: Pair): boolean {
  const [before, after] = [one.before ?? other.before, one.after ?? other.after];
  if ((one.before === null) === (other.before === null) || (one.after === null) === (other.after === null))
    return false;
  if (before?.kind !== "paragraph" || after?.kind !== "paragraph" || before.address === null) return false;
  return before.address.kind !== "words" && before.style !== null && before.style === after.style;
}

/** A paragraph that is gone here and has come there was moved. */
function withMoved(pairs: readonly Pair[]): readonly Pair[] {
  const taken = new Map<Pair, ExportedPart>();
  const left = new Set(pairs.filter(({ before, after }) => after === null && before !== null && isMovable(before)));
  for (const pair of pairs.filter(({ before }) => before === null)) {
    if (pair.after?.kind !== "paragraph") continue;
    const { text } = pair.after;
    const origin = [...left].find(
      ({ before }) => before !== null && likenessOf(exportedText(before), text) >= movedParagraph,
    );
    if (origin?.before == null) continue;
    left.delete(origin);
    taken.set(pair, origin.before);
  }
  const moved = new Set(taken.values());
  return pairs
    .filter(({ before, after }) => after !== null || before === null || !moved.has(before))
    .map((pair): Pair => {
      const before = taken.get(pair);
      return before === undefined ? pair : { before, after: pair.after, moved: true };
    });
}

/** Paragraphs and headings that are a block of their own; a point of a list goes and comes. */
function isMovable(part: ExportedPart): boolean {
  if (part.kind !== "paragraph" || part.address === null) return false;
  const { kind } = part.address;
  return (kind === "words" && part.around.label === "段落") || (kind === "head" && part.around.label === "标题");
}
