import type { Run, RunChange } from "../../../shared/domain/report-runs.ts";
import { xmlText } from "./xml-text.ts";

/** A run as Word's own kept change: it can be accepted or refused there. */
export function withChangeMark(run: Run, xml: string, nextId: () => number): string {
  const change = changeOf(run);
  if (change === null) return xml;
  if (change.kind === "inserted") return `<w:ins ${attributes(change, nextId)}>${xml}</w:ins>`;
  const deleted = xml.replaceAll(/<(\/?)w:t(?=[ >])/g, "<$1w:delText");
  return `<w:del ${attributes(change, nextId)}>${deleted}</w:del>`;
}

/**
 * What the mark of a paragraph says when all of its words came or went together, as a child of `w:pPr` (the last one); empty
 * for any other paragraph. Without it Word would keep an empty line when the change is refused.
 */
export function paragraphChange(runs: readonly Run[], nextId: () => number): string {
  const [first] = runs;
  const change = first === undefined ? null : changeOf(first);
  if (change === null || runs.some((run) => changeOf(run)?.kind !== change.kind)) return "";
  const name = change.kind === "inserted" ? "w:ins" : "w:del";
  return `<w:rPr><${name} ${attributes(change, nextId)}/></w:rPr>`;
}

function changeOf(run: Run): RunChange | null {
  return "change" in run && run.change !== undefined ? run.change : null;
}

function attributes({ author, at }: RunChange, nextId: () => number): string {
  return `w:id="${nextId()}" w:author="${xmlText(author)}" w:date="${at.slice(0, 19)}Z"`;
}
