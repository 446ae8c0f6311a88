import { NotReadable } from "./workbook-fault.ts";

/** What kinds of file are read. */
export type WorkbookFormat = "xlsx" | "xls" | "csv";

const zipStart = [0x50, 0x4b];
const compoundStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Tells the format by the content, not by the ending: workbooks are renamed often enough. Throws NotReadable for a
 * workbook with a password, and for anything that is none.
 */
export function formatOf(bytes: Buffer): WorkbookFormat {
  if (startsWith(bytes, zipStart)) return "xlsx";
  if (startsWith(bytes, compoundStart)) return compoundFormat(bytes);
  if (isText(bytes)) return "csv";
  throw new NotReadable("not-a-workbook");
}

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** An .xlsx with a password, an .xls, a .doc … are all the same kind of container; its streams tell by their names. */
function compoundFormat(bytes: Buffer): WorkbookFormat {
  if (holdsStream(bytes, "EncryptedPackage")) throw new NotReadable("password");
  if (!holdsStream(bytes, "Workbook") && !holdsStream(bytes, "Book")) throw new NotReadable("not-a-workbook");
  if (isEncryptedXls(bytes)) throw new NotReadable("password");
  return "xls";
}

/** The directory of the container keeps names in UTF-16, each ended by a zero character. */
function holdsStream(bytes: Buffer, name: string): boolean {
  return bytes.includes(Buffer.from(`${name}\0`, "utf16le"));
}

const beginOfGlobals = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
const bofLength = 20;
const filePass = 0x002f;
const writeProtect = 0x0086;

/** MS-XLS §2.1.7.20.3: FilePass follows the first BOF, behind WriteProtect at most. */
function isEncryptedXls(bytes: Buffer): boolean {
  const begin = bytes.indexOf(beginOfGlobals);
  if (begin === -1) return false;
  let next = begin + bofLength;
  if (bytes.length >= next + 4 && bytes.readUInt16LE(next) === writeProtect) next += 4 + bytes.readUInt16LE(next + 2);
  return bytes.length >= next + 2 && bytes.readUInt16LE(next) === filePass;
}

/** Text has no zero bytes, except in UTF-16, which begins with its mark; web pages and XML saved as .xls are no tables of text. */
function isText(bytes: Buffer): boolean {
  const isMarked = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (!isMarked && bytes.includes(0)) return false;
  const beginning = bytes.subarray(0, 200).toString("latin1").replace(/^ï»¿/, "").trimStart().toLowerCase();
  return !/^(<[!?a-z]|%pdf|\{\\rtf|mime-version)/.test(beginning);
}
