import { useEffect, useState, type RefObject } from "react";

/** How far below the upper edge a heading may stand and still count as what is being read, in px. */
const readingLine = 120;

/** The place of the paper that is being read: the last one whose beginning has passed the upper edge. */
export function useCurrentPlace(scroller: RefObject<HTMLElement | null>, places: readonly string[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  const written = places.join(" ");
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const look = () => setCurrent(placeAt(element, written.split(" ")));
    look();
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, [scroller, written]);
  return current;
}

function placeAt(scroller: HTMLElement, places: readonly string[]): string | null {
  const edge = scroller.getBoundingClientRect().top + readingLine;
  const passed = places.findLast((place) => {
    const element = document.getElementById(place);
    return element !== null && element.getBoundingClientRect().top <= edge;
  });
  return passed ?? places[0] ?? null;
}
