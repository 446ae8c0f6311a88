import type {
  ChangedBy,
  ReturnedChange,
  ReturnedFigure,
  ReturnedPlace,
} from "../../../shared/domain/draft/returned-file.ts";
import { idOfPut } from "../../../shared/domain/draft/returned/apply-change.ts";
import { figureAt, spelledOut } from "../../../shared/domain/draft/returned/skeleton.ts";
import { sentenceAt } from "../../../shared/domain/draft/sentences.ts";
import { wordDiff } from "../../../shared/domain/draft/word-diff.ts";
import { comePlace, partBefore, type ComeBefore } from "./come-place.ts";
import { blockIdOf, fitted, type ExportedParagraph } from "./exported-parts.ts";
import type { DeletedWords, MarkedParagraph } from "./marked-text.ts";
import type { Pair } from "./pair-parts.ts";
import { pairedWords, type FigureMarks, type PairedWords } from "./returned-words.ts";

export interface Comparing {
  readonly marks: FigureMarks;
  readonly deleted: readonly DeletedWords[];
  readonly isLive: (chapterId: string | null) => boolean;
  readonly newId: (...what: readonly unknown[]) => string;
}

export interface Found {
  readonly changes: readonly ReturnedChange[];
  readonly figures: readonly ReturnedFigure[];
}

const nothing: Found = { changes: [], figures: [] };

/** What became of one paragraph. */
export function paragraphChanges(pairs: readonly Pair[], at: number, come: ComeBefore, comparing: Comparing): Found {
  const pair = pairs[at];
  const before = pair?.before?.kind === "paragraph" ? pair.before : null;
  const after = pair?.after?.kind === "paragraph" ? pair.after : null;
  if (after === null) return before === null ? nothing : deletedParagraph(before, comparing);
  const text = fitted(after.text, before?.address ?? null, before?.around.label ?? "");
  if (before?.text === text && pair?.moved !== true && after.figures.length === 0) return nothing;
  const words = pairedWords(before, after, text, comparing.marks);
  if (before === null) {
    const change = comeParagraph(comePlace(pairs, at, after.style, come), after, words, placeOf(pairs, at), comparing);
    return { changes: [change], figures: [] };
  }
  const figures = changedFigures(before, words, after.by, comparing);
  const isMoved = pair?.moved === true;
  if (words.before === words.after && !isMoved) return { changes: [], figures };
  if (before.address === null && isOnlyCounting(before.text, text)) return nothing;
  const put = isMoved ? { ...comePlace(pairs, at, null, come), as: "block" as const } : null;
  const change = described(comparing, {
    kind: isMoved ? "moved" : "changed",
    before,
    words,
    put,
    by: after.by,
  });
  return { changes: [change], figures };
}

/** Page numbers of the contents, which Word counts anew. */
function isOnlyCounting(one: string, other: string): boolean {
  return one.replaceAll(/\d/gu, "") === other.replaceAll(/\d/gu, "");
}

function placeOf(pairs: readonly Pair[], at: number): string {
  return partBefore(pairs, at)?.around.place ?? "题目";
}

function deletedParagraph(before: ExportedParagraph, comparing: Comparing): Found {
  if (before.address === null) return nothing;
  const words: PairedWords = {
    ...pairedWords(before, { ...unwritten, text: "" }, "", comparing.marks),
    after: "",
  };
  const by = comparing.deleted.find(({ text }) => text === before.text)?.by ?? null;
  return { changes: [described(comparing, { kind: "deleted", before, words, put: null, by })], figures: [] };
}

const unwritten: MarkedParagraph = {
  kind: "paragraph",
  text: "",
  figures: [],
  style: null,
  by: null,
  comments: [],
  isMoved: false,
};

function comeParagraph(
  put: ReturnedPlace,
  { by }: MarkedParagraph,
  words: PairedWords,
  place: string,
  comparing: Comparing,
): ReturnedChange {
  const figures = figuresOf(words, comparing);
  const text = spelledOut(words.after, (at) => figures[at]?.text ?? "");
  return {
    id: comparing.newId("inserted", put.chapterId, put.as, words.after),
    kind: "inserted",
    address: null,
    place,
    label: put.as === "chapter" || put.as === "heading" ? "标题" : "段落",
    words: wordDiff("", text),
    before: "",
    after: words.after,
    figures,
    lost: [],
    put,
    fixed: comparing.isLive(put.chapterId) ? "live" : null,
    by,
  };
}

interface Description {
  readonly kind: ReturnedChange["kind"];
  readonly before: ExportedParagraph;
  readonly words: PairedWords;
  readonly put: ReturnedPlace | null;
  readonly by: ChangedBy | null;
}

function described(comparing: Comparing, { kind, before, words, put, by }: Description): ReturnedChange {
  const figures = figuresOf(words, comparing);
  const spelled = (skeleton: string) => spelledOut(skeleton, (place) => figures[place]?.text ?? "");
  const { address, around } = before;
  const fixed =
    address === null ? "written" : comparing.isLive(around.chapterId) && address.kind !== "annexTitle" ? "live" : null;
  return {
    id: comparing.newId(kind, address, words.before, words.after, put?.behind[0] ?? null),
    kind,
    address,
    place: around.place,
    label: around.label,
    words: wordDiff(spelled(words.before), spelled(words.after)),
    before: words.before,
    after: words.after,
    figures,
    lost: lostFigures(words, figures),
    put,
    fixed,
    by,
  };
}

function figuresOf({ figureIds }: PairedWords, { marks }: Comparing): ReturnedChange["figures"] {
  return figureIds.map((id) => ({ id, text: marks.textOf.get(id) ?? "" }));
}

function lostFigures({ before, after }: PairedWords, figures: ReturnedChange["figures"]): readonly string[] {
  return Array.from(before).flatMap((character) => {
    const place = figureAt(character);
    return place === null || after.includes(character) ? [] : [figures[place]?.text ?? ""];
  });
}

/** Figures of the paragraph that are written otherwise now. */
function changedFigures(
  before: ExportedParagraph,
  { rewritten }: PairedWords,
  by: ChangedBy | null,
  { marks, newId }: Comparing,
): readonly ReturnedFigure[] {
  const blockId = blockIdOf(before);
  let place = 0;
  return before.runs.flatMap((run) => {
    const from = place;
    place += run.text.length;
    const returned = "figure" in run ? rewritten.get(run.figure.id) : undefined;
    if (!("figure" in run) || returned === undefined || blockId === null) return [];
    const figureId = run.figure.id;
    const exported = marks.textOf.get(figureId) ?? run.text;
    const sentence = sentenceAt(before.text, from);
    const id = newId("figure", figureId, exported, returned);
    return [{ id, figureId, blockId, place: before.around.place, exported, returned, sentence, by }];
  });
}

/** Put-in blocks that what comes next in the same place stands behind. */
export function comeWith({ changes }: Found, come: ComeBefore): ComeBefore {
  const [change] = changes;
  if (change === undefined || change.kind !== "inserted") return come;
  const text = spelledOut(change.after, (at) => change.figures[at]?.text ?? "");
  if (change.put?.as === "part") return { ...come, words: [text, ...come.words] };
  const id = idOfPut(change);
  if (change.put?.as === "chapter") return { chapterId: id, blockIds: [], words: [] };
  return { ...come, blockIds: [id, ...come.blockIds] };
}
