import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { centralRecord, endRecord, localHeader } from "../../main/files/zip-records.ts";

/**
 * The least that writing a report can cost in Node: its XML as strings, packed with deflate level 6, written to a file.
 * `floor.ts PARTS-FOLDER OUT.docx`
 */
const [folder = "", out = ""] = process.argv.slice(2);
const written: Buffer[] = [];
const directory: Buffer[] = [];
let offset = 0;

for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const isText = /\.(xml|rels)$/.test(entry.name);
  const bytes = isText ? Buffer.from(readFileSync(path, "utf8")) : readFileSync(path);
  const packed = deflateRawSync(bytes, { level: 6 });
  const sizes = { crc: crc32(bytes), packedSize: packed.length, size: bytes.length };
  const record = { name: path.slice(folder.length + 1).replaceAll("\\", "/"), offset, ...sizes, streamed: false };
  const header = localHeader(record);
  written.push(header, packed);
  directory.push(centralRecord(record));
  offset += header.length + packed.length;
}
writeFileSync(out, Buffer.concat([...written, ...directory, endRecord(directory, offset)]));
