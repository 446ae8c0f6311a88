import type { RestoredStore } from "../../shared/ipc/questions/store.ts";
import type { ReadableDb } from "../store/handles.ts";

const restoredOfConnection = new WeakMap<ReadableDb, RestoredStore>();

/** Keeps in mind that this connection's store was put back from a copy just before it was opened. */
export function noteRestored(db: ReadableDb, restored: RestoredStore): void {
  restoredOfConnection.set(db, restored);
}

/** From which copy this connection's store was put back; null when it was not. */
export function restoredOf(db: ReadableDb): RestoredStore | null {
  return restoredOfConnection.get(db) ?? null;
}
