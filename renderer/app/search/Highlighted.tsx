import type { ReactNode } from "react";
import type { TextRange } from "../../../shared/domain/search/text-range.ts";
import { markedParts } from "./marked-parts.ts";

interface HighlightedProps {
  readonly text: string;
  /** What in the text was looked for. */
  readonly ranges: readonly TextRange[];
}

/** A text with the places marked that were looked for. */
export function Highlighted({ text, ranges }: HighlightedProps): ReactNode {
  return markedParts(text, ranges).map((part) =>
    part.marked ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
  );
}
