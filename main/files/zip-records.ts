/** What the directory of a zip says of one file. Sizes and offsets stay below 4 GiB: `Buffer` refuses larger numbers. */
export interface ZipRecord {
  readonly name: string;
  /** Where its local header begins. */
  readonly offset: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Whether sum and sizes follow the content instead of standing before it. */
  readonly streamed: boolean;
}

/** 1 January 1980, 00:00 as MS-DOS writes date and time: the earliest moment, the same everywhere. */
const zipDate = 0x0021;
const zipTime = 0;

const version = 20;
const deflated = 8;
const utf8Names = 0x0800;
const sizesFollow = 0x0008;
/** An ordinary file that its owner may write, in the upper half as Unix keeps it. */
const ordinaryFile = 0o100644 * 0x10000;

/** Local file header (APPNOTE 4.3.7). */
export function localHeader(record: ZipRecord): Buffer {
  return Buffer.concat([u32(0x04034b50), u16(version), common(record), u16(0), Buffer.from(record.name)]);
}

/** Data descriptor (APPNOTE 4.3.9), for streamed files. */
export function trailer({ crc, packedSize, size }: ZipRecord): Buffer {
  return Buffer.concat([u32(0x08074b50), u32(crc), u32(packedSize), u32(size)]);
}

/** Central directory header (APPNOTE 4.3.12). */
export function centralRecord(record: ZipRecord): Buffer {
  const unused = [u16(0), u16(0), u16(0), u16(0)];
  const place = [u32(ordinaryFile), u32(record.offset), Buffer.from(record.name)];
  return Buffer.concat([u32(0x02014b50), u16(0x0300 | version), u16(version), common(record), ...unused, ...place]);
}

/** End of central directory (APPNOTE 4.3.16). */
export function endRecord(directory: readonly Buffer[], offset: number): Buffer {
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = u16(directory.length);
  return Buffer.concat([u32(0x06054b50), u16(0), u16(0), count, count, u32(size), u32(offset), u16(0)]);
}

/** The fields that local and central header share, flags to length of the name. */
function common({ name, crc, packedSize, size, streamed }: ZipRecord): Buffer {
  const flags = utf8Names | (streamed ? sizesFollow : 0);
  const sums = [u32(crc), u32(packedSize), u32(size)];
  return Buffer.concat([u16(flags), u16(deflated), u16(zipTime), u16(zipDate), ...sums, u16(Buffer.byteLength(name))]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
