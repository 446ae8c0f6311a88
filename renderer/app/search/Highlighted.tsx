import type { ReactNode } from "react";
import { markMatches } from "./mark-matches.ts";

interface HighlightedProps {
  readonly text: string;
  readonly wanted: string;
}

/** A text with every place marked where the wanted words stand. */
export function Highlighted({ text, wanted }: HighlightedProps): ReactNode {
  return markMatches(text, wanted).map((part) =>
    part.marked ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
  );
}
