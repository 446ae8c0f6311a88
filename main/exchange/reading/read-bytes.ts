import { open } from "node:fs/promises";
import { basename } from "node:path";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import { readingLimits } from "./reading-limits.ts";
import { notReadable } from "./workbook-fault.ts";

/**
 * The whole file. Fails with `not-found` (file), or `workbook-refused`: in use by a program that lets nobody read it,
 * no right to read it, empty, too large, no file at all.
 */
export async function readBytes(path: string): Promise<Result<Buffer>> {
  try {
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      if (size > readingLimits.fileBytes) return notReadable(path, "too-large");
      const bytes = await file.readFile();
      return bytes.length === 0 ? notReadable(path, "empty") : succeed(bytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    return readingRefusal(path, error);
  }
}

/** Why the system did not open or read a file, as `readBytes` answers it; throws what is no expected reason. */
export function readingRefusal(path: string, error: unknown): Result<never> {
  switch (error instanceof Error && "code" in error ? error.code : "") {
    case "ENOENT":
    case "ENOTDIR":
      return fail({ kind: "not-found", what: "file", name: basename(path) });
    case "EBUSY":
      return notReadable(path, "in-use");
    case "EACCES":
    case "EPERM":
      return notReadable(path, "no-access");
    case "EISDIR":
      return notReadable(path, "not-a-workbook");
    default:
      throw error;
  }
}
