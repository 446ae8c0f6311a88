import { bookmarked, type Bookmark } from "../bookmarks.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { style } from "../style-names.ts";

/** A heading; its number 一、（一）1. or（1） comes from the style. Line feeds would part it in two headings: they become blanks. */
export function headingXml(level: 1 | 2 | 3 | 4, text: string, bookmark: Bookmark | null = null): string {
  return paragraphXml(style.headings[level], bookmarked(runXml(text.replaceAll("\n", " ")), bookmark));
}
