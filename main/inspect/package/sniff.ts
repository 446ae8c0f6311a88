import type { WordFileFault } from "../../../shared/errors.ts";

const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const zipFile = Buffer.from("PK\u0003\u0004");
const richText = Buffer.from("{\\rtf");
/** Name of the stream that holds a document protected by a password, in the directory of a compound file (MS-OFFCRYPTO §2.3.4.4). */
const encryptedPackage = Buffer.from("EncryptedPackage", "utf16le");
const oldOffice = ["Workbook", "PowerPoint Document"].map((name) => Buffer.from(name, "utf16le"));

/** What the first bytes tell: null for a zip, which a .docx is, otherwise why the file cannot be taken. */
export function sniff(bytes: Buffer, name: string): WordFileFault | null {
  if (bytes.length === 0) return "empty";
  if (bytes.subarray(0, 4).equals(zipFile)) return null;
  if (bytes.subarray(0, 5).equals(richText)) return "old-word";
  if (bytes.subarray(0, 8).equals(compoundFile)) return compoundFault(bytes, name);
  // A zip whose first bytes are lost still ends as one.
  return /\.docx$/i.test(name) ? "damaged" : "not-word";
}

function compoundFault(bytes: Buffer, name: string): WordFileFault {
  if (bytes.includes(encryptedPackage)) return "password";
  if (/\.wp[st]$/i.test(name)) return "wps";
  return oldOffice.some((stream) => bytes.includes(stream)) ? "not-word" : "old-word";
}
