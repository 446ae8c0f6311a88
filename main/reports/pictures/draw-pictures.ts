import { Worker } from "node:worker_threads";
import type { ChartSpec } from "../../../shared/charts/chart-spec.ts";

/** Pictures that are being drawn in a thread of their own while the text is written. */
export interface Drawing {
  /** One promise of a PNG for each chart, in order. */
  readonly pictures: readonly Promise<Uint8Array>[];
  /** Ends the thread; pictures not yet drawn are refused. Safe to call at any time. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts drawing. Encoding PNG takes 50 ms and more a chart, so it must neither hold up the text nor the store's thread.
 * System fonts are not loaded: only the shipped one counts, and pictures come out the same everywhere.
 */
export function drawPictures(specs: readonly ChartSpec[]): Drawing {
  if (specs.length === 0) return { pictures: [], stop: async () => {} };
  const worker = new Worker(threadUrl(), {
    workerData: specs,
    env: { ...process.env, DISABLE_SYSTEM_FONTS_LOAD: "1" },
  });
  const slots = specs.map(() => Promise.withResolvers<Uint8Array>());
  let next = 0;
  worker.on("message", (png: Uint8Array) => slots[next++]?.resolve(png));
  const refuse = (error: Error) => slots.slice(next).forEach((slot) => slot.reject(error));
  worker.on("error", refuse);
  worker.on("exit", () => refuse(new Error("the drawing thread ended early")));
  const pictures = slots.map(({ promise }) => promise);
  // A picture that nobody waits for any more, after a cancel, is no unhandled failure.
  for (const picture of pictures) picture.catch(() => {});
  return { pictures, stop: async () => void (await worker.terminate()) };
}

/** Bundles carry the thread beside them as `picture-thread.js`. */
function threadUrl(): URL {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`./picture-thread.${extension}`, import.meta.url);
}
