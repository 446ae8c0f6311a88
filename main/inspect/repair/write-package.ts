import { crc32, deflateRawSync } from "node:zlib";
import type { Entry } from "yauzl";
import { centralRecord, endRecord, localHeader, type ZipRecord } from "../../files/zip-records.ts";
import type { OpenZip } from "../package/open-zip.ts";

/**
 * The package anew: changed files with their new content, all others packed byte by byte as they were. Order and names
 * stay, added files come last; times become those of a fresh zip.
 */
export async function writePackage(
  zip: OpenZip,
  changed: ReadonlyMap<string, Uint8Array>,
  added: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const records: ZipRecord[] = [];
  let offset = 0;
  const add = (name: string, packed: Packed) => {
    const record = { name, offset, streamed: false, ...packed.sums };
    const header = localHeader(record);
    chunks.push(header, packed.bytes);
    records.push(record);
    offset += header.length + packed.bytes.length;
  };
  for (const entry of zip.entries) add(entry.fileName, await packedContent(zip, entry, changed.get(entry.fileName)));
  for (const [name, content] of added) add(name, deflatedContent(content));
  const directory = records.map(centralRecord);
  return Buffer.concat([...chunks, ...directory, endRecord(directory, offset)]);
}

interface Packed {
  readonly bytes: Buffer;
  readonly sums: Pick<ZipRecord, "crc" | "packedSize" | "size">;
}

const deflated = 8;

/** A file that was stored without packing is packed now: the content is the same, and our zips know one method only. */
async function packedContent(zip: OpenZip, entry: Entry, changed: Uint8Array | undefined): Promise<Packed> {
  if (changed === undefined && entry.compressionMethod === deflated) {
    const bytes = await zip.readPacked(entry);
    return { bytes, sums: { crc: entry.crc32, packedSize: bytes.length, size: entry.uncompressedSize } };
  }
  return deflatedContent(changed ?? (await zip.readPacked(entry)));
}

function deflatedContent(content: Uint8Array): Packed {
  const bytes = deflateRawSync(content, { level: 6 });
  return { bytes, sums: { crc: crc32(content), packedSize: bytes.length, size: content.length } };
}
