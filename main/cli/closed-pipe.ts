import type { Writable } from "node:stream";

/**
 * Where the next program of a pipe has read enough and gone (`hezuo … | head`), the rest is for nobody: it is dropped
 * without a word, and the exit code stays that of the work, which is done before anything is printed.
 */
export function endQuietlyWhenNobodyReads(streams: readonly Writable[]): void {
  for (const stream of streams) {
    stream.on("error", (error: Error) => {
      if (!isNobodyReading(error)) throw error;
    });
  }
}

function isNobodyReading(error: Error): boolean {
  return "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}
