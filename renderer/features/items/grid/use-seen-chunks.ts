import { useEffect, useEffectEvent } from "react";
import { chunkSize, type RowRange } from "../list.ts";

/** How long scrolling must stay within a chunk before it is read, in ms: a drag through the whole list asks only where it ends. */
const restBeforeReading = 40;

/** Tells which rows are in sight, widened to whole chunks. */
export function useSeenChunks(first: number, last: number, onSeen: (range: RowRange) => void): void {
  const from = Math.floor(first / chunkSize) * chunkSize;
  const to = Math.floor(last / chunkSize) * chunkSize + chunkSize - 1;
  const tell = useEffectEvent(onSeen);
  useEffect(() => {
    const timer = setTimeout(() => tell({ first: from, last: to }), restBeforeReading);
    return () => clearTimeout(timer);
  }, [from, to]);
}
