/** The bytes of a part's text in the encoding that it had, which its byte order mark tells. */
export function encodeXml(text: string, before: Uint8Array): Uint8Array {
  const [first, second] = before;
  if (first === 0xff && second === 0xfe) return Buffer.from(text, "utf16le");
  if (first === 0xfe && second === 0xff) return Buffer.from(text, "utf16le").swap16();
  return Buffer.from(text, "utf8");
}
