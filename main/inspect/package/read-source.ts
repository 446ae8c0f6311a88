import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import { largestFile } from "./limits.ts";

/** A file as it lies on the disk, or as the window handed it over. */
export type WordSource =
  | { readonly kind: "path"; readonly path: string }
  | { readonly kind: "bytes"; readonly name: string; readonly bytes: Uint8Array };

export interface SourceBytes {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The bytes of a Word file; `not-found`, or `word-file-refused` when it is too large or may not be read. */
export async function readSource(source: WordSource): Promise<Result<SourceBytes>> {
  if (source.kind === "bytes") return succeed({ name: source.name, bytes: Buffer.from(source.bytes) });
  const name = basename(source.path);
  try {
    const found = await stat(source.path);
    if (!found.isFile()) return fail({ kind: "word-file-refused", name, fault: "no-access" });
    if (found.size > largestFile) return fail({ kind: "word-file-refused", name, fault: "too-large" });
    return succeed({ name, bytes: await readFile(source.path) });
  } catch (error) {
    return failureOf(error, name);
  }
}

function failureOf(error: unknown, name: string): Result<never> {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return fail({ kind: "not-found", what: "file" });
  if (typeof code !== "string") throw error;
  return fail({ kind: "word-file-refused", name, fault: "no-access" });
}
