import type { Run, TextRun } from "../../../../shared/domain/report-runs.ts";

/**
 * The same words in the fewest runs: without empty ones, neighbours of the same looks as one, looks named only where they
 * differ from the ordinary. The editor knows no other form, so that equal texts are equal.
 */
export function tidyRuns(runs: readonly Run[]): readonly Run[] {
  const tidied: Run[] = [];
  for (const run of runs) {
    const last = tidied.at(-1);
    if (!isPlain(run)) tidied.push(isLooked(run) ? withLooks(run) : run);
    else if (run.text === "") continue;
    else if (last !== undefined && isPlain(last) && sameLooks(last, run)) {
      tidied[tidied.length - 1] = withLooks({ ...last, text: last.text + run.text });
    } else tidied.push(withLooks(run));
  }
  return tidied;
}

/** A run that is only words. */
export function isPlain(run: Run): run is TextRun {
  return !("note" in run || "target" in run || "figure" in run || "original" in run);
}

function isLooked(run: Run): run is Extract<Run, TextRun> {
  return !("note" in run || "target" in run);
}

function sameLooks(one: TextRun, other: TextRun): boolean {
  return (one.bold ?? false) === (other.bold ?? false) && (one.superscript ?? false) === (other.superscript ?? false);
}

function withLooks<One extends TextRun>({ bold, superscript, ...run }: One) {
  return { ...run, ...(bold === true && { bold }), ...(superscript === true && { superscript }) };
}
