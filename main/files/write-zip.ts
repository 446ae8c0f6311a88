import { Readable } from "node:stream";
import { crc32, createDeflateRaw, type DeflateRaw } from "node:zlib";
import { deflateLevel, packed } from "./pack-zip.ts";
import { utf8Chunks } from "./utf8-chunks.ts";
import { centralRecord, endRecord, localHeader, trailer, type ZipRecord } from "./zip-records.ts";

/** A file inside the zip. */
export interface ZipEntry {
  readonly name: string;
  /**
   * Bytes or text; or chunks of bytes or pieces of text, which are read when their turn comes and only as fast as the zip is
   * taken.
   */
  readonly content: Uint8Array | string | (() => AsyncIterable<Uint8Array>) | PiecesOfText;
}

/** A text that never exists whole. */
export interface PiecesOfText {
  readonly pieces: () => Iterable<string>;
}

/** Of what is packed, in bytes; and how much of it waits to be written to the disk. */
const packedChunk = 1 << 17;

/**
 * A zip as a stream that is written while it is read: nothing holds it whole, and compressing runs on another thread. All
 * times are 1 January 1980, so the same entries give the same bytes. An error of an entry's chunks is the stream's error.
 * Ours rather than a library's because the library at hand sums up CRC-32 in JavaScript, a fifth of a large report's time.
 */
export function zipStream(entries: Iterable<ZipEntry>): Readable {
  return Readable.from(zipChunks(entries), { objectMode: false, highWaterMark: 2 * packedChunk });
}

async function* zipChunks(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const records: ZipRecord[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const parts = partsOf(name, offset, content);
    let part = await parts.next();
    for (; !part.done; part = await parts.next()) {
      offset += part.value.length;
      yield part.value;
    }
    records.push(part.value);
  }
  const directory = records.map(centralRecord);
  yield* directory;
  yield endRecord(directory, offset);
}

type Parts = AsyncGenerator<Uint8Array, ZipRecord>;

function partsOf(name: string, offset: number, content: ZipEntry["content"]): Parts {
  if (typeof content === "function") return streamed(name, offset, content());
  if (typeof content === "object" && "pieces" in content) return streamed(name, offset, utf8Chunks(content.pieces()));
  return whole(name, offset, content);
}

async function* whole(name: string, offset: number, content: Uint8Array | string): Parts {
  const { crc, size, data } = packed(name, content);
  const record = { name, offset, crc, packedSize: data.length, size, streamed: false };
  yield localHeader(record);
  yield data;
  return record;
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Sum and sizes are known only afterwards and follow the content. */
async function* streamed(name: string, offset: number, chunks: Chunks): Parts {
  const before = { name, offset, crc: 0, packedSize: 0, size: 0, streamed: true };
  yield localHeader(before);
  const packing = createDeflateRaw({ level: deflateLevel, chunkSize: packedChunk });
  const feeding = feed(packing, chunks);
  // A failure is met in the loop below.
  feeding.catch((error: Error) => packing.destroy(error));
  let packedSize = 0;
  for await (const chunk of packing) {
    packedSize += chunk.length;
    yield chunk;
  }
  const record = { ...before, ...(await feeding), packedSize };
  yield trailer(record);
  return record;
}

/** One chunk is made while the one before it is being compressed, and no more than these two are there at once. */
async function feed(packing: DeflateRaw, chunks: Chunks): Promise<Pick<ZipRecord, "crc" | "size">> {
  let [crc, size] = [0, 0];
  let before = Promise.resolve();
  for await (const chunk of chunks) {
    crc = crc32(chunk, crc);
    size += chunk.length;
    const taken = write(packing, chunk);
    // Where this one fails while the one before is waited for, it is met in the next round.
    taken.catch(() => {});
    await before;
    before = taken;
  }
  await before;
  packing.end();
  return { crc, size };
}

/** Resolves when nothing needs the chunk any more. */
function write(packing: DeflateRaw, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    packing.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}
