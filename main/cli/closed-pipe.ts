import type { Writable } from "node:stream";

/**
 * Where the next program of a pipe has read enough and gone (`hezuo … | head`), the rest is for nobody: it is dropped
 * without a word, and the exit code stays that of the work, which is done before anything is printed. Any other fault of a
 * stream, such as a full disk behind `> file`, goes to `onUnwritten`, once.
 */
export function endQuietlyWhenNobodyReads(streams: readonly Writable[], onUnwritten: () => void): void {
  let told = false;
  for (const stream of streams) {
    stream.on("error", (error: Error) => {
      if (told || isNobodyReading(error)) return;
      told = true;
      onUnwritten();
    });
  }
}

function isNobodyReading(error: Error): boolean {
  return "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}
