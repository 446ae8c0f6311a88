import type { Run } from "../../report-runs.ts";

/** Runs cut at line feeds, each line a paragraph of its own on paper; lines without runs are no paragraphs. */
export function splitLines(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    if ("note" in run || "target" in run) {
      lines.at(-1)?.push(run);
      continue;
    }
    for (const [index, text] of run.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push(run.text === text ? run : { ...run, text });
    }
  }
  return lines.filter((line) => line.length > 0);
}

/** The same lines as the runs of one paragraph block. */
export function joinLines(lines: readonly (readonly Run[])[]): readonly Run[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: "\n" }, ...line]));
}

/** A line feed inside of a point or an event is a blank on paper. */
export function onOneLine(runs: readonly Run[]): readonly Run[] {
  return runs.map((run): Run => ("note" in run ? run : { ...run, text: run.text.replaceAll("\n", " ") }));
}
