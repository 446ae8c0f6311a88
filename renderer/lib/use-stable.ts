import { useLayoutEffect, useRef, useState } from "react";

/** Something that is done when it is called, and answers nothing. */
type Act = (...args: never[]) => void;

/**
 * The same functions at every rendering, each doing what the one given last would do: for parts of a page that are drawn anew
 * only when what they show has changed. They are for events; while the page is drawn they must not be called.
 */
export function useStableActs<Acts extends Readonly<Record<string, Act>>>(acts: Acts): Acts {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  const [stable] = useState(() => {
    const forwarded = Object.keys(acts).map((name) => [name, (...args: never[]) => latest.current[name]?.(...args)]);
    return Object.fromEntries(forwarded) as Acts;
  });
  return stable;
}
