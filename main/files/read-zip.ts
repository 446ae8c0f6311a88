import { buffer } from "node:stream/consumers";
import { fromBufferPromise, type ZipFile } from "yauzl";

/** All files of a small zip in memory, by name, in the zip's order. Rejects when it is no zip or damaged. */
export async function readZip(bytes: Buffer): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip: ZipFile = await fromBufferPromise(bytes);
  const reading: Promise<readonly [string, Uint8Array]>[] = [];
  for await (const entry of zip.eachEntry()) {
    reading.push(zip.openReadStreamPromise(entry).then(async (stream) => [entry.fileName, await buffer(stream)] as const));
  }
  return new Map(await Promise.all(reading));
}
