import { useEffect, useRef } from "react";
import type { DraftSession } from "../session/draft-session.ts";
import { goToPlace } from "./go-to-place.ts";

/** A report on the desk, and where in it a search has led. */
export interface OpenedPlace {
  readonly id: string;
  /** Null to begin at the top. */
  readonly words: string | null;
}

/** Goes once to the first paragraph that holds the words; the report stays at its beginning when they are gone. */
export function useShownWords(session: DraftSession, place: OpenedPlace): void {
  const shown = useRef<OpenedPlace | null>(null);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    const found = place.words === null ? null : placeOfWords(session, place.words);
    if (found !== null) goToPlace(session, found);
  }, [session, place]);
}

function placeOfWords({ editor }: DraftSession, words: string): number | null {
  let found: number | null = null;
  editor.state.doc.descendants((node, place) => {
    if (found === null && node.isTextblock && node.textContent.includes(words)) found = place + 1;
    return found === null;
  });
  return found;
}
