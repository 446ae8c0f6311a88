import type { Inspected } from "./inspected.ts";
import { isLandscape, textArea } from "./measures.ts";
import { textWidth, widthOf } from "./pages.ts";
import type { ReadParagraph } from "./read-document.ts";

/** Where the words of a one-line paragraph stand, in characters from the left and to the right edge of the text. */
export interface LinePosition {
  readonly start: number;
  readonly end: number;
  /** Between its last word and the right edge. */
  readonly rightGap: number;
  readonly width: number;
}

/** On the page as it should be, so that wrong margins are found once and not twice. */
export function positionOf({ document, profile }: Inspected, paragraph: ReadParagraph): LinePosition | null {
  const section = document.sections[paragraph.section];
  if (section === undefined) return null;
  const { format, size, runs, text } = paragraph;
  const spacing = runs[0]?.format.spacing ?? 0;
  const character = size * 10 + spacing;
  const room = (isLandscape(section) ? widthOf(section) : textArea(profile).width) / character;
  const widthOfText = (words: string) => textWidth(words, size, spacing) / character;
  const [full, words] = [widthOfText(text), widthOfText(text.trim())];
  const lead = widthOfText(text) - widthOfText(text.trimStart());
  const [left, right, first] = [format.left / character, format.right / character, format.firstLine / character];
  const start = {
    left: left + first + lead,
    both: left + first + lead,
    distribute: left + first + lead,
    right: room - right - full + lead,
    center: left + first + (room - left - first - right - full) / 2 + lead,
  }[format.alignment];
  return { start, end: start + words, rightGap: room - start - words, width: words };
}
