import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { readingLimits } from "./reading-limits.ts";
import { NotReadable } from "./workbook-fault.ts";

/** What a workbook in a zip is, before anything of it is unpacked. */
export interface PartList {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly zip: ZipFile;
}

const bitOfLaterSizes = 0x8;

/**
 * Reads the zip's list of parts and refuses what would unpack to more than the machine should hold. The sizes are those
 * that the list declares; unpacking beyond a declared size fails by itself, so a part that declares none is refused.
 * Throws NotReadable.
 */
export async function checkParts(bytes: Buffer): Promise<PartList> {
  const zip = await openZip(bytes);
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of listed(zip)) {
    entries.set(entry.fileName, entry);
    if (entries.size > readingLimits.parts) throw new NotReadable("too-large");
    if (entry.fileName.endsWith("/")) continue;
    if (entry.uncompressedSize > readingLimits.partBytes) throw new NotReadable("too-large");
    if (hidesItsSize(entry)) throw new NotReadable("damaged");
    unpacked += entry.uncompressedSize;
    if (unpacked > readingLimits.unpackedBytes) throw new NotReadable("too-large");
  }
  refuseOthers(entries);
  return { entries, zip };
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { lazyEntries: true });
  } catch (error) {
    throw new NotReadable("damaged", error);
  }
}

async function* listed(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw new NotReadable("damaged", error);
  }
}

/** A few bytes may hold nothing; a real part that declares to be nothing, or leaves its size to its end, is up to something. */
function hidesItsSize({ uncompressedSize, compressedSize, generalPurposeBitFlag }: Entry): boolean {
  if (uncompressedSize > 0) return false;
  const emptyDeflate = 2;
  return compressedSize > emptyDeflate || (compressedSize === 0 && (generalPurposeBitFlag & bitOfLaterSizes) !== 0);
}

/** A zip that is whole but no workbook of this kind. */
function refuseOthers(entries: ReadonlyMap<string, Entry>): void {
  const isOoxml = entries.has("[Content_Types].xml");
  if (isOoxml && entries.has("xl/workbook.bin")) throw new NotReadable("other-format");
  if (entries.has("content.xml") && entries.has("mimetype")) throw new NotReadable("other-format");
  if (!isOoxml || entries.has("word/document.xml") || entries.has("ppt/presentation.xml")) {
    throw new NotReadable("not-a-workbook");
  }
}
