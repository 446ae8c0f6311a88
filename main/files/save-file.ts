import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fail, succeed, type Result } from "../../shared/result.ts";
import { destinationFault, writeFault } from "./destination-fault.ts";
import { NotWritten, notWritten, putInPlace } from "./put-in-place.ts";

/** Thrown by whoever makes a file's content once the user has cancelled. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** As many signs of the destination's name as fit into a name of 255 bytes, each sign up to three of them, with what is added. */
const nameSigns = 70;

/** What can be written: bytes, or a stream or generator that makes them. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Writes a file whole or not at all: beside its destination under a hidden name, on to the disk, then renamed. A failure
 * or cancel (a `Cancelled` from the content) leaves nothing behind and the file that was there before untouched.
 * Answers its size in bytes; `cancelled` and the kinds of `DestinationFault` are expected errors.
 */
export async function saveFile(destination: string, content: FileContent): Promise<Result<{ readonly bytes: number }>> {
  const impossible = destinationFault(destination);
  if (impossible !== null) return fail({ kind: impossible, path: destination });
  const hiddenName = `.~${basename(destination).slice(0, nameSigns)}.${randomUUID().slice(0, 8)}.partial`;
  const partial = join(dirname(destination), hiddenName);
  try {
    const bytes = await write(partial, content);
    putInPlace(partial, destination);
    return succeed({ bytes });
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    if (error instanceof Cancelled) return fail({ kind: "cancelled" });
    if (error instanceof NotWritten) return fail({ kind: error.kind, path: destination });
    throw error;
  }
}

/** Down to the disk, not only into the system's memory. */
async function write(path: string, content: FileContent): Promise<number> {
  const file = createWriteStream(path, { flags: "wx", flush: true, highWaterMark: 1 << 18 });
  try {
    await pipeline(content instanceof Uint8Array ? Readable.from([content]) : content, file);
  } catch (error) {
    // A file that is still being opened would come into being after it was cleared away.
    if (!file.closed) await new Promise<void>((resolve) => file.once("close", () => resolve()));
    throw notWritten(error, writeFault(error));
  }
  return file.bytesWritten;
}
