import { closeSync, existsSync, openSync, readSync } from "node:fs";

/** How files of other programs begin: a mistyped path must never cost anybody a document. */
const otherBeginnings: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip: .docx, .xlsx, .zip
  [0x50, 0x4b, 0x05, 0x06], // empty zip
  [0xd0, 0xcf, 0x11, 0xe0], // .doc, .xls, .wps
  [0x25, 0x50, 0x44, 0x46], // .pdf
  [0x89, 0x50, 0x4e, 0x47], // .png
  [0xff, 0xd8, 0xff], // .jpg
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // .rtf
  [0x1f, 0x8b], // .gz
  [0x52, 0x61, 0x72, 0x21], // .rar
  [0x37, 0x7a, 0xbc, 0xaf], // .7z
  [0xff, 0xfe], // text in UTF-16
  [0xfe, 0xff],
];

/** Enough to meet a zero byte also where the first pages of a store were overwritten, in bytes. */
const looked = 1 << 20;

/** Whether a file that is no store is plainly something else: a document, a picture, a text. A damaged store is neither. */
export function isForeignFile(path: string): boolean {
  if (!existsSync(path)) return false;
  const start = startOf(path);
  const begins = (beginning: readonly number[]) => beginning.every((byte, index) => start[index] === byte);
  return otherBeginnings.some(begins) || isText(start);
}

function startOf(path: string): Uint8Array {
  const buffer = new Uint8Array(looked);
  const file = openSync(path, "r");
  try {
    return buffer.subarray(0, readSync(file, buffer, 0, looked, 0));
  } finally {
    closeSync(file);
  }
}

/** A text has no zero bytes, whatever its encoding; the pages of a store are full of them. */
function isText(start: Uint8Array): boolean {
  return start.length > 0 && !start.includes(0);
}
