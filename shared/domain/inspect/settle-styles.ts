import { allParagraphs } from "./all-paragraphs.ts";
import type { Edit, RunEdit, RunLook } from "./edit.ts";
import type { ReadDocument, ReadParagraph, ReadStyle } from "./read-document.ts";

/** Edits, and looks that are better mended in the style than paragraph by paragraph. */
export interface SettledEdits {
  readonly edits: readonly Edit[];
  /** By the style's id. */
  readonly styles: ReadonlyMap<string, RunLook>;
}

/**
 * When every paragraph of a style is to get one look, the style is wrong, and text typed later would be wrong again: the
 * look goes into the style, and the runs keep only what they say against it. Not for styles that stand on their own, as the
 * default one does, nor for one that another style in use is based on, which would change with it.
 */
export function settleStyles(document: ReadDocument, edits: readonly Edit[]): SettledEdits {
  const users = paragraphsByStyle(document);
  const looks = looksByParagraph(edits.filter((edit) => edit.kind === "runs"));
  const styles = new Map<string, RunLook>();
  for (const [style, paragraphs] of users) {
    const own = document.styles.get(style);
    if (own === undefined || own.basedOn === null || isBase(document, style, users)) continue;
    const look = differing(commonLook(paragraphs, looks), own);
    if (Object.keys(look).length > 0) styles.set(style, look);
  }
  const settled = edits.map((edit) => (edit.kind === "runs" ? withStyle(edit, styles) : edit));
  return { edits: settled, styles };
}

function withStyle(edit: RunEdit, styles: ReadonlyMap<string, RunLook>): RunEdit {
  const look = styles.get(edit.paragraph.styleId);
  const { font, size, bold, color } = edit.look;
  const covered =
    look !== undefined &&
    color === undefined &&
    isCovered(font, look.font) &&
    isCovered(size, look.size) &&
    isCovered(bold, look.bold);
  return covered ? { ...edit, onlyOwn: true } : edit;
}

function isCovered(wanted: unknown, set: unknown): boolean {
  return wanted === undefined || wanted === set;
}

function paragraphsByStyle(document: ReadDocument): ReadonlyMap<string, readonly ReadParagraph[]> {
  const found = new Map<string, ReadParagraph[]>();
  for (const paragraph of allParagraphs(document)) {
    if (paragraph.text.trim() === "") continue;
    const group = found.get(paragraph.styleId);
    if (group === undefined) found.set(paragraph.styleId, [paragraph]);
    else group.push(paragraph);
  }
  return found;
}

/** Only looks that hold for all words of a paragraph. Font, size and bold; a colour is never the style's. */
function looksByParagraph(edits: readonly RunEdit[]): ReadonlyMap<ReadParagraph, RunLook> {
  const covered = new Map<ReadParagraph, Map<string, number>>();
  const looks = new Map<ReadParagraph, RunLook>();
  for (const { paragraph, from, to, look } of edits) {
    const lengths = covered.get(paragraph) ?? new Map<string, number>();
    covered.set(paragraph, lengths);
    for (const key of Object.keys(look)) lengths.set(key, (lengths.get(key) ?? 0) + to - from);
    looks.set(paragraph, { ...looks.get(paragraph), ...look });
  }
  return new Map(
    [...looks].map(([paragraph, look]) => [paragraph, wholly(look, covered.get(paragraph) ?? new Map(), paragraph)]),
  );
}

function wholly({ font, size, bold }: RunLook, lengths: ReadonlyMap<string, number>, { text }: ReadParagraph): RunLook {
  const isWhole = (key: string) => (lengths.get(key) ?? 0) >= text.trim().length;
  return {
    ...(font !== undefined && isWhole("font") ? { font } : {}),
    ...(size !== undefined && isWhole("size") ? { size } : {}),
    ...(bold !== undefined && isWhole("bold") ? { bold } : {}),
  };
}

function commonLook(paragraphs: readonly ReadParagraph[], looks: ReadonlyMap<ReadParagraph, RunLook>): RunLook {
  const [first = {}, ...others] = paragraphs.map((paragraph) => looks.get(paragraph) ?? {});
  const { font, size, bold } = first;
  return {
    ...(font !== undefined && others.every((look) => look.font === font) ? { font } : {}),
    ...(size !== undefined && others.every((look) => look.size === size) ? { size } : {}),
    ...(bold !== undefined && others.every((look) => look.bold === bold) ? { bold } : {}),
  };
}

/** A style that is right already is left alone: then it is the runs that say otherwise. */
function differing({ font, size, bold }: RunLook, { look }: ReadStyle): RunLook {
  return {
    ...(font !== undefined && font !== look.eastAsia ? { font } : {}),
    ...(size !== undefined && size !== look.size ? { size } : {}),
    ...(bold !== undefined && look.bold ? { bold } : {}),
  };
}

function isBase({ styles }: ReadDocument, style: string, users: ReadonlyMap<string, unknown>): boolean {
  return [...users.keys()].some((user) => {
    let base = styles.get(user)?.basedOn;
    for (let steps = 0; base !== undefined && base !== null && steps < 50; steps += 1) {
      if (base === style) return true;
      base = styles.get(base)?.basedOn;
    }
    return false;
  });
}
