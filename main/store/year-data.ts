import { noCheckpoint, withCheckpoints, type Checkpoint } from "../../shared/checkpoint.ts";
import type { Item, ProgressEntry } from "../../shared/domain/item.ts";
import type { Citation, Source, YearData } from "../../shared/domain/year-data.ts";
import type { ReadableDb } from "./handles.ts";
import { itemColumns, itemTables, listOrder, toItem, type ItemColumns } from "./item-columns.ts";
import { listCarriesOfYear } from "./item-carries.ts";
import { listMovesOfYear } from "./item-moves.ts";
import { listProblemsOfYear } from "./item-problems.ts";
import { listObservations } from "./observations.ts";
import { listOwnColumns } from "./own-columns.ts";
import { progressColumns, progressOrder } from "./progress.ts";
import { citationColumns, citationTables, sourceColumns } from "./sources.ts";
import { statement } from "./statement.ts";
import { listFields } from "./words.ts";
import { listVersionsOfYear } from "./worklist-versions.ts";
import { listWorklists } from "./worklists.ts";
import { readYear } from "./years.ts";

/**
 * Everything of one year, or null when the store does not hold it. Items in the order of the lists on paper. `checkpoint` is
 * called between rows.
 */
export function readYearData(db: ReadableDb, year: number, checkpoint: Checkpoint = noCheckpoint): YearData | null {
  const found = readYear(db, year);
  if (found === null) return null;
  return {
    year: found,
    worklists: listWorklists(db, year),
    ownColumns: listOwnColumns(db, year),
    versions: listVersionsOfYear(db, year),
    fields: listFields(db, year),
    items: itemsOf(db, year, checkpoint),
    progress: progressOf(db, year, checkpoint),
    problems: listProblemsOfYear(db, year),
    moves: listMovesOfYear(db, year),
    carries: listCarriesOfYear(db, year),
    observations: listObservations(db, year),
    sources: sourcesOf(db, year),
    citations: citationsOf(db, year),
  };
}

function itemsOf(db: ReadableDb, year: number, checkpoint: Checkpoint): Item[] {
  const sql = `SELECT ${itemColumns} FROM ${itemTables} WHERE item.year = ? ORDER BY ${listOrder}`;
  return Array.from(withCheckpoints(statement<ItemColumns>(db, sql).iterate(year), checkpoint), toItem);
}

function progressOf(db: ReadableDb, year: number, checkpoint: Checkpoint): ProgressEntry[] {
  const rows = statement<ProgressEntry>(
    db,
    `SELECT ${progressColumns} FROM item CROSS JOIN progress_entry ON item_key = item.key
     WHERE item.year = ? ORDER BY ${listOrder}, ${progressOrder}`,
  ).iterate(year);
  return [...withCheckpoints(rows, checkpoint)];
}

/** The sources that the year cites, in the order they were entered. */
function sourcesOf(db: ReadableDb, year: number): Source[] {
  return statement<Source>(
    db,
    `SELECT ${sourceColumns} FROM source
     WHERE key IN (SELECT source_key FROM citation WHERE year = ?) ORDER BY key`,
  ).all(year);
}

function citationsOf(db: ReadableDb, year: number): Citation[] {
  const sql = `SELECT ${citationColumns} FROM ${citationTables} WHERE citation.year = ? ORDER BY citation.key`;
  return statement<Citation>(db, sql).all(year);
}
