import { align } from "../../../shared/domain/draft/align.ts";
import { placedFigures } from "../../../shared/domain/draft/body-places.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { editScript } from "../../../shared/domain/draft/edit-script.ts";
import type { ReturnedFigure, ReturnedFile, ReturnedParagraph } from "../../../shared/domain/draft/returned-file.ts";
import { likenessOf, wordDiff } from "../../../shared/domain/draft/word-diff.ts";
import { markOf } from "../../reports/word/figure-mark.ts";
import type { ExportedParagraph } from "./exported-paragraphs.ts";
import type { MarkedParagraph, MarkedText } from "./read-marked-text.ts";

/** A paragraph of the report beside the one that came back for it. */
interface Pair {
  readonly before: ExportedParagraph | null;
  readonly after: MarkedParagraph | null;
}

const sameParagraph = 0.45;
const movedParagraph = 0.8;
/** Fewer of the report's paragraphs than this are in the file: it is another one. */
const leastKept = 0.3;
/** Longer stretches without a single equal paragraph are not paired one by one. */
const mostPaired = 250_000;

/** What was done to a report's file: nothing is decided here, and nothing taken over. */
export function compareReturned(
  name: string,
  body: DraftBody,
  exported: readonly ExportedParagraph[],
  returned: MarkedText,
): ReturnedFile {
  const pairs = withMoved(pairParagraphs(exported, returned.paragraphs));
  const origin = originOf(pairs, body, returned);
  const known = { name, origin, tracked: returned.tracked };
  if (origin === "other") return { ...known, paragraphs: [], figures: [], sameCount: 0 };
  const changes = pairs.flatMap((pair, place) => changeOf(pair, place, pairs));
  return {
    ...known,
    paragraphs: changes,
    figures: changedFigures(body, pairs, returned),
    sameCount: pairs.filter(({ before, after }) => before !== null && before.text === after?.text).length,
  };
}

interface MovablePair extends Pair {
  readonly moved?: true;
}

/** Equal paragraphs first, then those between two equal ones by their likeness. */
function pairParagraphs(exported: readonly ExportedParagraph[], returned: readonly MarkedParagraph[]): readonly Pair[] {
  const script = editScript(
    exported.map(({ text }) => text),
    returned.map(({ text }) => text),
  );
  const pairs: Pair[] = [];
  let gone: ExportedParagraph[] = [];
  let come: MarkedParagraph[] = [];
  let [x, y] = [0, 0];
  const flush = () => {
    pairs.push(...pairGap(gone, come));
    [gone, come] = [[], []];
  };
  for (const { kind } of script) {
    if (kind === "deleted") gone.push(...exported.slice(x, (x += 1)));
    else if (kind === "inserted") come.push(...returned.slice(y, (y += 1)));
    else {
      flush();
      pairs.push({ before: exported[x++] ?? null, after: returned[y++] ?? null });
    }
  }
  flush();
  return pairs;
}

type Either = ExportedParagraph | MarkedParagraph;

function pairGap(gone: readonly ExportedParagraph[], come: readonly MarkedParagraph[]): readonly Pair[] {
  const apart = [
    ...gone.map((before): Pair => ({ before, after: null })),
    ...come.map((after): Pair => ({ before: null, after })),
  ];
  if (gone.length * come.length === 0 || gone.length * come.length > mostPaired) return apart;
  const places = new Map<Either, number>();
  for (const [place, paragraph] of gone.entries()) places.set(paragraph, place);
  for (const [place, paragraph] of come.entries()) places.set(paragraph, place);
  const aligned = align<Either>(gone, come, (one, other) => likenessOf(one.text, other.text), sameParagraph);
  return aligned.map(({ one, other }) => ({
    before: one === null ? null : (gone[places.get(one) ?? -1] ?? null),
    after: other === null ? null : (come[places.get(other) ?? -1] ?? null),
  }));
}

/** A paragraph that is gone here and has come there was moved. */
function withMoved(pairs: readonly Pair[]): readonly MovablePair[] {
  const gone = pairs.filter(({ after }) => after === null);
  const taken = new Map<Pair, ExportedParagraph>();
  const left = new Set(gone);
  for (const pair of pairs.filter(({ before }) => before === null)) {
    const text = pair.after?.text ?? "";
    const origin = [...left].find(({ before }) => likenessOf(before?.text ?? "", text) >= movedParagraph);
    if (origin?.before == null) continue;
    left.delete(origin);
    taken.set(pair, origin.before);
  }
  return pairs
    .filter((pair) => pair.after !== null || left.has(pair))
    .map((pair) => {
      const before = taken.get(pair);
      return before === undefined ? pair : { before, after: pair.after, moved: true };
    });
}

function originOf(pairs: readonly Pair[], body: DraftBody, { paragraphs }: MarkedText): ReturnedFile["origin"] {
  const ids = new Set(placedFigures(body).map(({ figure }) => markOf(figure.id)));
  const marks = paragraphs.flatMap(({ figures }) => figures);
  const own = pairs.filter(({ before }) => before !== null && before.blockId !== null);
  const kept = own.filter(({ after }) => after !== null).length;
  if (own.length > 0 && kept / own.length < leastKept) return "other";
  return marks.some(({ mark }) => ids.has(mark)) || ids.size === 0 ? "marked" : "unmarked";
}

function changeOf({ before, after, moved }: MovablePair, place: number, pairs: readonly Pair[]): ReturnedParagraph[] {
  const words = wordDiff(before?.text ?? "", after?.text ?? "");
  const found = { id: `returned-${place}`, words, text: after?.text ?? "" };
  if (before === null) {
    const behind = pairs
      .slice(0, place)
      .findLast((pair) => pair.before !== null && pair.before.blockId !== null)?.before;
    return [{ ...found, kind: "inserted", blockId: behind?.blockId ?? null, chapterId: behind?.chapterId ?? null }];
  }
  const { blockId, chapterId } = before;
  if (after === null) return [{ ...found, kind: "deleted", blockId, chapterId }];
  if (moved === true) return [{ ...found, kind: "moved", blockId, chapterId }];
  return before.text === after.text ? [] : [{ ...found, kind: "changed", blockId, chapterId }];
}

/** By their marks; where the marks are gone, by what has come in the place of their words. */
function changedFigures(
  body: DraftBody,
  pairs: readonly Pair[],
  { paragraphs }: MarkedText,
): readonly ReturnedFigure[] {
  const marked = new Map(paragraphs.flatMap(({ figures }) => figures.map(({ mark, text }) => [mark, text])));
  return placedFigures(body).flatMap(({ figure, text, blockId, sentence }) => {
    const returned = marked.get(markOf(figure.id)) ?? textInPlace(pairs, blockId, sentence, text);
    return returned === text ? [] : [{ figureId: figure.id, blockId, exported: text, returned, sentence }];
  });
}

/** What stands where a figure stood; null when its words are gone. */
function textInPlace(pairs: readonly Pair[], blockId: string, sentence: string, figure: string): string | null {
  const pair = pairs.find(({ before }) => before?.blockId === blockId && before.text.includes(sentence));
  const before = pair?.before?.text ?? "";
  const after = pair?.after?.text;
  const at = before.indexOf(figure, before.indexOf(sentence));
  if (after === undefined || at === -1) return null;
  return replacementOf(wordDiff(before, after), at, at + figure.length);
}

/** The new words in the place of the old ones from `from` to `to`; null when nothing stands there any more. */
function replacementOf(words: ReturnType<typeof wordDiff>, from: number, to: number): string | null {
  let place = 0;
  let found = "";
  for (const { kind, text } of words) {
    if (kind === "inserted") {
      if (place > from && place <= to) found += text;
      continue;
    }
    if (kind === "same") found += text.slice(Math.max(0, from - place), Math.max(0, to - place));
    place += text.length;
  }
  return found === "" ? null : found;
}
