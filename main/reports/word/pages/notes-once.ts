import { withWords, wordsOf } from "../../../../shared/domain/report-blocks.ts";
import type { FootnoteRun, Run } from "../../../../shared/domain/report-runs.ts";
import type { Block, ReportDocument } from "../../../../shared/domain/report.ts";
import { page as sheet, textHeight } from "../page-geometry.ts";
import { boxesOf } from "./estimate-pages.ts";
import { firstPage, fits, neededTogether, place, turn } from "./paginate.ts";

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

/**
 * The report with each note once at the foot of a page: further marks of it on that page show the number of the first. Only
 * on pages where our layout leaves no doubt: elsewhere a mark could point to the page before.
 */
export function withNotesOnce(document: ReportDocument): ReportDocument {
  const text = { ...document, annexes: [] };
  const notes = text.chapters.flatMap(({ blocks }) => blocks.flatMap(notesIn));
  if (new Set(notes.map(({ note }) => note)).size === notes.length) return document;
  const settled = settle(notes, placedMarks(text));
  if (settled.size === 0) return document;
  const mark = (run: Run) => ("note" in run ? (settled.get(run) ?? run) : run);
  const marked = (block: Block) => withWords(block, (runs) => runs.map(mark));
  return { ...document, chapters: document.chapters.map((one) => ({ ...one, blocks: one.blocks.map(marked) })) };
}

function notesIn(block: Block): readonly FootnoteRun[] {
  return wordsOf(block).flatMap((runs) => runs.filter((run) => "note" in run));
}

function placedMarks(document: ReportDocument): readonly PlacedMark[] {
  const marks: PlacedMark[] = [];
  const boxes = boxesOf(document);
  const page = firstPage(textHeight("portrait"));
  for (const [index, box] of boxes.entries()) {
    if (box.newPage || box.pageHeight !== undefined) turn(page, box.pageHeight ?? page.height);
    else if (page.used > 0 && !fits(page, neededTogether(boxes, index))) turn(page, page.height);
    place(page, box, (line) => {
      const { number, used, height, notes } = page;
      for (let left = box.marks?.[line] ?? 0; left > 0; left -= 1)
        marks.push({ page: number, down: used, room: height - used - notes });
    });
  }
  return marks;
}

/** The runs that change, beside what they become. */
function settle(notes: readonly FootnoteRun[], marks: readonly PlacedMark[]): ReadonlyMap<FootnoteRun, FootnoteRun> {
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
    if (first === undefined || target === undefined || doubtfulPages.has(page) || first.number > mostNotes) {
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
