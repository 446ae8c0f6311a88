import { useEffect, useSyncExternalStore } from "react";
import type { Autosave, AutosaveState, AutosaveTask } from "./autosave.ts";
import type { Shelf } from "./shelf.ts";

/** What a form needs of the account of its row. */
export interface OpenAutosave<Row extends Draft, Draft extends object> {
  readonly autosave: Autosave<Row, Draft>;
  readonly state: AutosaveState<Row, Draft>;
}

/** Opens the account of a row for as long as its form is shown; leaving saves. */
export function useAutosave<Row extends Draft, Draft extends object>(
  shelf: Shelf<Row, Draft>,
  id: string,
  task: () => AutosaveTask<Row, Draft>,
): OpenAutosave<Row, Draft> {
  const autosave = shelf.open(id, task);
  useEffect(() => shelf.use(id, autosave), [shelf, id, autosave]);
  const state = useSyncExternalStore(autosave.subscribe, autosave.read);
  return { autosave, state };
}
