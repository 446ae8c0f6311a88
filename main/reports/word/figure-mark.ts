import type { TextRun } from "../../../shared/domain/report-runs.ts";

const tagPrefix = "hezuo-figure:";
/** Begins with _ and so is hidden from users, as Word's own are; at most 40 characters are allowed. */
const bookmarkPrefix = "_hz_";
const longestBookmark = 40;

/**
 * A run of a bound figure stands in a content control that carries its id, and in a bookmark of the same name: Word keeps the
 * first when the words in it are typed anew, LibreOffice the second. So it is found again in an edited file.
 */
export function withFigureMark(run: TextRun, xml: string, nextBookmark: () => number): string {
  if (!("figure" in run) || !isIdentified(run.figure)) return xml;
  const mark = markOf(run.figure.id);
  const tag = `<w:tag w:val="${tagPrefix}${mark}"/>`;
  const control = `<w:sdt><w:sdtPr>${tag}</w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`;
  const name = `${bookmarkPrefix}${mark}`;
  if (name.length > longestBookmark) return control;
  const id = nextBookmark();
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${control}<w:bookmarkEnd w:id="${id}"/>`;
}

function isIdentified(figure: unknown): figure is { readonly id: string } {
  return typeof figure === "object" && figure !== null && "id" in figure && typeof figure.id === "string";
}

/** How a figure's id stands in a file: a UUID without its dashes leaves room for the rest of a bookmark's name. */
export function markOf(figureId: string): string {
  return figureId.replaceAll("-", "");
}

/** The mark in the tag of a content control; null for one of another kind. */
export function markOfTag(tag: string): string | null {
  return tag.startsWith(tagPrefix) ? tag.slice(tagPrefix.length) : null;
}

/** The mark in the name of a bookmark; null for one of another kind. */
export function markOfBookmark(name: string): string | null {
  return name.startsWith(bookmarkPrefix) ? name.slice(bookmarkPrefix.length) : null;
}
