import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import { deflateLevel, packed } from "./pack-zip.ts";
import { centralRecord, endRecord, localHeader, trailer, type ZipRecord } from "./zip-records.ts";

/** A file inside the zip. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes or text; or chunks, which are read when their turn comes and only as fast as the zip is taken. */
  readonly content: Uint8Array | string | (() => AsyncIterable<Uint8Array>);
}

/** Large pieces, because every hand-over to zlib's thread costs as much as compressing many kilobytes of XML. */
const chunkSize = 1 << 17;

/**
 * A zip as a stream that is written while it is read: nothing holds it whole, and compressing runs on another thread. All
 * times are 1 January 1980, so the same entries give the same bytes. An error of an entry's chunks is the stream's error.
 * Ours rather than a library's because the library at hand sums up CRC-32 in JavaScript, a fifth of a large report's time.
 */
export function zipStream(entries: Iterable<ZipEntry>): Readable {
  return Readable.from(zipChunks(entries), { objectMode: false, highWaterMark: 2 * chunkSize });
}

async function* zipChunks(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const records: ZipRecord[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const parts = typeof content === "function" ? streamed(name, offset, content()) : whole(name, offset, content);
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

async function* whole(name: string, offset: number, content: Uint8Array | string): Parts {
  const { crc, size, data } = packed(name, content);
  const record = { name, offset, crc, packedSize: data.length, size, streamed: false };
  yield localHeader(record);
  yield data;
  return record;
}

/** Sum and sizes are known only afterwards and follow the content. */
async function* streamed(name: string, offset: number, chunks: AsyncIterable<Uint8Array>): Parts {
  const before = { name, offset, crc: 0, packedSize: 0, size: 0, streamed: true };
  yield localHeader(before);
  let [crc, size, packedSize] = [0, 0, 0];
  async function* counted() {
    for await (const chunk of chunks) {
      crc = crc32(chunk, crc);
      size += chunk.length;
      yield chunk;
    }
  }
  const packing = createDeflateRaw({ level: deflateLevel, chunkSize });
  const finished = pipeline(counted(), packing);
  // A failure destroys `packing`, so that it is met in the loop below.
  finished.catch(() => {});
  for await (const chunk of packing) {
    packedSize += chunk.length;
    yield chunk;
  }
  await finished;
  const record = { ...before, crc, packedSize, size };
  yield trailer(record);
  return record;
}
