import type { CatalogFigure, FigureMatch } from "../../../shared/domain/draft/figure-answers.ts";
import { ordinaryFormat, type FigureFormat } from "../../../shared/domain/draft/bound-figure.ts";
import { measuredInWords } from "../../../shared/domain/draft/figure-in-words.ts";
import { formulaInWords } from "../../../shared/domain/draft/formula-in-words.ts";
import type { FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { comparableValue } from "../../../shared/domain/draft/measured.ts";
import { catalogSources, itemSources, type NamedSource } from "../catalog/catalog-sources.ts";
import { usualFormat } from "../catalog/measure-catalog.ts";
import { measureFigure, type Taken } from "../figures/measure-figure.ts";
import { rememberFor } from "../figures/remember.ts";
import type { YearFacts } from "../figures/year-facts.ts";
import { namedItems } from "./named-items.ts";
import { typedClaims } from "./typed-claims.ts";
import { comparableSize, saysTheSame, writtenNumbers, type WrittenNumber } from "./written-number.ts";

const mostOffers = 6;

/**
 * The numbers of a paragraph that the store knows: values that are written exactly so, the likeliest first; and those that
 * contradict the store, where the words before them leave no doubt what they are. Numbers about which nothing is known are left.
 */
export function matchText(text: string, heading: string, years: YearFacts): readonly FigureMatch[] {
  const facts = years.at(undefined)?.facts;
  if (facts === undefined) return [];
  const numbers = writtenNumbers(text);
  if (numbers.length === 0) return [];
  const claims = typedClaims(text, heading, facts);
  const known = measuredSources(years, text);
  return numbers.flatMap((number): FigureMatch[] => {
    const { from, to, text: written } = number;
    const claimed = claims.find((claim) => claim.from < to && from < claim.to);
    const claim = claimed === undefined ? null : compare(years, claimed.source, number);
    if (claim?.agrees === false) return [{ from, to, text: written, offers: [], contradicts: claim.figure }];
    const offers = [...(claim === null ? [] : [claim.figure]), ...offersFor(number, text, known)];
    const distinct = offers.filter((one, at) => offers.findIndex((other) => sameSource(one, other)) === at);
    return distinct.length === 0
      ? []
      : [{ from, to, text: written, offers: distinct.slice(0, mostOffers), contradicts: null }];
  });
}

const sameSource = (one: CatalogFigure, other: CatalogFigure) =>
  JSON.stringify(one.source) === JSON.stringify(other.source);

interface Compared {
  readonly agrees: boolean;
  readonly figure: CatalogFigure;
}

/** The claimed value beside the number; null where they cannot be compared. */
function compare(years: YearFacts, source: FigureSource, number: WrittenNumber): Compared | null {
  const taken = measureFigure(years, source);
  const size = taken.ok ? comparableSize(taken.measured, number.measure) : null;
  if (!taken.ok || size === null) return null;
  const agrees = saysTheSame(number, size);
  const format = agrees ? formatOf(taken, source, number) : usualFormat(source);
  const label = formulaInWords(source);
  const value = { value: comparableValue(taken.measured), text: measuredInWords(taken.measured, format) };
  return { agrees, figure: { label, group: "", source, format, ...value } };
}

/** As the number is written, where that can be had; otherwise as prose writes the value. */
function formatOf(taken: Taken, source: FigureSource, { text }: WrittenNumber): FigureFormat {
  const places = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
  const [unit = null] = /(?:万亿元|亿元|万元|元|项|个)$/u.exec(text) ?? [];
  const formats: readonly FigureFormat[] = [
    usualFormat(source),
    ordinaryFormat,
    { ...ordinaryFormat, unit, digits: places },
    { ...ordinaryFormat, digits: places },
    { ...ordinaryFormat, unit, digits: places, wording: "number" },
    { ...ordinaryFormat, wording: "number" },
  ];
  return formats.find((format) => measuredInWords(taken.measured, format) === text) ?? usualFormat(source);
}

interface KnownSource {
  readonly named: NamedSource;
  readonly taken: Taken;
}

/** All of the catalogue and, of the items, those that the paragraph names. */
function measuredSources(years: YearFacts, text: string): readonly KnownSource[] {
  const facts = years.at(undefined)?.facts;
  const named = facts === undefined ? [] : namedItems(facts, text);
  return [...named.flatMap(itemSources).flatMap((source) => measured(years, source)), ...catalogOf(years, "")];
}

const catalogOf = rememberFor((years: YearFacts) => {
  const facts = years.at(undefined)?.facts;
  return facts === undefined ? [] : catalogSources(facts).flatMap((named) => measured(years, named));
});

function measured(years: YearFacts, named: NamedSource): KnownSource[] {
  const taken = measureFigure(years, named.source);
  return taken.ok ? [{ named, taken }] : [];
}

/** Values that are written exactly like the number, those whose names stand in the paragraph first. */
function offersFor(number: WrittenNumber, text: string, known: readonly KnownSource[]): CatalogFigure[] {
  return known
    .filter(({ taken }) => {
      const size = comparableSize(taken.measured, number.measure);
      return size !== null && saysTheSame(number, size);
    })
    .flatMap(({ named, taken }) => {
      const format = formatOf(taken, named.source, number);
      const written = measuredInWords(taken.measured, format);
      if (written !== number.text) return [];
      return [{ ...named, format, value: comparableValue(taken.measured), text: written }];
    })
    .map((figure) => ({ figure, likeness: likeness(figure.label, text) }))
    .toSorted((one, other) => other.likeness - one.likeness)
    .map(({ figure }) => figure);
}

/** How many characters of the label's words stand in the paragraph. */
function likeness(label: string, text: string): number {
  const words = label.split(/ · |：|的/u);
  return words.filter((word) => text.includes(word)).reduce((sum, word) => sum + word.length, 0);
}
