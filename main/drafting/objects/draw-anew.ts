import type { DataDefinition } from "../../../shared/domain/draft/data-definition.ts";
import { definitionOf } from "../../../shared/domain/draft/data-definition.ts";
import type { BlockOrigin } from "../../../shared/domain/draft/draft-body.ts";
import type { DrawnObject } from "../../../shared/domain/draft/object-answers.ts";
import { rebindFilter } from "../beginnings/rebind-items.ts";
import type { YearFacts } from "../figures/year-facts.ts";
import { drawObject } from "./draw-object.ts";

type PlacedObject = DrawnObject & BlockOrigin;

/**
 * A chart or table of an earlier report for a new year: it shows what its definition gives there, and nobody has agreed to it
 * yet. Where that is nothing, it shows what it did. One without a definition stays as it is.
 */
export function drawAnew(block: PlacedObject, formerYear: number, years: YearFacts): PlacedObject {
  const before = definitionOf(block);
  if (before === null) return block;
  const definition = inNewYear(before, formerYear, years);
  const bound = { definition, agreedAt: null };
  const { now } = drawObject(years, definition);
  if (now === null) return { ...block, bound };
  const { id, composed } = block;
  const caption = now.caption && block.caption && { ...now.caption, ...nameOf(block.caption) };
  const fresh = now.kind === "chart" ? { ...now, caption: caption ?? now.caption } : { ...now, caption };
  return { ...fresh, bound, id, ...(composed === undefined ? {} : { composed }) };
}

/** References keep pointing to it. */
function nameOf({ id }: { readonly id?: string }) {
  return id === undefined ? {} : { id };
}

function inNewYear(definition: DataDefinition, formerYear: number, years: YearFacts): DataDefinition {
  const { data, title } = definition;
  return {
    ...definition,
    title: title?.replaceAll(String(formerYear), String(years.year)) ?? null,
    data: data.kind === "items" ? { ...data, filter: rebindFilter(data.filter, years) } : data,
  };
}
