import type { Run, TextRun } from "../../../../shared/domain/report-runs.ts";
import type { MarkJson, NodeJson } from "./node-json.ts";
import { tidyRuns } from "./tidy-runs.ts";

/** The words of a paragraph as the editor holds them. */
export function nodesOfRuns(runs: readonly Run[]): NodeJson[] {
  return tidyRuns(runs).map(nodeOfRun);
}

function nodeOfRun(run: Run): NodeJson {
  if ("note" in run) return { type: "footnote", attrs: { note: run.note } };
  if ("target" in run) return { type: "reference", attrs: { text: run.text, target: run.target } };
  const marks = marksOf(run);
  if ("figure" in run) return { type: "figure", attrs: { text: run.text, figure: run.figure }, ...marks };
  if ("original" in run) return { type: "unknownRun", attrs: { text: run.text, original: run.original }, ...marks };
  return { type: "text", text: run.text, ...marks };
}

function marksOf({ bold, superscript }: TextRun): { readonly marks?: MarkJson[] } {
  const marks: MarkJson[] = [];
  if (bold === true) marks.push({ type: "bold" });
  if (superscript === true) marks.push({ type: "superscript" });
  return marks.length === 0 ? {} : { marks };
}
