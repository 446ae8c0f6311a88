import * as fc from "fast-check";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { utf8Chunks } from "../../../main/files/utf8-chunks.ts";
import { zipStream } from "../../../main/files/write-zip.ts";
import { unzip } from "../../support/unzip.ts";

/** Each chunk copied when it comes: its place is used again. */
const chunksOf = (pieces: readonly string[]) => Array.from(utf8Chunks(pieces), (chunk) => Buffer.from(chunk));

test("pieces of any text and length come out as their UTF-8, in order", () => {
  const long = fc.nat(200_000).map((length) => "表a𠮷".repeat(length / 4));
  const piece = fc.oneof({ weight: 5, arbitrary: fc.string({ unit: "binary" }) }, { weight: 1, arbitrary: long });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(Buffer.concat(chunksOf(pieces)).toString()).toBe(pieces.join(""));
    }),
    { numRuns: 25 },
  );
});

test("many short pieces make few chunks, and the one before the last is still as it was", () => {
  const pieces = Array.from({ length: 300_000 }, (_, index) => `${index}、`);
  expect(chunksOf(pieces).length).toBeLessThan(20);
  let [before, asItWas]: [Uint8Array, Buffer] = [Buffer.alloc(0), Buffer.alloc(0)];
  for (const chunk of utf8Chunks(pieces)) {
    expect(asItWas.equals(before)).toBe(true);
    [before, asItWas] = [chunk, Buffer.from(chunk)];
  }
});

test("a text that never exists whole is packed as if it did", async () => {
  const pieces = Array.from({ length: 200_000 }, (_, index) => `第${index}行`);
  const [inPieces, whole] = await Promise.all(
    [{ pieces: () => pieces }, pieces.join("")].map(async (content) =>
      unzip(await buffer(zipStream([{ name: "a.xml", content }]))),
    ),
  );
  expect(inPieces?.get("a.xml")).toEqual(whole?.get("a.xml"));
});

test("a fault while pieces are made is the fault of the stream", async () => {
  await expect(buffer(zipStream([{ name: "a.xml", content: { pieces: broken } }]))).rejects.toThrow("no more");
});

function* broken(): Generator<string> {
  yield "甲".repeat(500_000);
  throw new Error("no more");
}
