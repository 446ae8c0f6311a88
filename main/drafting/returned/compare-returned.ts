import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import type { ReturnedFile, ReturnedOrigin } from "../../../shared/domain/draft/returned-file.ts";
import { changeIds } from "./change-ids.ts";
import { nothingCome, type ComeBefore } from "./come-place.ts";
import { exportedParts, type ExportedPart } from "./exported-parts.ts";
import type { MarkedText } from "./marked-text.ts";
import { pairParts, type Pair } from "./pair-parts.ts";
import { comeWith, paragraphChanges, type Comparing, type Found } from "./paragraph-changes.ts";
import type { FileComment } from "./read-comments.ts";
import { returnedComments } from "./returned-comments.ts";
import { figureMarks, type FigureMarks } from "./returned-words.ts";
import { tableChanges } from "./table-changes.ts";

/** Fewer of the report's paragraphs than this are in the file: it is another one, or beyond recognition. */
const leastKept = 0.3;

/** What lies side by side: the report as it was exported, its own file, and the one that came back. */
export interface Compared {
  readonly body: DraftBody;
  readonly exported: MarkedText;
  readonly returned: MarkedText;
  readonly comments: readonly FileComment[];
}

export type Comparison = Pick<ReturnedFile, "origin" | "tracked" | "changes" | "figures" | "comments" | "sameCount">;

/** What was done to a report's file: nothing is decided here, and nothing taken over. */
export function compareReturned({ body, exported, returned, comments }: Compared): Comparison {
  const parts = exportedParts(exported, body);
  const pairs = pairParts(parts, returned.parts);
  const marks = figureMarks(body, returned);
  const origin = originOf(pairs, parts, marks);
  const { tracked } = returned;
  if (origin === "unlike") return { origin, tracked, changes: [], figures: [], comments: [], sameCount: 0 };
  const live = new Set(body.annexes.flatMap(({ id, content }) => (isMade(content) ? [id] : [])));
  const newId = changeIds();
  const comparing: Comparing = {
    marks,
    deleted: returned.deleted,
    isLive: (chapterId) => chapterId !== null && live.has(chapterId),
    newId,
  };
  const found = changesOf(pairs, comparing);
  return {
    origin,
    tracked,
    ...found,
    comments: returnedComments(comments, pairs, newId),
    sameCount: pairs.filter(isSame).length,
  };
}

const isMade = (content: DraftBody["annexes"][number]["content"]) =>
  content.kind === "live" || content.frozenFrom !== undefined;

function changesOf(pairs: readonly Pair[], comparing: Comparing): Found {
  const all: Found[] = [];
  let come: ComeBefore = nothingCome;
  for (const [at, pair] of pairs.entries()) {
    if (pair.before !== null && pair.after !== null && pair.moved !== true) come = nothingCome;
    const isTable = (pair.before ?? pair.after)?.kind === "table";
    const found: Found = isTable
      ? { changes: tableChanges(pairs, at, come, comparing), figures: [] }
      : paragraphChanges(pairs, at, come, comparing);
    if (pair.before === null) come = comeWith(found, come);
    all.push(found);
  }
  return { changes: all.flatMap(({ changes }) => changes), figures: all.flatMap(({ figures }) => figures) };
}

function originOf(pairs: readonly Pair[], parts: readonly ExportedPart[], marks: FigureMarks): ReturnedOrigin {
  const own = new Set(parts.filter((part) => part.kind === "paragraph" && part.address !== null));
  const kept = pairs.filter(({ before, after }) => after !== null && before !== null && own.has(before)).length;
  if (own.size > 0 && kept / own.size < leastKept) return "unlike";
  const isMarked = marks.idOf.size === 0 || [...marks.inFile].some((mark) => marks.idOf.has(mark));
  return isMarked ? "marked" : "unmarked";
}

function isSame({ before, after }: Pair): boolean {
  return before?.kind === "paragraph" && after?.kind === "paragraph" && before.text === after.text;
}
