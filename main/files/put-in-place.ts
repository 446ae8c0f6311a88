import { existsSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { syncFolder } from "../store/durable.ts";
import { replaceFault, type DestinationFault } from "./destination-fault.ts";

/** Thrown where a file could not be written, or not be put in its place, for a reason that its user can do something about. */
export class NotWritten extends Error {
  readonly kind: DestinationFault;
  constructor(kind: DestinationFault, cause: unknown) {
    super(kind, { cause });
    this.kind = kind;
  }
}

/** What to throw for an error of the file system: `NotWritten` where its kind is known, else the error as it is. */
export function notWritten(error: unknown, kind: DestinationFault | null): unknown {
  return kind === null ? error : new NotWritten(kind, error);
}

/**
 * Gives a file that is whole on the disk its name, in the place of one that was there. Throws `NotWritten`; then the old file
 * is untouched and the new one is where it was.
 */
export function putInPlace(unfinished: string, destination: string): void {
  try {
    renameSync(unfinished, destination);
  } catch (error) {
    const fault = replaceFault(error);
    // A folder that is still there has lost the file beside.
    const hasFolder = fault === "folder-missing" && existsSync(dirname(destination));
    throw notWritten(error, hasFolder ? "write-interrupted" : fault);
  }
  syncFolder(dirname(destination));
}
