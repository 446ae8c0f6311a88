/** 1 January 1980, 00:00 as MS-DOS writes date and time. */
const date = 0x0021;
const time = 0;
const endOfDirectory = 0x06054b50;
const endSize = 22;

/**
 * Sets the times of all files in a finished zip to one fixed moment, in place, and returns it. For the workbooks inside
 * charts, which docx zips itself with the time of the clock.
 */
export function fixZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - endSize;
  if (view.getUint32(end, true) !== endOfDirectory) throw new Error("a workbook of docx is no plain zip");
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    setTime(view, entry + 12);
    setTime(view, view.getUint32(entry + 42, true) + 10);
    entry += 46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return zip;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, time, true);
  view.setUint16(at + 2, date, true);
}
