import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { AppError } from "../../shared/errors.ts";

/** What can keep a file from being written where it was to be written. */
export type DestinationFault = Extract<
  AppError["kind"],
  | "folder-not-writable"
  | "folder-missing"
  | "destination-is-folder"
  | "name-too-long"
  | "disk-read-only"
  | "disk-full"
  | "file-in-use"
  | "write-interrupted"
>;

/**
 * What is plainly wrong with a destination before anything is written: no such folder, a folder of that name, a name that
 * no disk takes. Null where only the writing itself can tell. Asked first, as systems word these in many ways at the end.
 */
export function destinationFault(destination: string): DestinationFault | null {
  const there = kindOf(destination);
  if (there === "folder") return "destination-is-folder";
  if (there === "name too long") return "name-too-long";
  return kindOf(dirname(destination)) === "no folder" ? "folder-missing" : null;
}

type Kind = "folder" | "no folder" | "name too long" | "unknown";

function kindOf(path: string): Kind {
  try {
    return statSync(path).isDirectory() ? "folder" : "no folder";
  } catch (error) {
    return kinds[codeOf(error)] ?? "unknown";
  }
}

const kinds: Readonly<Record<string, Kind>> = {
  ENOENT: "no folder",
  ENOTDIR: "no folder",
  ENAMETOOLONG: "name too long",
};

/** How operating systems say that a new file cannot be written into a folder; null for anything else. */
export function writeFault(error: unknown): DestinationFault | null {
  return writeFaults[codeOf(error)] ?? null;
}

/** The same for putting a new file in the place of an old one: what is refused then is that a program has the old one open. */
export function replaceFault(error: unknown): DestinationFault | null {
  return replaceFaults[codeOf(error)] ?? null;
}

const writeFaults: Readonly<Record<string, DestinationFault>> = {
  EACCES: "folder-not-writable",
  EPERM: "folder-not-writable",
  EROFS: "disk-read-only",
  ENOENT: "folder-missing",
  ENOTDIR: "folder-missing",
  EISDIR: "destination-is-folder",
  ENAMETOOLONG: "name-too-long",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EFBIG: "disk-full",
  EBUSY: "file-in-use",
  // A disk that was pulled out, a network that is gone; Windows has no name of its own for it.
  EIO: "write-interrupted",
  ENXIO: "write-interrupted",
  ENODEV: "write-interrupted",
  ESTALE: "write-interrupted",
  ENOTCONN: "write-interrupted",
  ETIMEDOUT: "write-interrupted",
  EHOSTDOWN: "write-interrupted",
  EHOSTUNREACH: "write-interrupted",
  UNKNOWN: "write-interrupted",
};

const replaceFaults: Readonly<Record<string, DestinationFault>> = {
  ...writeFaults,
  EACCES: "file-in-use",
  EPERM: "file-in-use",
  ETXTBSY: "file-in-use",
  ENOTEMPTY: "destination-is-folder",
  EEXIST: "destination-is-folder",
};

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
