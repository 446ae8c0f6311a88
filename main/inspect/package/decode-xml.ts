import { DamagedPart } from "../faults.ts";

/** The text of an XML part: UTF-8 unless a byte order mark says UTF-16 (Office Open XML allows these two). Throws DamagedPart. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    // Offsets into the text must hold, so the mark stays.
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DamagedPart();
  }
}
