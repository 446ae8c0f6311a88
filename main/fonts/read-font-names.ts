import { open, type FileHandle } from "node:fs/promises";
import { TextDecoder } from "node:util";

/** Family name, full name and typographic family in the `name` table of OpenType. */
const wantedNames = new Set([1, 4, 16]);
/** More than any real font has: a damaged file may claim anything. */
const [mostTables, mostFonts, mostBytes] = [128, 64, 1 << 18];

const collectionMark = 0x74746366; // "ttcf"
const nameTable = 0x6e616d65; // "name"

/**
 * The names of the fonts in a .ttf, .otf, .ttc or .otc file, in all languages that it carries; none for a file that cannot be
 * read or is no font. Reads only the tables' directory and the names: fonts of Chinese have 10 MB and more.
 */
export async function readFontNames(path: string): Promise<readonly string[]> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, "r");
    const starts = await fontStarts(file);
    const names: string[] = [];
    for (const start of starts) names.push(...(await namesAt(file, start)));
    return [...new Set(names)];
  } catch {
    return [];
  } finally {
    await file?.close();
  }
}

/** Where the fonts of a file begin: one, or as many as a collection holds. */
async function fontStarts(file: FileHandle): Promise<readonly number[]> {
  const head = await bytesAt(file, 0, 12);
  if (head.getUint32(0) !== collectionMark) return [0];
  const count = Math.min(mostFonts, head.getUint32(8));
  const offsets = await bytesAt(file, 12, count * 4);
  return Array.from({ length: count }, (_, index) => offsets.getUint32(index * 4));
}

async function namesAt(file: FileHandle, start: number): Promise<readonly string[]> {
  const count = Math.min(mostTables, (await bytesAt(file, start, 12)).getUint16(4));
  const directory = await bytesAt(file, start + 12, count * 16);
  for (let at = 0; at < count * 16; at += 16) {
    if (directory.getUint32(at) !== nameTable) continue;
    const length = Math.min(mostBytes, directory.getUint32(at + 12));
    return namesIn(await bytesAt(file, directory.getUint32(at + 8), length));
  }
  return [];
}

function namesIn(table: DataView): readonly string[] {
  const [count, strings] = [table.getUint16(2), table.getUint16(4)];
  const names: string[] = [];
  for (let at = 6; at + 12 <= table.byteLength && at < 6 + count * 12; at += 12) {
    if (!wantedNames.has(table.getUint16(at + 6))) continue;
    const [platform, encoding] = [table.getUint16(at), table.getUint16(at + 2)];
    const [length, offset] = [table.getUint16(at + 8), strings + table.getUint16(at + 10)];
    if (offset + length > table.byteLength) continue;
    const bytes = new Uint8Array(table.buffer, table.byteOffset + offset, length);
    const name = decoded(bytes, platform, encoding);
    if (name !== null) names.push(name);
  }
  return names;
}

/** Made once: a computer has thousands of names, and making a decoder takes longer than using it. */
const decoders = new Map<string, TextDecoder>();

function decode(bytes: Uint8Array, encoding: string): string {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return decoder.decode(bytes);
}

/** Windows and Unicode names are UTF-16, or GB2312 in old Chinese fonts; those of old Macintosh are Latin or GB2312. */
function decoded(bytes: Uint8Array, platform: number, encoding: number): string | null {
  if (platform === 0 || (platform === 3 && encoding !== 3)) return decode(bytes, "utf-16be");
  if (platform === 3 || (platform === 1 && encoding === 25)) return decode(bytes, "gb18030");
  return platform === 1 && encoding === 0 ? decode(bytes, "latin1") : null;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<DataView> {
  const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, position);
  if (bytesRead < length) throw new Error("the font ends early");
  return new DataView(buffer.buffer, 0, length);
}
