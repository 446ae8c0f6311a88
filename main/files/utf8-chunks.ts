/**
 * Size of a chunk in bytes. Large, because every hand-over to zlib's thread costs as much as compressing many kilobytes of
 * XML.
 */
const chunkSize = 1 << 18;
/** A character of UTF-16 takes at most so many bytes in UTF-8 (a pair of surrogates takes four). */
const mostBytes = 3;

/**
 * Pieces of text as UTF-8 in chunks of about 256 KiB. To save memory and its clearing, each chunk lies where the one before
 * the last lay: whoever asks for a chunk must have done with the one before the last. Pieces are written as they come, for to
 * put long strings together takes longer than writing them.
 */
export function* utf8Chunks(pieces: Iterable<string>): Generator<Uint8Array> {
  const buffers = [Buffer.allocUnsafeSlow(chunkSize), Buffer.allocUnsafeSlow(chunkSize)];
  let [turn, filled] = [0, 0];
  for (const piece of pieces) {
    const room = piece.length * mostBytes;
    if (filled + room > chunkSize && filled > 0) {
      yield (buffers[turn] ?? Buffer.alloc(0)).subarray(0, filled);
      [turn, filled] = [1 - turn, 0];
    }
    if (room > chunkSize) yield Buffer.from(piece);
    else filled += buffers[turn]?.write(piece, filled) ?? 0;
  }
  if (filled > 0) yield (buffers[turn] ?? Buffer.alloc(0)).subarray(0, filled);
}
