import type { Run } from "../../shared/domain/report-runs.ts";

/**
 * Sentences are composed as text. References and footnotes travel in them between characters of the private use area, which
 * no typed text of an office holds, until the paragraph is whole and becomes runs.
 */
const [open, middle, close] = ["\u{E0F0}", "\u{E0F1}", "\u{E0F2}"];
const marks = new RegExp(`${open}([^${open}${middle}${close}]*)${middle}([^${open}${middle}${close}]*)${close}`, "gu");

/** A reference to a caption or annex, to be read as `label`. */
export function referenceMark(target: string, label: string): string {
  return `${open}${target}${middle}${label}${close}`;
}

/** The mark of a footnote with these words. */
export function footnoteMark(note: string): string {
  return `${open}${middle}${note}${close}`;
}

/** A composed text as runs; of notes in a row that say the same, the last stands for all. */
export function markedRuns(text: string): readonly Run[] {
  return text.includes(open) ? notesOnce(runsIn(text)) : [{ text }];
}

function notesOnce(runs: readonly Run[]): readonly Run[] {
  return runs.filter((run, place) => {
    if (!("note" in run)) return true;
    const next = runs.slice(place + 1).find((later) => "note" in later);
    return next === undefined || !("note" in next) || next.note !== run.note;
  });
}

function runsIn(text: string): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const { index, 0: mark, 1: target = "", 2: words = "" } of text.matchAll(marks)) {
    if (index > end) runs.push({ text: text.slice(end, index) });
    runs.push(target === "" ? { text: "", note: words } : { text: words, target });
    end = index + mark.length;
  }
  return end < text.length ? [...runs, { text: text.slice(end) }] : runs;
}
