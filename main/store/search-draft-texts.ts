import type { JsonValue } from "../../shared/domain/draft/draft-body.ts";
import type { ReadableDb } from "./handles.ts";
import { statement } from "./statement.ts";

interface StoredPart {
  /** A title, or a block as JSON. */
  readonly part: string;
  readonly isBlock: 0 | 1;
}

/** Chapters and the annexes that are text themselves, each by its title and then its blocks, in the order of the report. */
const partsOfDraft = `
  WITH section AS (
    SELECT 0 AS half, chapter.key AS place, chapter.value ->> 'title' AS title, chapter.value -> 'blocks' AS blocks
    FROM draft, json_each(draft.outline, '$.chapters') AS chapter WHERE draft.key = :draft AND json_valid(outline)
    UNION ALL
    SELECT 1, annex.key, annex.value ->> 'title', coalesce(annex.value -> 'content' -> 'blocks', '[]')
    FROM draft, json_each(draft.outline, '$.annexes') AS annex WHERE draft.key = :draft AND json_valid(outline))
  SELECT half, place, -1 AS at, title AS part, 0 AS isBlock FROM section
  UNION ALL
  SELECT half, place, named.key, content, 1 FROM section, json_each(section.blocks) AS named
    JOIN draft_block ON draft_key = :draft AND hash = named.value
  ORDER BY half, place, at`;

/**
 * The words of a report as it is stored: titles of chapters and annexes, then a text for each paragraph, list point, caption and
 * table cell. Blocks that are missing or damaged are passed over: whoever opens the report is told.
 */
export function draftTexts(db: ReadableDb, draftKey: number): readonly string[] {
  const parts = statement<StoredPart>(db, partsOfDraft).all({ draft: draftKey });
  return parts
    .flatMap(({ part, isBlock }) => (isBlock === 1 ? textsIn(valueOf(part)) : [part]))
    .filter((text) => text.trim() !== "");
}

/** What is on no page as words: where a block comes from, what it is bound to, the figures of a chart, a picture's file. */
const notRead = new Set([
  "id",
  "kind",
  "composed",
  "bound",
  "chart",
  "data",
  "figure",
  "format",
  "align",
  "label",
  "orientation",
]);

function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  if (!isList(value)) return Object.entries(value).flatMap(([name, part]) => (notRead.has(name) ? [] : textsIn(part)));
  return value.length > 0 && value.every(isRun) ? paragraphTexts(value) : value.flatMap(textsIn);
}

interface StoredRun {
  readonly [name: string]: JsonValue;
  readonly text: string;
}

function isRun(value: JsonValue): value is StoredRun {
  return isObject(value) && typeof value["text"] === "string" && value["across"] === undefined;
}

/** The runs of a paragraph are one text, as a word may begin in one and end in the next; its footnotes follow. */
function paragraphTexts(runs: readonly StoredRun[]): readonly string[] {
  const notes = runs.flatMap(({ note = null }) => (typeof note === "string" ? [note] : []));
  return [runs.map(({ text }) => text).join(""), ...notes];
}

function isObject(value: JsonValue): value is { readonly [name: string]: JsonValue } {
  return typeof value === "object" && value !== null && !isList(value);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function valueOf(content: string): JsonValue {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
