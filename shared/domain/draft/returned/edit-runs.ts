import { isPlainRun } from "./plain-run.ts";
import type { FigureRun, Run, TextRun } from "../../report-runs.ts";
import { cleaned, figureAt, isFigure, type Edit } from "./skeleton.ts";

/** The figures that a placeholder may stand for: the run in the text, or its words where it is gone. */
export interface KnownFigures {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

/**
 * Runs after changes of their skeleton. What came takes the looks of the words before it; figures, references and footnotes
 * stay what they are unless their place is among what went.
 */
export function editRuns(runs: readonly Run[], edits: readonly Edit[], known: KnownFigures): readonly Run[] {
  const figures = new Map(runs.filter(isFigure).map((run) => [run.figure.id, run]));
  const result: Run[] = [];
  let place = 0;
  let next = 0;
  let looks: TextRun = { text: "" };
  const comeHere = () => {
    const edit = edits[next];
    if (edit === undefined) return;
    result.push(...comeRuns(edit.text, looks, known, figures));
    next += 1;
  };
  for (const run of runs) {
    const length = isFigure(run) ? 1 : run.text.length;
    if (length === 0) {
      const edit = edits[next];
      if (edit === undefined || !(edit.from < place && place < edit.to)) result.push(run);
      continue;
    }
    if (isPlainRun(run) && looks.text === "") looks = run;
    let at = 0;
    while (at < length) {
      const edit = edits[next];
      if (edit === undefined || edit.from >= place + length) {
        result.push(...partOf(run, at, length));
        at = length;
      } else {
        if (edit.from > place + at) result.push(...partOf(run, at, edit.from - place));
        if (isPlainRun(run) && edit.from > place) looks = run;
        at = Math.min(length, Math.max(at, edit.to - place));
        // One that goes on behind this run has its words come with the last run that it takes.
        if (edit.to <= place + length) comeHere();
      }
    }
    place += length;
    if (isPlainRun(run)) looks = run;
  }
  while (next < edits.length) comeHere();
  return result;
}

/** A piece of a run: a figure is whole or gone, a reference that was cut is words only. */
function partOf(run: Run, from: number, to: number): Run[] {
  if (isFigure(run) || "note" in run) return [run];
  if (from === 0 && to === run.text.length) return [run];
  const text = run.text.slice(from, to);
  if (text === "") return [];
  return "target" in run || "original" in run ? [{ text }] : [{ ...run, text }];
}

function comeRuns(
  text: string,
  { bold, superscript }: TextRun,
  { ids, texts }: KnownFigures,
  figures: ReadonlyMap<string, FigureRun>,
): Run[] {
  const runs: Run[] = [];
  let words = "";
  const flush = () => {
    if (words === "") return;
    runs.push({ text: words, ...(bold === true && { bold }), ...(superscript === true && { superscript }) });
    words = "";
  };
  for (const character of text) {
    const at = figureAt(character);
    const figure = at === null ? undefined : figures.get(ids[at] ?? "");
    if (figure !== undefined) {
      flush();
      runs.push(figure);
    } else words += at === null ? character : cleaned(texts[at] ?? "");
  }
  flush();
  return runs;
}
