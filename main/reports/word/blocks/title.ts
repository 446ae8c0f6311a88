import { bookmarked, type Bookmark } from "../bookmarks.ts";
import { paragraphXml } from "../paragraph.ts";
import { runXml } from "../runs.ts";
import { size } from "../style-names.ts";
import { titleLines } from "../title-lines.ts";

/** A title of 二号 centred, long ones broken between words. It stays one paragraph, so that navigation shows it whole. */
export function titleXml(styleId: string, title: string, width: number, bookmark: Bookmark | null = null): string {
  const perLine = Math.floor(width / (size.two * 10));
  const lines = titleLines(title.replaceAll("\n", ""), perLine);
  const words = lines.map((line) => runXml(line)).join("<w:r><w:br/></w:r>");
  return paragraphXml(styleId, bookmarked(words, bookmark));
}
