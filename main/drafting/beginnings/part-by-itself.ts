import { captionOf, blocksOf, withWords } from "../../../shared/domain/report-blocks.ts";
import { withoutLostReferences } from "../../../shared/domain/draft/lost-references.ts";
import type { ReportDocument } from "../../../shared/domain/report.ts";
import { numberReport } from "../../../shared/domain/number-report.ts";

/** A part of the standard report by itself: it points to nothing that stayed behind, and what it holds is numbered anew. */
export function asPartByItself(document: ReportDocument): ReportDocument {
  const captions = blocksOf(document).flatMap((block) => captionOf(block)?.id ?? []);
  const present = new Set([...captions, ...document.annexes.flatMap(({ id }) => id ?? [])]);
  const chapters = document.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) => withWords(block, (runs) => withoutLostReferences(runs, present))),
  }));
  return numberReport({ ...document, chapters });
}
