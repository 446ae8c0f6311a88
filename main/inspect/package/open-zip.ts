import { buffer } from "node:stream/consumers";
import { crc32 } from "node:zlib";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { DamagedPart, RefusedFile, TooMuchInside } from "../faults.ts";
import { largestPart, largestSum, mostEntries } from "./limits.ts";

/** The files of a zip; nothing is unpacked before it is asked for. */
export interface OpenZip {
  readonly entries: readonly Entry[];
  /** One file unpacked, its sum checked. Throws DamagedPart, or TooMuchInside when all that was read grows past measure. */
  readonly read: (entry: Entry) => Promise<Buffer>;
  /** One file as it lies in the zip. */
  readonly readPacked: (entry: Entry) => Promise<Buffer>;
}

/** Opens a zip in memory. Throws DamagedPart, TooMuchInside, or RefusedFile when it is encrypted. */
export async function openZip(bytes: Buffer): Promise<OpenZip> {
  const zip = await whole(fromBufferPromise(bytes, { lazyEntries: true, autoClose: false }));
  const entries = await whole(listEntries(zip));
  // A repair reads parts a second time; that makes nothing larger.
  const seen = new Set<Entry>();
  let sum = 0;
  return {
    entries,
    read: async (entry) => {
      if (!seen.has(entry)) sum += entry.uncompressedSize;
      seen.add(entry);
      if (entry.uncompressedSize > largestPart || sum > largestSum) throw new TooMuchInside();
      const content = await whole(zip.openReadStreamPromise(entry).then(buffer));
      if (crc32(content) !== entry.crc32) throw new DamagedPart();
      return content;
    },
    readPacked: (entry) => whole(zip.openReadStreamPromise(entry, { decodeFileData: false }).then(buffer)),
  };
}

async function listEntries(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > mostEntries) throw new TooMuchInside();
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new RefusedFile("password");
    if (!entry.fileName.endsWith("/")) entries.push(entry);
  }
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
  if (names.size < entries.length) throw new DamagedPart();
  return entries;
}

/** Whatever the library finds wrong with a zip is damage; our own findings stay as they are. */
async function whole<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    throw error instanceof RefusedFile || error instanceof TooMuchInside ? error : new DamagedPart();
  }
}
