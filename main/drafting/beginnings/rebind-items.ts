import type { FigureFilter, FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import type { YearFacts } from "../figures/year-facts.ts";

/** The source with the items of the report's own year: next year's item of the same name takes the place of last year's. */
export function rebindItems(source: FigureSource, years: YearFacts): FigureSource {
  switch (source.kind) {
    case "observation":
      return source;
    case "change": {
      const of = rebindItems(source.of, years);
      return of.kind === "change" || of.kind === "pace" || of.kind === "rank" ? source : { ...source, of };
    }
    case "share":
      return { ...source, filter: rebindFilter(source.filter, years), of: rebindFilter(source.of, years) };
    case "count":
    case "sum":
    case "completion":
    case "pace":
    case "rank":
      return { ...source, filter: rebindFilter(source.filter, years) };
  }
}

/** The filter with the items of the report's own year. */
export function rebindFilter(filter: FigureFilter, years: YearFacts): FigureFilter {
  if (filter.items === undefined) return filter;
  const present = years.at(undefined)?.facts.items ?? [];
  const items = filter.items.map((wanted) => {
    const alike = present.filter(({ item }) => item.title === wanted.title);
    const [only] = alike;
    return alike.length === 1 && only !== undefined ? { id: only.item.id, title: wanted.title } : wanted;
  });
  return { ...filter, items };
}
