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
  readonly blockIds: readonly string[];
  readonly words: readonly string[];
}

/**
 * Where a part that has come stands: behind what stood before it in the file. Inside of a list, 数读, case or calendar it is one
 * more of its paragraphs; a heading is known by its style.
 */
export function comePlace(pairs: readonly Pair[], at: number, style: string | null, come: ComeBefore): ReturnedPlace {
  const last = partBefore(pairs, at);
  const next = pairs.slice(at + 1).find(({ before }) => before !== null)?.before ?? null;
  const blockId = last === null ? null : blockIdOf(last);
  const chapterId = last?.around.chapterId ?? chapterBefore(pairs, at);
  const level = headingLevel(style);
  const behind = [...come.blockIds, ...blocksBefore(pairs, at, chapterId)].slice(0, mostBehind);
  const place = { level: level === 3 ? 3 : level === 4 ? 4 : 2, chapterId, row: 0, cells: [] } as const;
  const base: ReturnedPlace = { ...place, as: "block", behind, behindWords: [] };
  if (level === 1) return { ...base, as: "chapter" };
  if (level !== null) return { ...base, as: "heading" };
  const isWithin = blockId !== null && next !== null && blockIdOf(next) === blockId && next.kind === "paragraph";
  const goesOn = last !== null && style !== null && (partStyles[last.around.label] ?? []).includes(style);
  if (blockId !== null && come.blockIds.length === 0 && (isWithin || goesOn) && last?.kind === "paragraph") {
    const row = (last.address?.kind === "words" ? last.address.at + 1 : 0) + come.words.length;
    return { ...base, as: "part", behind: [blockId], behindWords: [...come.words, ...wordsBefore(last)], row };
  }
  return base;
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

/** A line of a block that is its title has no words before what comes. */
function wordsBefore(part: ExportedPart): string[] {
  return part.kind === "paragraph" && part.address?.kind === "words" ? [part.text] : [];
}
