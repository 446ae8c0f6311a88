import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fail, succeed, type Result } from "../../shared/result.ts";

/** Thrown by whoever makes a file's content once the user has cancelled. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** What can be written: bytes, or a stream or generator that makes them. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Writes a file whole or not at all: beside its destination under a hidden name, on to the disk, then renamed. A failure
 * or cancel (a `Cancelled` from the content) leaves nothing behind and the file that was there before untouched.
 * Answers its size in bytes; `folder-not-writable`, `disk-full`, `file-in-use` and `cancelled` are expected errors.
 */
export async function saveFile(destination: string, content: FileContent): Promise<Result<{ readonly bytes: number }>> {
  const partial = join(
    dirname(destination),
    `.~${basename(destination).slice(0, 80)}.${randomUUID().slice(0, 8)}.partial`,
  );
  try {
    const bytes = await write(partial, content);
    await putInPlace(partial, destination);
    return succeed({ bytes });
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    if (error instanceof Cancelled) return fail({ kind: "cancelled" });
    if (error instanceof NotSaved) return fail({ kind: error.kind, path: destination });
    throw error;
  }
}

/** Down to the disk, not only into the system's memory. */
async function write(path: string, content: FileContent): Promise<number> {
  const file = createWriteStream(path, { flags: "wx", flush: true, highWaterMark: 1 << 18 });
  try {
    await pipeline(content instanceof Uint8Array ? Readable.from([content]) : content, file);
  } catch (error) {
    throw knownFailure(error, writeFailures);
  }
  return file.bytesWritten;
}

async function putInPlace(partial: string, destination: string): Promise<void> {
  try {
    await rename(partial, destination);
  } catch (error) {
    throw knownFailure(error, renameFailures);
  }
  await syncFolder(dirname(destination));
}

/** Makes the rename itself last; Windows and some network drives cannot, and the file is on the disk already. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

type Failure = "folder-not-writable" | "disk-full" | "file-in-use";

class NotSaved extends Error {
  readonly kind: Failure;
  constructor(kind: Failure, cause: unknown) {
    super(kind, { cause });
    this.kind = kind;
  }
}

/** How operating systems say that a new file cannot be written into a folder. */
const writeFailures: ReadonlyMap<string, Failure> = new Map([
  ...["EACCES", "EPERM", "EROFS", "ENOENT", "ENOTDIR", "ENAMETOOLONG"].map(
    (code) => [code, "folder-not-writable"] as const,
  ),
  ...["ENOSPC", "EDQUOT", "EFBIG"].map((code) => [code, "disk-full"] as const),
]);

/** The new file stands beside the old one by then: what is refused is to replace it, because a program has it open. */
const renameFailures: ReadonlyMap<string, Failure> = new Map([
  ...writeFailures,
  ...["EACCES", "EPERM", "EBUSY", "ETXTBSY"].map((code) => [code, "file-in-use"] as const),
  ...["EISDIR", "ENOTEMPTY", "EEXIST"].map((code) => [code, "folder-not-writable"] as const),
]);

function knownFailure(error: unknown, kinds: ReadonlyMap<string, Failure>): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const kind = kinds.get(code);
  return kind === undefined ? error : new NotSaved(kind, error);
}
