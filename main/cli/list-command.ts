import { succeed } from "../../shared/result.ts";
import type { ReadableDb } from "../store/handles.ts";
import type { StoreCommand } from "./command.ts";

interface Listing<Row> {
  readonly name: string;
  readonly description: string;
  /** What the rows are called in the JSON document. */
  readonly key: string;
  readonly read: (db: ReadableDb) => readonly Row[];
  readonly inLine: (row: Row) => string;
  /** What is said of none. */
  readonly none: string;
}

/** A command that lists rows of the store, one a line, and takes nothing. */
export function listCommand<Row>({ name, description, key, read, inLine, none }: Listing<Row>): StoreCommand {
  return {
    name,
    usage: "",
    description,
    options: [],
    words: [0, 0],
    store: "existing",
    reads: () => true,
    plan:
      () =>
      ({ db }) => {
        const rows = read(db);
        return succeed({ json: { [key]: rows }, lines: rows.length === 0 ? [none] : rows.map(inLine) });
      },
  };
}
