import { ordinaryFormat, type FigureFormat, type FigureValue } from "../../../shared/domain/draft/bound-figure.ts";
import { measuredInWords } from "../../../shared/domain/draft/figure-in-words.ts";
import type { FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { comparableValue } from "../../../shared/domain/draft/measured.ts";
import { measureFigure } from "../figures/measure-figure.ts";
import type { YearFacts } from "../figures/year-facts.ts";

/** A value with the way in which it is written. */
export interface WrittenFigure extends FigureValue {
  readonly format: FigureFormat;
}

/**
 * How a source's value must be written to read exactly so; null when no way leads there. Sums are spoken with two places and
 * an item's amounts exactly, as the report does: that way is tried first, so that it holds for the next value too.
 */
export function fittingFormat(years: YearFacts, source: FigureSource, text: string): WrittenFigure | null {
  const taken = measureFigure(years, source);
  if (!taken.ok) return null;
  const { measured } = taken;
  const format = formatsOf(source, text).find((one) => measuredInWords(measured, one) === text);
  return format === undefined ? null : { value: comparableValue(measured), text, format };
}

const exact: FigureFormat = ordinaryFormat;
const spoken: FigureFormat = { ...ordinaryFormat, digits: 2 };

function formatsOf(source: FigureSource, text: string): readonly FigureFormat[] {
  if (source.kind !== "sum") {
    const onePlace = { ...exact, digits: 1 };
    return [exact, onePlace, { ...exact, wording: "number" }, { ...onePlace, wording: "number" }];
  }
  const about = { ...spoken, qualifier: "about" as const };
  const [unit] = /(?:万亿元|亿元|万元|元)$/u.exec(text) ?? [null];
  const inUnit = [
    { ...spoken, unit },
    { ...exact, unit },
  ];
  const isItem = source.filter.items !== undefined;
  return isItem ? [exact, about, ...inUnit, spoken] : [spoken, exact, ...inUnit, about];
}
