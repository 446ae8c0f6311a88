import { useEffect, useState, type RefObject } from "react";

/** Some pages before something comes into view, so that it is there by then. */
const margin = "2000px";

/** Whether a place was ever near what is seen: a report of a hundred pages draws its charts when one comes to them. */
export function useNearView(place: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null || isNear) return undefined;
    const look = (entries: readonly IntersectionObserverEntry[]) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
    };
    const observer = new IntersectionObserver(look, { root: element.closest(".desk-room"), rootMargin: margin });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, isNear]);
  return isNear;
}
