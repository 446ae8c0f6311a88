import type { FigureRun, Run } from "../../report-runs.ts";
import { editScript } from "../edit-script.ts";
import { wordsOfText } from "../word-diff.ts";

// The words of a paragraph with one character of the private use area for each bound figure. So a figure is one thing that came,
// went or stayed, whatever is written in it.
const first = 0xe000;
const last = 0xf8ff;
const placeholder = /([\uE000-\uF8FF])/u;

/** The character that stands for a figure, counted from 0. */
export function figureMark(place: number): string {
  return String.fromCharCode(Math.min(last, first + place));
}

/** Which figure a character stands for; null for an ordinary one. */
export function figureAt(character: string): number | null {
  const code = character.charCodeAt(0);
  return code >= first && code <= last ? code - first : null;
}

/** The skeleton of runs; figures that are not among the known ones are added to them. */
export function skeletonOf(runs: readonly Run[], figureIds: string[]): string {
  return runs
    .map((run) => (isFigure(run) ? figureMark(placeOf(run.figure.id, figureIds)) : cleaned(run.text)))
    .join("");
}

/** Characters that stand for figures may not come from the text itself. */
export function cleaned(text: string): string {
  return text.replaceAll(/[\uE000-\uF8FF]/gu, " ");
}

export function placeOf(id: string, figureIds: string[]): number {
  const known = figureIds.indexOf(id);
  return known >= 0 ? known : figureIds.push(id) - 1;
}

export function isFigure(run: Run): run is FigureRun {
  return "figure" in run;
}

/** What stands in the place of a figure in a skeleton. */
export function spelledOut(skeleton: string, textOf: (place: number) => string): string {
  return Array.from(skeleton, (character) => {
    const place = figureAt(character);
    return place === null ? character : textOf(place);
  }).join("");
}

/** `text` comes for what stood from `from` to `to`, in UTF-16 units of the older text. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** How one skeleton becomes another, whole words and whole figures at a time, from left to right. */
export function editsBetween(before: string, after: string): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: { from: number; to: number; text: string } | null = null;
  for (const { kind, value } of editScript(tokensOf(before), tokensOf(after))) {
    if (kind === "same") {
      if (open !== null) edits.push(open);
      open = null;
      at += value.length;
      continue;
    }
    open ??= { from: at, to: at, text: "" };
    if (kind === "inserted") open.text += value;
    else open.to = at += value.length;
  }
  return open === null ? edits : [...edits, open];
}

function tokensOf(skeleton: string): readonly string[] {
  return skeleton.split(placeholder).flatMap((part) => (placeholder.test(part) ? [part] : wordsOfText(part)));
}
