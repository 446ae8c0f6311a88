import type { CatalogFigure } from "../../../shared/domain/draft/figure-answers.ts";
import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { anyDraft } from "../draft-in-hand.ts";
import { rememberedFacts } from "../figures/remembered-facts.ts";
import type { YearFacts } from "../figures/year-facts.ts";
import { catalogSources, itemSources, type NamedSource } from "./catalog-sources.ts";
import { labelMatcher } from "./match-label.ts";
import { measureNamed } from "./measure-catalog.ts";

const mostListed = 200;

/**
 * What can be bound, in the order of its groups; items only when they are searched for. Each word of `search` must be in the
 * label, in characters or pinyin. Fails with `not-found`.
 */
export const listCatalog: UseCase<"drafts:figureCatalog"> = async ({ db }, { id, search = "", limit = mostListed }) => {
  const draft = anyDraft(db, id);
  if (!draft.ok) return draft;
  const matches = await labelMatcher(search);
  const years = rememberedFacts(db, draft.value.year, draft.value.asOf);
  return succeed(measuredUpTo(limit, years, found(years, search, matches)));
};

function* found(years: YearFacts, search: string, matches: (label: string) => boolean): Generator<NamedSource> {
  const facts = years.at(undefined)?.facts;
  if (facts === undefined) return;
  for (const named of catalogSources(facts)) if (matches(`${named.group} ${named.label}`)) yield named;
  if (search.trim() === "") return;
  for (const item of facts.items) {
    for (const named of itemSources(item)) if (matches(named.label)) yield named;
  }
}

/** Values that the data does not give are left out; nothing is measured that is not listed. */
function measuredUpTo(limit: number, years: YearFacts, sources: Iterable<NamedSource>): CatalogFigure[] {
  const figures: CatalogFigure[] = [];
  for (const source of sources) {
    const figure = measureNamed(years, source);
    if (figure !== null) figures.push(figure);
    if (figures.length === limit) break;
  }
  return figures;
}
