import { captionOf, blocksOf, withWords } from "../../../shared/domain/report-blocks.ts";
import type { Run } from "../../../shared/domain/report-runs.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";
import { numberReport } from "../../../shared/domain/number-report.ts";

/** A part of the standard report by itself: it points to nothing that stayed behind, and what it holds is numbered anew. */
export function withoutLostReferences(document: ReportDocument): ReportDocument {
  const captions = blocksOf(document).flatMap((block) => captionOf(block)?.id ?? []);
  const present = new Set([...captions, ...document.annexes.flatMap(({ id }) => id ?? [])]);
  const isLost = (run: Run) => "target" in run && !present.has(run.target);
  const chapters = document.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) =>
      withWords(block, (runs) => (runs.some(isLost) ? withoutLost(runs, isLost) : runs)),
    ),
  }));
  return numberReport({ ...document, chapters });
}

const opening = "（见";
const closing = "）";

/** （见图2、附件2） becomes （见附件2） or goes as a whole; one in the middle of a sentence keeps its words. */
function withoutLost(runs: readonly Run[], isLost: (run: Run) => boolean): readonly Run[] {
  const kept: Run[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    const end = run === undefined ? null : endOfReferences(runs, at);
    if (run === undefined || end === null) {
      if (run !== undefined) kept.push(run);
      continue;
    }
    const places = runs.slice(at + 1, end).filter((one) => "target" in one && !isLost(one));
    const rest = runs[end]?.text ?? "";
    const before = run.text.slice(0, run.text.length - opening.length);
    if (places.length === 0) kept.push({ text: before + rest.slice(closing.length) });
    else
      kept.push(run, ...places.flatMap((place, of) => (of === 0 ? [place] : [{ text: "、" }, place])), { text: rest });
    at = end;
  }
  return kept.filter((run) => "note" in run || run.text !== "");
}

/** Where the words go on behind the references that a run opens; null for one that opens none. */
function endOfReferences(runs: readonly Run[], from: number): number | null {
  const run = runs[from];
  if (run === undefined || !isPlain(run) || !run.text.endsWith(opening)) return null;
  const end = runs.findIndex((one, at) => at > from && isPlain(one) && one.text.startsWith(closing));
  return end > from + 1 ? end : null;
}

function isPlain(run: Run): boolean {
  return !("target" in run || "note" in run);
}
