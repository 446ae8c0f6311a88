import { inflateRawSync } from "node:zlib";
import { zipEntries } from "./zip-records.ts";

/**
 * All files of a zip that this program has just made, by name, in the zip's order. For the packages that docx hands over:
 * a reader for files from outside must expect every kind of harm and takes forty times as long.
 */
export function readOwnZip(zip: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const files = zipEntries(zip).map(
    ({ name, data, deflated }) => [name, deflated ? inflateRawSync(data) : data] as const,
  );
  return new Map(files);
}
