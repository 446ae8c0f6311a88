import { align, type Aligned } from "./align.ts";
import type { SentenceChoice } from "./draft-answers.ts";
import { sentencesOf } from "./sentences.ts";
import { likenessOf } from "./word-diff.ts";

/** Sentences that are less alike than this, their numbers apart, are two sentences. */
const sameSentence = 0.5;

/** How alike two texts are when their numbers do not count. */
export function likenessWithoutNumbers(one: string, other: string): number {
  return likenessOf(masked(one), masked(other));
}

/** A text without its numbers: 2项、3.5亿元 and 5项、8000万元 are the same words. */
export function wordsAlone(text: string): string {
  return text.replaceAll(/\d[\d,.]*(?:万亿|万|亿)?/gu, "0");
}

/** Whether the data now asks for other words than those that stand there, and not only for other numbers. */
export function asksForOtherWords({ drafted, standing, now, kind }: SentenceChoice): boolean {
  if (kind === "same" || drafted === null || standing === null) return false;
  const wanted = wordsAlone(now ?? "");
  return wordsAlone(drafted) !== wanted && wordsAlone(standing) !== wanted;
}

const masked = (text: string) => text.replaceAll(/\d+(?:\.\d+)?/gu, "0");

interface ThreeTexts {
  readonly drafted: string;
  readonly standing: string;
  readonly now: string;
}

/** What was drafted, what stands and what would be drafted now, sentence by sentence; own sentences where they stand. */
export function sentenceChoices({ drafted, standing, now }: ThreeTexts): readonly SentenceChoice[] {
  const [first, present, next] = [drafted, standing, now].map((text) =>
    sentencesOf(text).map((one) => one.text.trim()),
  );
  const kept = sideBySide(first ?? [], present ?? []);
  const renewed = sideBySide(first ?? [], next ?? []);
  return merged(kept, renewed).map(withKind);
}

function withKind(row: Row): SentenceChoice {
  return { ...row, kind: kindOf(row) };
}

function sideBySide(ones: readonly string[], others: readonly string[]): readonly Aligned<string>[] {
  return align(ones, others, likenessWithoutNumbers, sameSentence);
}

type Row = Omit<SentenceChoice, "kind">;

/** Both go through the drafted sentences in one order: what has none stands before the next drafted one. */
function merged(kept: readonly Aligned<string>[], renewed: readonly Aligned<string>[]): readonly Row[] {
  const rows: Row[] = [];
  let place = 0;
  for (const { one: drafted, other: now } of renewed) {
    if (drafted === null) {
      rows.push({ drafted: null, standing: null, now });
      continue;
    }
    while (kept[place]?.one === null) rows.push(own(kept[place++]?.other ?? null));
    rows.push({ drafted, standing: kept[place++]?.other ?? null, now });
  }
  for (; place < kept.length; place += 1) rows.push(own(kept[place]?.other ?? null));
  return joinedTwins(rows);
}

const own = (standing: string | null): Row => ({ drafted: null, standing, now: null });

/** A sentence that would be drafted now and that the person has already written is one row. */
function joinedTwins(rows: readonly Row[]): readonly Row[] {
  const written = rows.filter(({ drafted, standing }) => drafted === null && standing !== null);
  const taken = new Set<Row>();
  const joined = rows.map((row) => {
    if (row.drafted !== null || row.now === null || row.standing !== null) return row;
    const twin = written.find((one) => !taken.has(one) && one.standing === row.now);
    if (twin === undefined) return row;
    taken.add(twin);
    return { ...row, standing: twin.standing };
  });
  return joined.filter((row) => !taken.has(row));
}

function kindOf({ drafted, standing, now }: Row): SentenceChoice["kind"] {
  if (drafted === now || standing === now) return "same";
  return standing === drafted ? "follow" : "decide";
}
