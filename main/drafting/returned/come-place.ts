import type { ReturnedPlace } from "../../../shared/domain/draft/returned-file.ts";
import { blockIdOf, type ExportedPart } from "./exported-parts.ts";
import type { Pair } from "./pair-parts.ts";

/** How many blocks before its place something that has come is known by: the nearest may be gone meanwhile. */
const mostBehind = 5;

const partStyles: Readonly<Record<string, readonly string[]>> = {
  列表: ["list number", "list bullet", "list paragraph"],
  数读: ["数读"],
  案例: ["案例正文"],
  大事记: ["大事记"],
};

/** What has come since the last part that was in the report already. */
export interface ComeBefore {
  /** The chapter that has come; null while there is none. */
  readonly chapterId: string | null;
  readonly blockIds: readonly string[];
  readonly words: readonly string[];
}

export const nothingCome: ComeBefore = { chapterId: null, blockIds: [], words: [] };

/**
 * Where a part that has come stands: behind what stood before it in the file. Inside of a list, 数读, case or calendar it is one
 * more of its paragraphs; a heading is known by its style.
 */
export function comePlace(pairs: readonly Pair[], at: number, style: string | null, come: ComeBefore): ReturnedPlace {
  const last = partBefore(pairs, at);
  const next = pairs.slice(at + 1).find(({ before }) => before !== null)?.before ?? null;
  const blockId = last === null ? null : blockIdOf(last);
  const level = headingLevel(style);
  const place = { level: level === 3 ? 3 : level === 4 ? 4 : 2, row: 0, cells: [], behindWords: [] } as const;
  const base: ReturnedPlace = { ...place, as: "block", ...blockPlace(pairs, at, last, come) };
  if (level === 1) return { ...base, as: "chapter" };
  if (level !== null) return { ...base, as: "heading" };
  const isWithin = blockId !== null && next !== null && blockIdOf(next) === blockId && next.kind === "paragraph";
  const goesOn = last !== null && style !== null && (partStyles[last.around.label] ?? []).includes(style);
  if (blockId !== null && come.blockIds.length === 0 && (isWithin || goesOn) && last?.kind === "paragraph") {
    const before = wordsBefore(pairs, at, blockId);
    const row = before.filter(({ isGone }) => !isGone).length + come.words.length;
    return {
      ...base,
      as: "part",
      behind: [blockId],
      behindWords: [...come.words, ...before.map(({ text }) => text)],
      row,
    };
  }
  return base;
}

function blockPlace(pairs: readonly Pair[], at: number, last: ExportedPart | null, come: ComeBefore) {
  const own = last?.around.chapterId ?? chapterBefore(pairs, at);
  const before = blocksBefore(pairs, at, own);
  if (come.chapterId !== null) return { chapterId: come.chapterId, behind: come.blockIds, otherwise: before };
  return { chapterId: own, behind: [...come.blockIds, ...before].slice(0, mostBehind), otherwise: [] };
}

function headingLevel(style: string | null): number | null {
  const found = /^heading ([1-4])$/u.exec(style ?? "") ?? /^标题 ?([1-4])$/u.exec(style ?? "");
  return found === null ? null : Number(found[1]);
}

/** The nearest part before a place that stood in the report; what was moved stands elsewhere by then. */
export function partBefore(pairs: readonly Pair[], at: number): ExportedPart | null {
  return (
    pairs.slice(0, at).findLast(({ before, moved }) => before !== null && moved !== true && isOwn(before))?.before ??
    null
  );
}

const isOwn = (part: ExportedPart) => (part.kind === "table" ? part.blockId !== null : part.address !== null);

/** Behind the signature the last chapter goes on. */
function chapterBefore(pairs: readonly Pair[], at: number): string | null {
  return (
    pairs.slice(0, at).findLast(({ before }) => before?.around.chapterId != null)?.before?.around.chapterId ?? null
  );
}

function blocksBefore(pairs: readonly Pair[], at: number, chapterId: string | null): string[] {
  const ids: string[] = [];
  for (const { before, moved } of pairs.slice(0, at).toReversed()) {
    if (before === null || moved === true || before.around.chapterId !== chapterId) continue;
    const id = blockIdOf(before);
    if (id !== null && !ids.includes(id)) ids.push(id);
    if (ids.length === mostBehind) break;
  }
  return ids;
}

/** The paragraphs of the block before a place, the nearest first, with those that are gone. */
function wordsBefore(pairs: readonly Pair[], at: number, blockId: string) {
  return pairs
    .slice(0, at)
    .toReversed()
    .flatMap(({ before, after, moved }) =>
      before?.kind === "paragraph" &&
      moved !== true &&
      before.address?.kind === "words" &&
      blockIdOf(before) === blockId
        ? [{ text: before.text, isGone: after === null }]
        : [],
    );
}
