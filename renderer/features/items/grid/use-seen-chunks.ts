import { useEffect, useEffectEvent, useRef } from "react";
import { chunkSize, type RowRange } from "../list.ts";

/**
 * Tells which rows are in sight, widened to whole chunks: at once, but while others are being read only when these have come. So
 * a drag through the whole list asks for one place at a time, always the newest, however long a question takes.
 */
export function useSeenChunks(first: number, last: number, reading: boolean, onSeen: (range: RowRange) => void): void {
  const from = Math.floor(first / chunkSize) * chunkSize;
  const to = Math.floor(last / chunkSize) * chunkSize + chunkSize - 1;
  const told = useRef("");
  const tell = useEffectEvent(onSeen);
  useEffect(() => {
    const range = `${from} ${to}`;
    if (reading || told.current === range) return;
    told.current = range;
    tell({ first: from, last: to });
  }, [from, to, reading]);
}
