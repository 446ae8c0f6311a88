import { Big } from "big.js";
import type { BoundFigure } from "../../../shared/domain/draft/bound-figure.ts";
import type { CheckFinding } from "../../../shared/domain/draft/check-finding.ts";
import { blockText, type PlacedBlock } from "../../../shared/domain/draft/body-places.ts";
import { wordsOf } from "../../../shared/domain/report-blocks.ts";
import { plainText, type Run } from "../../../shared/domain/report-runs.ts";
import { formulaInWords } from "../../../shared/domain/draft/formula-in-words.ts";
import type { YearFacts } from "../figures/year-facts.ts";
import { roundingWords } from "../../reports/chapters/item-counts.ts";
import { matchText } from "../matching/match-text.ts";
import { typedClaims } from "../matching/typed-claims.ts";
import { isSpokenAlike, saysTheSame, writtenNumbers, type WrittenNumber } from "../matching/written-number.ts";
import { finding } from "./finding.ts";

/** Numbers that somebody typed: those that contradict the store, each other, or come from nowhere. */
export function numberFindings(blocks: readonly PlacedBlock[], years: YearFacts): readonly CheckFinding[] {
  const paragraphs = blocks.flatMap((placed) =>
    placed.block.kind === "unknown"
      ? []
      : wordsOf(placed.block).map((runs) => ({ placed, runs, text: plainText(runs) })),
  );
  return [
    ...paragraphs.flatMap((paragraph) => storeFindings(paragraph, years)),
    ...differingNumbers(paragraphs, years),
    ...paragraphs.flatMap(unfoundedNumbers),
  ];
}

interface Paragraph {
  readonly placed: PlacedBlock;
  readonly runs: readonly Run[];
  readonly text: string;
}

const placeOf = ({ placed }: Paragraph) => ({ chapterId: placed.chapterId, blockId: placed.block.id });

/** A bound figure is looked at as such; what the program drafted and nobody touched agrees with the data it came from. */
function storeFindings(paragraph: Paragraph, years: YearFacts): readonly CheckFinding[] {
  if (isAsDrafted(paragraph)) return [];
  const { text, runs, placed } = paragraph;
  return matchText(text, placed.heading, years).flatMap(({ from, to, text: quote, contradicts }) => {
    if (contradicts === null || isBound(runs, from, to)) return [];
    const message = `${quote}与数据不一致，数据为${contradicts.text}（${contradicts.label}）。`;
    return [finding({ rule: "contradicts-store", severity: "error", message, ...placeOf(paragraph), quote })];
  });
}

function isBound(runs: readonly Run[], from: number, to: number): boolean {
  return boundAt(runs, from, to) !== undefined;
}

/** The figure that these characters belong to. */
function boundAt(runs: readonly Run[], from: number, to: number): BoundFigure | undefined {
  let place = 0;
  const found = runs.find((run) => {
    const start = place;
    place += run.text.length;
    return "figure" in run && start < to && from < place;
  });
  return found !== undefined && "figure" in found ? found.figure : undefined;
}

interface Mention {
  /** What the number is, in words. */
  readonly name: string;
  /** Whether the data says what it is: two such numbers under different names are two things. */
  readonly isKnown: boolean;
  readonly paragraph: Paragraph;
  readonly number: WrittenNumber;
}

/** The same thing with two values: 4.24亿元 here, 4.2亿元 there. */
function differingNumbers(paragraphs: readonly Paragraph[], years: YearFacts): readonly CheckFinding[] {
  const facts = years.at(undefined)?.facts;
  const mentions = new Map<string, Mention[]>();
  for (const paragraph of paragraphs) {
    const claims = facts === undefined ? [] : typedClaims(paragraph.text, paragraph.placed.heading, facts);
    for (const number of writtenNumbers(paragraph.text)) {
      const claim = claims.find(({ from, to }) => from < number.to && number.from < to);
      const source = boundAt(paragraph.runs, number.from, number.to)?.source ?? claim?.source;
      const name = source === undefined ? nameBefore(paragraph.text, number) : formulaInWords(source);
      if (name === null) continue;
      const key = `${source === undefined ? name : JSON.stringify(source)} ${number.measure}`;
      mentions.set(key, [...(mentions.get(key) ?? []), { name, isKnown: source !== undefined, paragraph, number }]);
    }
  }
  const all = [...mentions.values()];
  return [...all.flatMap(differing), ...roundedElsewhere(all.flatMap((group) => group[0] ?? []))];
}

/**
 * Under two names of one thing, 对口帮扶资金 and 对口帮扶到位资金: where one name holds all of the other in order and one number is
 * the other rounded further, they can only be the same.
 */
function roundedElsewhere(mentions: readonly Mention[]): readonly CheckFinding[] {
  return mentions.flatMap((later, at) => {
    const earlier = mentions.slice(0, at).find((one) => isSameThing(one, later) && isRoundedFurther(one, later));
    if (earlier === undefined) return [];
    const message = `“${later.name}”此处为${later.number.text}，前文“${earlier.name}”为${earlier.number.text}，是同一项的请写成同样的数。`;
    const place = placeOf(later.paragraph);
    return [finding({ rule: "contradicts-text", severity: "warning", message, ...place, quote: later.number.text })];
  });
}

function isSameThing(earlier: Mention, later: Mention): boolean {
  if (earlier.isKnown && later.isKnown) return false;
  const [one, other] = [earlier.name, later.name];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < shortestName || short === long) return false;
  let place = 0;
  for (const character of long) if (character === short[place]) place += 1;
  return place === short.length;
}

function isRoundedFurther({ number: one }: Mention, { number: other }: Mention): boolean {
  if (one.measure !== other.measure || one.isRough || other.isRough || one.value.eq(other.value)) return false;
  const [rougher, finer] = one.precision.gt(other.precision) ? [one, other] : [other, one];
  return !isSpokenAlike(one, other) && saysTheSame(rougher, finer.value);
}

function differing(mentions: readonly Mention[]): readonly CheckFinding[] {
  const [first, ...others] = mentions;
  if (first === undefined) return [];
  return others
    .filter(({ number }) => !isSpokenAlike(number, first.number))
    .map(({ paragraph, number }) =>
      finding({
        rule: "contradicts-text",
        severity: "warning",
        message: `“${first.name}”此处为${number.text}，前文为${first.number.text}。`,
        ...placeOf(paragraph),
        quote: number.text,
      }),
    );
}

/** Words that stand before many numbers of different things. */
const general =
  /投资|计划|完成率|事项|已完成|推进中|滞后|未启动|终止|增长|下降|提高|增加|减少|超过|达到|共有|其中|分别|同比|以上|占|合计|总计|约|项目$/u;
const shortestName = 5;

/** The words right before a number, when they are a name of their own; null when they could name many things. */
function nameBefore(text: string, { from }: WrittenNumber): string | null {
  const words = /[\p{Script=Han}“”]*$/u.exec(text.slice(0, from))?.[0].replace(/(?:为|达|共|是|近|约|超)$/u, "") ?? "";
  const name = words.slice(-10);
  return name.length < shortestName || general.test(name) ? null : name;
}

/**
 * A typed number that is not bound, in words of the person's own, without a footnote in the paragraph. That shares do not add up to
 * 100% is said by the program and needs no source.
 */
function unfoundedNumbers(paragraph: Paragraph): readonly CheckFinding[] {
  const { runs, text } = paragraph;
  if (isAsDrafted(paragraph) || runs.some((run) => "note" in run)) return [];
  const ownWords = text.indexOf(roundingWords);
  const isOwn = (from: number) => ownWords >= 0 && from >= ownWords && from < ownWords + roundingWords.length;
  return writtenNumbers(text)
    .filter(({ from, to, value }) => !isOwn(from) && !isBound(runs, from, to) && value.gt(new Big(0)))
    .map(({ text: quote }) =>
      finding({
        rule: "figure-without-source",
        severity: "note",
        message: `${quote}没有绑定数据，所在段落也没有注明出处。`,
        ...placeOf(paragraph),
        quote,
      }),
    );
}

/** Whether the block still reads as the program drafted it. */
function isAsDrafted({ placed }: Paragraph): boolean {
  const { block } = placed;
  return block.kind !== "unknown" && block.composed !== undefined && block.composed.text === blockText(block);
}
