import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { placedFigures } from "../../../shared/domain/draft/body-places.ts";
import {
  cleaned,
  editsBetween,
  figureMark,
  isFigure,
  placeOf,
  skeletonOf,
} from "../../../shared/domain/draft/returned/skeleton.ts";
import { markOf } from "../../reports/word/figure-mark.ts";
import type { ExportedParagraph } from "./exported-parts.ts";
import type { MarkedFigure, MarkedParagraph, MarkedText } from "./marked-text.ts";

/** The bound figures of a report by their marks, and which of them are still marked in the file. */
export interface FigureMarks {
  readonly idOf: ReadonlyMap<string, string>;
  readonly textOf: ReadonlyMap<string, string>;
  readonly inFile: ReadonlySet<string>;
}

export function figureMarks(body: DraftBody, { parts }: MarkedText): FigureMarks {
  const placed = placedFigures(body);
  const found = parts.flatMap((part) => (part.kind === "paragraph" ? part.figures : []));
  return {
    idOf: new Map(placed.map(({ figure }) => [markOf(figure.id), figure.id])),
    textOf: new Map(placed.map(({ figure, text }) => [figure.id, text])),
    inFile: new Set(found.filter(({ text }) => text !== "").map(({ mark }) => mark)),
  };
}

/** The words of one paragraph before and after, with a placeholder for each figure that is in both. */
export interface PairedWords {
  readonly before: string;
  readonly after: string;
  /** Ids of the figures in the order of their placeholders. */
  readonly figureIds: readonly string[];
  /** Figures of the paragraph that are written otherwise now, by id. */
  readonly rewritten: ReadonlyMap<string, string>;
}

/** Figures are found by their marks and, where those are gone, by what stands in their place. */
export function pairedWords(
  exported: ExportedParagraph | null,
  after: MarkedParagraph,
  text: string,
  marks: FigureMarks,
): PairedWords {
  const figureIds: string[] = [];
  const before = exported === null ? "" : skeletonOf(exported.runs, figureIds);
  const places = [...markedPlaces(after, text, marks), ...foundPlaces(exported, text, marks)].toSorted(
    (one, other) => one.from - other.from,
  );
  const rewritten = new Map<string, string>();
  let skeleton = "";
  let end = 0;
  for (const { id, from, to } of places) {
    if (from < end) continue;
    skeleton += cleaned(text.slice(end, from)) + figureMark(placeOf(id, figureIds));
    end = to;
    const words = text.slice(from, to);
    if (words !== marks.textOf.get(id)) rewritten.set(id, words);
  }
  return { before, after: skeleton + cleaned(text.slice(end)), figureIds, rewritten };
}

interface FigurePlace {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

function markedPlaces({ figures }: MarkedParagraph, text: string, { idOf }: FigureMarks): FigurePlace[] {
  return figures.flatMap(({ mark, text: words, from }: MarkedFigure) => {
    const id = idOf.get(mark);
    return id === undefined || words === "" || !text.startsWith(words, from)
      ? []
      : [{ id, from, to: from + words.length }];
  });
}

/** Where the figures of a paragraph stand in its new words when the file has no mark of them any more. */
function foundPlaces(exported: ExportedParagraph | null, after: string, { inFile }: FigureMarks): FigurePlace[] {
  if (exported === null) return [];
  let place = 0;
  const old = exported.runs.flatMap((run): FigurePlace[] => {
    const from = place;
    place += run.text.length;
    return isFigure(run) && !inFile.has(markOf(run.figure.id)) ? [{ id: run.figure.id, from, to: place }] : [];
  });
  if (old.length === 0) return [];
  const edits = editsBetween(exported.text, after);
  return old.flatMap(({ id, from, to }) => {
    const inside = edits.filter(
      (edit) => edit.from < to && (edit.to > from || (edit.from > from && edit.to === edit.from)),
    );
    if (inside.some((edit) => edit.from < from || edit.to > to)) return [];
    const growth = (sum: number, edit: (typeof edits)[number]) => sum + edit.text.length - (edit.to - edit.from);
    const begin = from + edits.filter((edit) => edit.to <= from && !inside.includes(edit)).reduce(growth, 0);
    const end = begin + (to - from) + inside.reduce(growth, 0);
    return end > begin ? [{ id, from: begin, to: end }] : [];
  });
}
