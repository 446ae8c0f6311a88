import { ordinaryFormat, type FigureFormat } from "../../../shared/domain/draft/bound-figure.ts";
import type { CatalogFigure } from "../../../shared/domain/draft/figure-answers.ts";
import { measuredInWords } from "../../../shared/domain/draft/figure-in-words.ts";
import type { FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { comparableValue } from "../../../shared/domain/draft/measured.ts";
import { measureFigure } from "../figures/measure-figure.ts";
import type { YearFacts } from "../figures/year-facts.ts";
import type { NamedSource } from "./catalog-sources.ts";

/** The value of a source as the report would write it; null where the data gives none. */
export function measureNamed(years: YearFacts, { group, label, source }: NamedSource): CatalogFigure | null {
  const taken = measureFigure(years, source);
  if (!taken.ok) return null;
  const format = usualFormat(source);
  const { measured } = taken;
  return { group, label, source, format, value: comparableValue(measured), text: measuredInWords(measured, format) };
}

/** Sums are spoken with two places, an item's own amounts exactly. */
export function usualFormat(source: FigureSource): FigureFormat {
  const isSum = source.kind === "sum" && source.filter.items === undefined;
  return isSum ? { ...ordinaryFormat, digits: 2 } : ordinaryFormat;
}
