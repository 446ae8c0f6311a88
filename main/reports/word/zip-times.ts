import { zipDate, zipEntries, zipTime } from "../../files/zip-records.ts";

/**
 * Sets the times of all files in a finished zip to one fixed moment, in place, and returns it. For the workbooks inside
 * charts, which docx zips itself with the time of the clock.
 */
export function fixZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (const { headers } of zipEntries(zip)) {
    const [central, local] = headers;
    for (const times of [central + 12, local + 10]) {
      view.setUint16(times, zipTime, true);
      view.setUint16(times + 2, zipDate, true);
    }
  }
  return zip;
}
