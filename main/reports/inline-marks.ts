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

/** A composed text as runs. */
export function markedRuns(text: string): readonly Run[] {
  if (!text.includes(open)) return [{ text }];
  const runs: Run[] = [];
  let end = 0;
  for (const { index, 0: mark, 1: target = "", 2: words = "" } of text.matchAll(marks)) {
    if (index > end) runs.push({ text: text.slice(end, index) });
    runs.push(target === "" ? { text: "", note: words } : { text: words, target });
    end = index + mark.length;
  }
  return end < text.length ? [...runs, { text: text.slice(end) }] : runs;
}
