import type { Source } from "../../shared/domain/year-data.ts";
import type { SourceCitation, SourceRow, WithoutSource } from "../../shared/ipc/questions/sources.ts";
import type { WantedWord } from "../../shared/domain/search/wanted-words.ts";
import type { ReadableDb } from "./handles.ts";
import { listOrder } from "./item-columns.ts";
import { ofKind, textExpression } from "./search-expression.ts";
import { keyOfPlace } from "./search-places.ts";
import { citationColumns, citationTables } from "./sources.ts";
import { statement } from "./statement.ts";

type RowColumns = Omit<SourceRow, "citedIn" | "frozenBy"> & { readonly citedIn: string };

/** All sources, those entered last first, each with how often every year cites it. */
export function listSources(db: ReadableDb): SourceRow[] {
  return statement<RowColumns>(
    db,
    `SELECT source.id, source.revision, source.kind, source.title, publisher, published_on AS publishedOn,
       length(source.text) AS characters,
       (SELECT json_group_array(json_object('year', year, 'count', count) ORDER BY year DESC)
        FROM (SELECT year, count(*) AS count FROM citation WHERE source_key = source.key GROUP BY year)) AS citedIn
     FROM source ORDER BY source.key DESC`,
  )
    .all()
    .map(({ citedIn, ...row }) => {
      const years: SourceRow["citedIn"] = JSON.parse(citedIn);
      const frozenBy = years.map(({ year }) => year).filter((year) => isArchived(db, year));
      return Object.assign(row, { citedIn: years, frozenBy });
    });
}

/** A source with its text. */
export type SourceText = Pick<Source, "id" | "title" | "publisher" | "publishedOn" | "text">;

/**
 * The sources whose title, publisher or text may hold every word, with their texts one by one, those entered last first; not all
 * of them are held in memory at once. Reads the search index, which must not be behind.
 */
export function eachSourceWith(db: ReadableDb, words: readonly WantedWord[]): IterableIterator<SourceText> {
  return statement<SourceText>(
    db,
    `SELECT id, title, publisher, published_on AS publishedOn, text FROM source
     WHERE key IN (SELECT ${keyOfPlace} FROM text_search WHERE text_search MATCH ?) ORDER BY key DESC`,
  ).iterate(ofKind(textExpression(words), "source"));
}

/** The years that cite a source, the earliest first. */
export function yearsCiting(
  db: ReadableDb,
  sourceId: string,
): readonly { readonly year: number; readonly frozen: boolean }[] {
  return statement<{ year: number }>(
    db,
    `SELECT DISTINCT year FROM citation WHERE source_key = (SELECT key FROM source WHERE id = ?) ORDER BY year`,
  )
    .all(sourceId)
    .map(({ year }) => ({ year, frozen: isArchived(db, year) }));
}

type CitationRow = SourceCitation["citation"] & Omit<SourceCitation, "citation">;

/** What a source is cited for, in the order of the citations. */
export function citationsOfSource(db: ReadableDb, sourceId: string): SourceCitation[] {
  return statement<CitationRow>(
    db,
    `SELECT ${citationColumns}, citation.year,
       coalesce(worklist.title, item.title, owner.title, indicator.name) AS title,
       coalesce(item.id, owner.id) AS itemId
     FROM ${citationTables}
     LEFT JOIN item AS owner ON owner.key = progress_entry.item_key
     LEFT JOIN indicator ON indicator.key = observation.indicator_key
     WHERE source.id = ? ORDER BY citation.key`,
  )
    .all(sourceId)
    .map(({ year, title, itemId, ...citation }) => ({ citation, year, title, itemId }));
}

/** The items of a year, with their progress, and the figures for which no sentence is given. */
export function listWithoutSource(db: ReadableDb, year: number): WithoutSource {
  const items = statement<WithoutSource["items"][number]>(
    db,
    `SELECT id, title FROM item WHERE year = ? AND NOT EXISTS (
       SELECT 1 FROM citation WHERE item_key = item.key OR progress_entry_key IN (
         SELECT key FROM progress_entry WHERE item_key = item.key)) ORDER BY ${listOrder}`,
  ).all(year);
  const observations = statement<WithoutSource["observations"][number]>(
    db,
    `SELECT observation.id, name AS title FROM observation JOIN indicator ON indicator.key = indicator_key
     WHERE year = ? AND NOT EXISTS (SELECT 1 FROM citation WHERE observation_key = observation.key)
     ORDER BY position, observation.key`,
  ).all(year);
  return { items, observations };
}

function isArchived(db: ReadableDb, year: number): boolean {
  return statement(db, "SELECT 1 FROM snapshot WHERE year = ?").get(year) !== undefined;
}
