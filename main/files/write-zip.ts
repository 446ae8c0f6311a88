import { Readable, type PassThrough } from "node:stream";
import { ZipFile } from "yazl";

/** A file inside the zip. `chunks` are read when its turn comes, and only as fast as the zip is written. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array | string | (() => AsyncIterable<Uint8Array>);
  /** Already compressed (PNG): kept as it is. */
  readonly stored?: boolean;
}

/** Zip knows local times only: this moment is the same wall clock everywhere, so equal content gives equal bytes. */
const fixedTime = new Date(2000, 0, 1, 12, 0, 0);

/**
 * A zip as a stream that is written while it is read, so that nothing holds it whole. Same entries, same bytes. An error
 * of an entry's chunks destroys the stream with that error.
 */
export function zipStream(entries: Iterable<ZipEntry>): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as PassThrough;
  const abort = (error: Error) => void output.destroy(error);
  zip.on("error", abort);
  for (const { name, content, stored = false } of entries) {
    const options = { mtime: fixedTime, forceDosTimestamp: true, mode: 0o100644, compress: !stored };
    if (typeof content === "function") {
      zip.addReadStreamLazy(name, options, (take) => {
        const chunks = Readable.from(content(), { objectMode: false });
        chunks.on("error", abort);
        output.on("close", () => chunks.destroy());
        take(null, chunks);
      });
    } else {
      zip.addBuffer(Buffer.from(content), name, options);
    }
  }
  zip.end();
  return output;
}
