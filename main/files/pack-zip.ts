import { crc32, deflateRawSync } from "node:zlib";
import { centralRecord, endRecord, localHeader } from "./zip-records.ts";

/** zlib's own choice; higher levels cost much time and gain little on XML. */
export const deflateLevel = 6;

/** A file of a zip, packed but without a place. */
export interface PackedEntry {
  readonly name: string;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** A file packed at once, on this thread: for small ones, where handing over to zlib's thread costs more than the packing. */
export function packed(name: string, content: Uint8Array | string): PackedEntry {
  const bytes = Buffer.from(content);
  return { name, crc: crc32(bytes), size: bytes.length, data: deflateRawSync(bytes, { level: deflateLevel }) };
}

/** A small zip at once, as the workbooks inside a report are; all times are 1 January 1980 as in `zipStream`. */
export function zipOfPacked(entries: readonly PackedEntry[]): Buffer {
  const [pieces, directory]: [Uint8Array[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, crc, size, data } of entries) {
    const record = { name, offset, crc, size, packedSize: data.length, streamed: false };
    const header = localHeader(record);
    pieces.push(header, data);
    directory.push(centralRecord(record));
    offset += header.length + data.length;
  }
  return Buffer.concat([...pieces, ...directory, endRecord(directory, offset)]);
}
