import { isDeepStrictEqual } from "node:util";
import { withWords, wordsOf } from "../../../../shared/domain/report-blocks.ts";
import type { FootnoteRun, Run } from "../../../../shared/domain/report-runs.ts";
import type { Block, ReportDocument } from "../../../../shared/domain/report.ts";
import { page as sheet, textHeight } from "../page-geometry.ts";
import { boxesOf } from "./estimate-pages.ts";
import { layOut } from "./paginate.ts";

/** Where a mark stands: its page, and how far down in twips; `room` is what is left below it. */
interface PlacedMark {
  readonly page: number;
  readonly down: number;
  readonly room: number;
}

/** Another program may set so much of the text, in twips, on the page before or behind. */
const doubtful = 2 * sheet.linePitch;
/** ① to ⑳ are single characters. */
const mostNotes = 20;

/** Fewer notes at the feet move the text behind them up: so often it is looked where the marks stand then. */
const mostRounds = 20;

/**
 * The report with each note once at the foot of a page: further marks of it on that page show the number of the first. Only
 * on pages where our layout leaves no doubt: elsewhere a mark could point to the page before.
 */
export function withNotesOnce(document: ReportDocument): ReportDocument {
  const notes = document.chapters.flatMap(({ blocks }) => blocks.flatMap(notesIn));
  if (new Set(notes.map(({ note }) => note)).size === notes.length) return document;
  let settled = settle(notes, placedMarks(document), () => true);
  for (let round = 0; round < mostRounds; round += 1) {
    const marked = withMarks(document, settled);
    const isKept = (run: FootnoteRun) => settled.get(run)?.again !== undefined;
    const looked = settle(notes, placedMarks(marked), isKept);
    if (isSame(looked, settled)) return marked;
    settled = looked;
  }
  return document;
}

type Settled = ReadonlyMap<FootnoteRun, FootnoteRun>;

/** Run by run: several runs may have the same words. */
function isSame(one: Settled, other: Settled): boolean {
  return one.size === other.size && [...one].every(([run, mark]) => isDeepStrictEqual(other.get(run), mark));
}

function withMarks(document: ReportDocument, settled: Settled): ReportDocument {
  if (settled.size === 0) return document;
  const mark = (run: Run) => ("note" in run ? (settled.get(run) ?? run) : run);
  const marked = (block: Block) => withWords(block, (runs) => runs.map(mark));
  return { ...document, chapters: document.chapters.map((one) => ({ ...one, blocks: one.blocks.map(marked) })) };
}

function notesIn(block: Block): readonly FootnoteRun[] {
  return wordsOf(block).flatMap((runs) => runs.filter((run) => "note" in run));
}

/** Where the footnote marks of the text stand, in order. */
export function placedMarks(document: ReportDocument): readonly PlacedMark[] {
  const marks: PlacedMark[] = [];
  const boxes = boxesOf({ ...document, annexes: [] });
  layOut(boxes, textHeight("portrait"), ({ number, used, height, notes }, box, line) => {
    for (let left = box.marks?.[line] ?? 0; left > 0; left -= 1)
      marks.push({ page: number, down: used, room: height - used - notes });
  });
  return marks;
}

/** The runs that change, beside what they become; only those that `may` show the number of another. */
function settle(
  notes: readonly FootnoteRun[],
  marks: readonly PlacedMark[],
  may: (run: FootnoteRun) => boolean,
): Settled {
  const changed = new Map<FootnoteRun, FootnoteRun>();
  const doubtfulPages = new Set(marks.flatMap(doubtfulAround));
  const seen = new Map<string, { readonly at: number; readonly number: number }>();
  let [page, count] = [0, 0];
  for (const [at, run] of notes.entries()) {
    const mark = marks[at];
    if (mark === undefined) break;
    if (mark.page !== page) {
      seen.clear();
      [page, count] = [mark.page, 0];
    }
    const first = seen.get(run.note);
    const target = first === undefined ? undefined : notes[first.at];
    const isDoubtful = doubtfulPages.has(page) || !may(run);
    if (first === undefined || target === undefined || isDoubtful || first.number > mostNotes) {
      count += 1;
      seen.set(run.note, { at, number: count });
      continue;
    }
    changed.set(target, { ...target, place: first.at });
    changed.set(run, { ...run, again: { place: first.at, number: first.number } });
  }
  return changed;
}

/** The pages whose notes would count otherwise if the mark came to stand on the page before or behind. */
function doubtfulAround({ page, down, room }: PlacedMark): readonly number[] {
  if (down < doubtful) return [page - 1, page];
  return room < doubtful ? [page, page + 1] : [];
}
