import { useEffect, useState, type RefObject } from "react";

/** Steps in which a width is told, in CSS pixels: dragging the window's edge must not redraw at every pixel. */
const step = 8;

/** The width of an element in CSS pixels, rounded down to steps of 8; 0 until it is known and while it is hidden. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(inSteps(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

function inSteps(width: number): number {
  return Math.floor(width / step) * step;
}
