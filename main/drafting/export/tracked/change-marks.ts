import { xmlText } from "../../../reports/word/xml-text.ts";

/** Who is named for the changes, and when they are said to have been made. */
export interface ChangeAuthor {
  readonly author: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export type ChangeKind = "ins" | "del";

/** Writes Word's marks of kept changes, each with an id of its own. */
export interface ChangeMarks {
  /** An empty mark, as paragraphs and rows carry it. */
  readonly empty: (kind: ChangeKind) => string;
  /** A mark around runs. */
  readonly around: (kind: ChangeKind, runs: string) => string;
}

/** Bookmarks, footnotes and drawings have smaller ids. */
const firstId = 500_000;

export function changeMarks({ author, at }: ChangeAuthor): ChangeMarks {
  let next = firstId;
  const attributes = () => `w:id="${next++}" w:author="${xmlText(author)}" w:date="${at.slice(0, 19)}Z"`;
  return {
    empty: (kind) => `<w:${kind} ${attributes()}/>`,
    around: (kind, runs) => (runs === "" ? "" : `<w:${kind} ${attributes()}>${runs}</w:${kind}>`),
  };
}
