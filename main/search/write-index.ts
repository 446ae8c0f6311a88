import { setImmediate as nextTurn } from "node:timers/promises";
import type { WritableDb } from "../store/handles.ts";
import { countPending, indexPending, isIndexBehind } from "../store/search-index.ts";
import { loadSpelling } from "./spelling.ts";

/** About a twentieth of a second. */
export const rowsPerTurn = 500;
/** Of a great many rows more go at once: each part is a piece of the index that SQLite has to merge with the others. */
const rowsPerLongTurn = 4000;

/**
 * Writes what was changed into the search index. Between two parts other questions get their turn, so afterwards the index
 * is up to date as long as nothing is awaited. `progress` is told which fraction is done.
 */
export async function bringIndexUpToDate(
  db: WritableDb,
  progress: (fraction: number) => void = () => {},
): Promise<void> {
  if (!isIndexBehind(db)) return;
  const spelling = await loadSpelling();
  const total = countPending(db);
  const rowsAtOnce = total > 10 * rowsPerLongTurn ? rowsPerLongTurn : rowsPerTurn;
  for (let written = 0; isIndexBehind(db); written += rowsAtOnce) {
    progress(Math.min(written / total, 1));
    indexPending(db, spelling, rowsAtOnce);
    await nextTurn();
  }
}
