import { createContext, useContext } from "react";
import { blocksOf, wordsOf } from "../../../shared/domain/report-blocks.ts";
import type { FootnoteRun, Run } from "../../../shared/domain/report-runs.ts";
import type { Block, ReportDocument } from "../../../shared/domain/report.ts";

/** The number of every footnote of the report. On paper each page counts anew; the preview has no pages and counts through. */
export type NoteNumbers = ReadonlyMap<Run, number>;

export const NotesContext = createContext<NoteNumbers>(new Map());

export function useNotes(): NoteNumbers {
  return useContext(NotesContext);
}

export function noteNumbers(document: ReportDocument): NoteNumbers {
  return new Map(footnotesOf(blocksOf(document)).map((run, index) => [run, index + 1]));
}

export function footnotesOf(blocks: readonly Block[]): readonly FootnoteRun[] {
  return blocks.flatMap((block) =>
    wordsOf(block).flatMap((runs) => runs.filter((run): run is FootnoteRun => "note" in run)),
  );
}

/** ① to ⑳, then plain numbers. */
export function noteMark(number: number): string {
  return number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
}
