import type { Annex, ReportDocument } from "../../../shared/domain/report.ts";
import { headingBookmark, planBookmarks, type Bookmark } from "./bookmarks.ts";
import { annexInstance, hasHeadings, numberedLists } from "./numbering.ts";

/** What the renderers of a text share: names of places, and what is counted on while the text goes through once. */
export interface Writing {
  readonly bookmarkOf: (target: string | undefined) => Bookmark | null;
  /** Bookmark of the next heading of the contents; null where the report has no contents. */
  readonly nextHeading: () => Bookmark | null;
  /** Id of the next footnote, from 1. */
  readonly nextFootnote: () => number;
  /** The drawing of the next chart. */
  readonly nextDrawing: () => string;
  /** Place of the next numbered list, from 0. */
  readonly nextList: () => number;
  /** From here on headings are counted anew. */
  readonly beginAnnex: (annex: Annex) => void;
  /** The list in which headings are now counted; null for that of the chapters. */
  readonly headingList: () => number | null;
  /** Id of the bookmark of the next bound figure. */
  readonly nextFigure: () => number;
  /** Place of the next picture, from 1. */
  readonly nextPicture: () => number;
}

/** Bookmarks of captions, annexes and headings have smaller ids. */
const firstFigureId = 200_000;

export function beginWriting(document: ReportDocument, drawings: Iterable<string>): Writing {
  const bookmarks = planBookmarks(document);
  const drawing = drawings[Symbol.iterator]();
  const pointLists = numberedLists(document);
  const annexes = document.annexes.filter(hasHeadings);
  let headingList: number | null = null;
  const [headings, footnotes, lists, pictures] = [counter(0), counter(1), counter(0), counter(1)];
  return {
    bookmarkOf: (target) => (target === undefined ? null : (bookmarks.get(target) ?? null)),
    nextHeading: () => (document.front?.hasContents ? headingBookmark(headings()) : null),
    nextFootnote: footnotes,
    nextDrawing: () => drawing.next().value ?? "",
    nextList: lists,
    nextPicture: pictures,
    nextFigure: counter(firstFigureId),
    beginAnnex: (annex) => {
      headingList = hasHeadings(annex) ? annexInstance(pointLists, annexes.indexOf(annex)) : null;
    },
    headingList: () => headingList,
  };
}

function counter(first: number): () => number {
  let next = first;
  return () => next++;
}
