import { useLayoutEffect, type RefObject } from "react";
import { footHeight } from "./layout.ts";

/** Kept free at the right edge, in px. */
const margin = 4;

/**
 * Keeps what hangs below a cell (a sentence, a list of words) inside the part of the list that is in sight: above the cell where
 * the row of sums would cover it, further left where the list ends.
 */
export function useInSight(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const hanging = ref.current;
    const cell = hanging?.parentElement?.getBoundingClientRect();
    const list = hanging?.closest<HTMLElement>(".grid");
    if (hanging === null || cell === undefined || list === null || list === undefined) return;
    hanging.style.transform = "";
    const box = hanging.getBoundingClientRect();
    const edge = list.getBoundingClientRect();
    const left = Math.min(0, edge.left + list.clientWidth - margin - box.right);
    const isCovered = box.bottom > edge.top + list.clientHeight - footHeight;
    const up = isCovered ? cell.top - box.bottom : 0;
    if (left !== 0 || up !== 0) hanging.style.transform = `translate(${left}px, ${up}px)`;
  });
}
