import type { WritableDb } from "../store/handles.ts";
import { indexPending, isIndexBehind } from "../store/search-index.ts";
import { loadSpelling } from "./spelling.ts";
import { rowsPerTurn } from "./write-index.ts";

/** Writes the search index while nobody asks anything. */
export interface IdleIndexing {
  /** Tells that a question was answered, after which the index may be behind. */
  readonly wake: () => void;
  readonly stop: () => void;
}

/** How long nothing is asked before the writing begins, in ms: a person who types is not held up between two words. */
const calm = 800;
/** Between two parts, in ms: time for questions that came meanwhile. */
const pause = 20;

/**
 * Keeps the search index up to date in the pauses, so that a search after a large import need not wait for it. What goes
 * wrong is told to `failed` and left to the next search, which says it to the person.
 */
export function indexWhenIdle(db: WritableDb, failed: (error: unknown) => void): IdleIndexing {
  let timer: NodeJS.Timeout | undefined;
  let isCalm = false;
  const after = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void writePart().catch(failed), milliseconds);
    isCalm = milliseconds === calm;
  };
  const writePart = async () => {
    if (!db.open || !isIndexBehind(db)) return;
    const spelling = await loadSpelling();
    if (!db.open) return;
    indexPending(db, spelling, rowsPerTurn);
    if (isIndexBehind(db)) after(pause);
  };
  // Every answer comes through here: a timer that is wound up again costs less than a new one.
  const wake = () => (isCalm && timer !== undefined ? void timer.refresh() : after(calm));
  return { wake, stop: () => clearTimeout(timer) };
}
