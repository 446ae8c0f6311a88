import type { WritableDb } from "../handles.ts";

/** One step of the schema. After a release it is never edited: stores exist that took it as it was. */
export interface Migration {
  /** Becomes the store's `user_version`; steps of ten. */
  readonly version: number;
  /** The sentence of the file name, such as "create-items". */
  readonly name: string;
  readonly up: (db: WritableDb) => void;
}
