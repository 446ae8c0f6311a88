import type { Stored } from "../item.ts";

/** An office's own Word file that is kept in the program under a name. */
export interface WordTemplate extends Stored {
  readonly name: string;
  /** As the file was called when it was added. */
  readonly fileName: string;
  /** Size of the file. */
  readonly bytes: number;
}

/** Largest file that is kept, in bytes: it goes into every copy of the store. */
export const largestTemplate = 30 * 2 ** 20;
