import type { AppError } from "../../shared/errors.ts";
import { restorableInWords } from "./automatic-copies.ts";
import { faultOf } from "./sqlite-fault.ts";

/**
 * The expected fault behind an error thrown by SQLite or the file system while the store at `path` was in use; null when
 * the error is none of them and so a defect.
 */
export function storeError(error: unknown, path: string): AppError | null {
  if (!(error instanceof Error)) return null;
  const archived = /^year-archived (\d{4})$/.exec(error.message);
  if (archived !== null) return { kind: "year-archived", year: Number(archived[1]) };
  switch (faultOf(error)) {
    case "full":
      return { kind: "disk-full", path };
    case "not writable":
      return { kind: "folder-not-writable", path };
    case "locked":
      return { kind: "store-locked", path };
    case "in use":
      return { kind: "file-in-use", path };
    case "damaged":
      return { kind: "store-damaged", path, keptAt: null, restorable: restorableInWords(path) };
    case null:
      return null;
  }
}
