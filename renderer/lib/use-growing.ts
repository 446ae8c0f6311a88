import { useEffect, useState } from "react";

/**
 * How many of so many rows to draw now: the first `step`, and as many more in every frame, so that a long table holds no frame
 * up. `of` tells one table from the next, which begins anew.
 */
export function useGrowing(total: number, step: number, of: string | number): number {
  const [grown, grow] = useState({ of, count: step });
  const count = grown.of === of ? grown.count : step;
  useEffect(() => {
    if (count >= total) return undefined;
    const frame = requestAnimationFrame(() => grow({ of, count: count + step }));
    return () => cancelAnimationFrame(frame);
  }, [of, count, step, total]);
  return Math.min(count, total);
}
