import { blocksOf, captionOf } from "../../../shared/domain/report-blocks.ts";
import type { Annex, ReportDocument } from "../../../shared/domain/report.ts";
import { canBeDrawn } from "./chart-list.ts";

/** A named place of the document that fields point to. */
export interface Bookmark {
  /** Unique over the document. */
  readonly id: number;
  /** Begins with _ and so is hidden from users, as Word's own are. */
  readonly name: string;
}

const firstHeadingId = 100_000;

/** Bookmarks of captions and annexes by the id that references name; charts that are not drawn have none. */
export function planBookmarks(document: ReportDocument): ReadonlyMap<string, Bookmark> {
  const captions = blocksOf(document)
    .filter((block) => block.kind !== "chart" || canBeDrawn(block.chart))
    .flatMap((block) => captionOf(block)?.id ?? []);
  const numbers = document.annexes.length > 1 ? document.annexes.map(numberTarget) : [];
  const targets = [...captions, ...document.annexes.flatMap(({ id }) => id ?? []), ...numbers];
  const unique = [...new Set(targets)];
  return new Map(unique.map((target, index) => [target, { id: index + 1, name: `_Ref${100_000_001 + index}` }]));
}

/** What 附件说明 points to: the number alone on the head of an annex. */
export const numberTarget = ({ number }: Annex) => `annex-number-${number}`;

/** The bookmark of the heading at a place (from 0) among those that the contents list. */
export function headingBookmark(place: number): Bookmark {
  return { id: firstHeadingId + place, name: `_Toc${100_000_001 + place}` };
}

/** Content with a bookmark around it; without one, the content alone. */
export function bookmarked(content: string, bookmark: Bookmark | null | undefined): string {
  if (!bookmark) return content;
  return `<w:bookmarkStart w:id="${bookmark.id}" w:name="${bookmark.name}"/>${content}<w:bookmarkEnd w:id="${bookmark.id}"/>`;
}
