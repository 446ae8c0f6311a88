import { sentencesOf } from "../../../shared/domain/draft/sentences.ts";
import type { ReportItem } from "../../reports/report-items.ts";
import type { ReportFacts } from "../../reports/report-facts.ts";
import { movedBy, type Claim } from "./claim.ts";
import { comparisonOfFields, fieldClaims, fieldOfHeading } from "./field-claims.ts";
import { indicatorClaims } from "./indicator-claims.ts";
import { itemClaims } from "./item-claims.ts";
import { kindSentenceClaims, problemClaims } from "./other-claims.ts";
import { overallClaims } from "./overall-claims.ts";

/** Where a paragraph that the program composed stands in its report. */
export interface ComposedPlace {
  readonly chapterId: string;
  /** The heading above it; empty before the first. */
  readonly heading: string;
  /** Whether it is the first paragraph there. */
  readonly isFirst: boolean;
}

/**
 * What the numbers of a composed paragraph are. Each kind of sentence is known by its place and its beginning; a number in a
 * sentence that is not known claims nothing, since a wrong binding would be worse than none.
 */
export function composedClaims(text: string, place: ComposedPlace, facts: ReportFacts): readonly Claim[] {
  const bySentence = sentencesOf(text).flatMap((sentence) =>
    movedBy(sentenceClaims(text.slice(0, sentence.from), sentence.text, place, facts), sentence.from),
  );
  return withoutOverlaps([...bySentence, ...indicatorClaims(text, facts.observations)]);
}

/** What the numbers of the sentences are that the program composes about one item. */
export function storyClaims(text: string, item: ReportItem, facts: ReportFacts): readonly Claim[] {
  const bySentence = sentencesOf(text).flatMap((sentence) =>
    movedBy(itemClaims(text.slice(0, sentence.from), sentence.text, [item]), sentence.from),
  );
  return withoutOverlaps([...bySentence, ...indicatorClaims(text, facts.observations)]);
}

function sentenceClaims(
  before: string,
  sentence: string,
  { chapterId, heading, isFirst }: ComposedPlace,
  facts: ReportFacts,
): readonly Claim[] {
  switch (chapterId) {
    case "overall-progress":
      return overallClaims(sentence, facts.year.year);
    case "field-progress": {
      const field = heading === "" ? null : fieldOfHeading(facts, heading);
      if (field === null) return comparisonOfFields(sentence, facts);
      const items = facts.fields.find(({ name }) => name === field)?.items ?? [];
      return isFirst ? fieldClaims(sentence, field) : itemClaims(before, sentence, items);
    }
    case "mechanisms-and-platforms":
      return kindSentenceClaims(sentence);
    case "problems":
      return problemClaims(sentence, facts);
    default:
      return [];
  }
}

const overlaps = (one: Claim, other: Claim) => one !== other && one.from < other.to && other.from < one.to;

/** Where two claims are for the same characters, nobody can say which is meant. */
function withoutOverlaps(claims: readonly Claim[]): readonly Claim[] {
  return claims
    .filter((claim) => !claims.some((other) => overlaps(claim, other)))
    .toSorted((one, other) => one.from - other.from);
}
