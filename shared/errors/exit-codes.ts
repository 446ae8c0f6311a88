import type { AppError } from "../errors.ts";

/**
 * Exit codes of the command line for a command that did not do its work: 1 unexpected (or stopped by the user),
 * 3 the input is not acceptable, 4 not found, 5 refused because of the state of the store or the disk.
 * (0 is done, 2 is wrong usage: neither is an AppError.)
 */
export type ErrorExitCode = 1 | 3 | 4 | 5;

const exitCodes = {
  unexpected: 1,
  cancelled: 1,
  "input-not-acceptable": 3,
  "not-a-backup": 3,
  "word-file-refused": 3,
  "workbook-refused": 3,
  "workbook-changed": 5,
  "not-found": 4,
  "edited-elsewhere": 5,
  "year-archived": 5,
  "year-exists": 5,
  "step-not-next": 5,
  "step-blocked": 5,
  "source-cited-elsewhere": 5,
  "text-file-refused": 3,
  "draft-refused": 5,
  "report-data-changed": 5,
  "snapshot-damaged": 5,
  "store-not-empty": 5,
  "store-newer": 5,
  "store-damaged": 5,
  "backup-damaged": 3,
  "store-locked": 5,
  "store-read-only": 5,
  "folder-not-writable": 5,
  "folder-missing": 5,
  "destination-is-folder": 5,
  "name-too-long": 5,
  "disk-read-only": 5,
  "disk-full": 5,
  "file-in-use": 5,
  "write-interrupted": 5,
} as const satisfies Record<AppError["kind"], ErrorExitCode>;

/** The exit code that a command ends with after this error. */
export function exitCodeOf(error: AppError): ErrorExitCode {
  return exitCodes[error.kind];
}
