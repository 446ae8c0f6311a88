import { align } from "../../../../shared/domain/draft/align.ts";
import { editScript } from "../../../../shared/domain/draft/edit-script.ts";

/** A part of the old text beside the one of the new text that it became; null where it went or came. */
export interface Pair<Part> {
  readonly one: Part | null;
  readonly other: Part | null;
}

export interface Likeness<Part> {
  /** From 0 to 1. */
  readonly of: (one: Part, other: Part) => number;
  /** What is less alike is not the same part. */
  readonly least: number;
}

/** More than this would take too long to hold each against each. */
const mostPaired = 250_000;

/** Pairs the parts of two texts in their order: equal ones first, those between by their likeness. */
export function pairTexts<Part extends { readonly text: string }>(
  before: readonly Part[],
  after: readonly Part[],
  likeness: Likeness<Part>,
): readonly Pair<Part>[] {
  const pairs: Pair<Part>[] = [];
  let [gone, come]: [Part[], Part[]] = [[], []];
  let [x, y] = [0, 0];
  const flush = () => {
    pairs.push(...pairGap(gone, come, likeness));
    [gone, come] = [[], []];
  };
  const texts = (parts: readonly Part[]) => parts.map(({ text }) => text);
  for (const { kind } of editScript(texts(before), texts(after))) {
    if (kind === "deleted") gone.push(...before.slice(x, (x += 1)));
    else if (kind === "inserted") come.push(...after.slice(y, (y += 1)));
    else {
      flush();
      pairs.push({ one: before[x++] ?? null, other: after[y++] ?? null });
    }
  }
  flush();
  return pairs;
}

function pairGap<Part>(
  gone: readonly Part[],
  come: readonly Part[],
  { of, least }: Likeness<Part>,
): readonly Pair<Part>[] {
  if (gone.length * come.length > mostPaired) {
    return [...gone.map((one) => ({ one, other: null })), ...come.map((other) => ({ one: null, other }))];
  }
  return align(gone, come, of, least);
}
