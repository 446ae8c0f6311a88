import { zipped } from "./hand-made-docx.ts";
import { unzip } from "./unzip.ts";

/** The package with another text in one part. */
export async function replacePart(bytes: Uint8Array, name: string, text: string): Promise<Buffer> {
  return zipped({ ...Object.fromEntries(await unzip(bytes)), [name]: text });
}
