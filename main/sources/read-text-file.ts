import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { TextFileFault } from "../../shared/errors.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";

/** More bytes than this hold more characters than a source may have, whatever the encoding. */
const mostBytes = 4 * 2 ** 20;

/**
 * A text file as Windows and WPS write it: its encoding is told by its mark, else it is UTF-8 when it is well-formed as such,
 * and GB 18030 when it is not. Fails with `not-found` or `text-file-refused`.
 */
export async function readTextFile(path: string): Promise<Result<string>> {
  const refuse = (fault: TextFileFault) => fail({ kind: "text-file-refused", name: basename(path), fault });
  try {
    const found = await stat(path);
    if (!found.isFile()) return refuse("no-access");
    if (found.size > mostBytes) return refuse("too-large");
    const text = decoded(await readFile(path));
    return text === null ? refuse("not-text") : succeed(text);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return fail({ kind: "not-found", what: "file" });
    if (typeof code !== "string") throw error;
    return refuse("no-access");
  }
}

function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decode(bytes, "utf-16be");
  // No text holds a zero byte: a picture, a .doc or a .pdf does.
  if (bytes.includes(0)) return null;
  return decode(bytes, "utf-8") ?? decode(bytes, "gb18030");
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
