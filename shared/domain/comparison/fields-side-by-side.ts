import { planAndDone, type NamedFigures, type PlacedItem } from "../aggregate.ts";
import { comparableName } from "../comparable-name.ts";
import { compareFields, type FieldSums } from "../fields/field-comparison.ts";
import type { Field } from "../year-data.ts";
import { fieldTotals } from "../year-totals.ts";
import type { FieldsSideBySide } from "./year-comparison.ts";

/** What stands for items whose 领域 is not filled in. */
export const fieldNotFilled = "未填领域";

interface FieldsOfYear {
  readonly fields: readonly Field[];
  readonly items: readonly PlacedItem[];
}

/**
 * The fields of two years: what the mapping joins is one sum on either side (docs/decisions/0024); namesakes that no mapping
 * names are laid side by side as such; the rest stands alone. `after.fields` are mapped to fields of the earlier year. Last come
 * the items without a field, so that the rows add up to the whole.
 */
export function fieldsSideBySide(before: FieldsOfYear, after: FieldsOfYear): readonly FieldsSideBySide[] {
  const [former, later] = [inOrder(before), inOrder(after)];
  const mapped = compareFields(after.fields, later, former);
  const compared = (mapped?.compared ?? []).map(({ names, formerNames, now, before: sums }) => ({
    formerNames,
    names,
    ground: "mapping" as const,
    before: sums,
    after: now,
  }));
  const rest = later.filter(({ name }) => mapped === null || mapped.alone.includes(name));
  const formerRest = former.filter(({ name }) => mapped === null || mapped.formerAlone.includes(name));
  return [...compared, ...unmapped(formerRest, rest), ...notFilled(before.items, after.items)];
}

/** Figures by field in the year's order of fields. */
function inOrder({ fields, items }: FieldsOfYear): readonly NamedFigures[] {
  const positions = new Map(fields.map(({ name, position }) => [name, position]));
  const positionOf = ({ name }: NamedFigures) => positions.get(name) ?? Number.MAX_SAFE_INTEGER;
  return fieldTotals(items).toSorted((one, other) => positionOf(one) - positionOf(other));
}

function unmapped(former: readonly NamedFigures[], later: readonly NamedFigures[]): readonly FieldsSideBySide[] {
  const namesakeOf = namesakes(former, later);
  const found = new Set(namesakeOf.values());
  return [
    ...later.map((figures): FieldsSideBySide => {
      const namesake = namesakeOf.get(figures);
      return {
        formerNames: namesake === undefined ? [] : [namesake.name],
        names: [figures.name],
        ground: namesake === undefined ? null : "name",
        before: namesake === undefined ? null : sumsOf(namesake),
        after: sumsOf(figures),
      };
    }),
    ...former
      .filter((figures) => !found.has(figures))
      .map((figures): FieldsSideBySide => {
        return { formerNames: [figures.name], names: [], ground: null, before: sumsOf(figures), after: null };
      }),
  ];
}

/** Each field of the later year with the one of its name, as it is written or otherwise spelt; none stands twice. */
function namesakes(
  former: readonly NamedFigures[],
  later: readonly NamedFigures[],
): ReadonlyMap<NamedFigures, NamedFigures> {
  const found = new Map<NamedFigures, NamedFigures>();
  const taken = new Set<NamedFigures>();
  for (const nameOf of [(name: string) => name, comparableName]) {
    for (const figures of later) {
      const namesake = former.find((one) => !taken.has(one) && nameOf(one.name) === nameOf(figures.name));
      if (namesake === undefined || found.has(figures)) continue;
      found.set(figures, namesake);
      taken.add(namesake);
    }
  }
  return found;
}

function notFilled(before: readonly PlacedItem[], after: readonly PlacedItem[]): readonly FieldsSideBySide[] {
  const [former, later] = [before, after].map((items) => items.filter(({ item }) => item.field === null));
  if (former === undefined || later === undefined || former.length + later.length === 0) return [];
  const name = [fieldNotFilled];
  return [
    { formerNames: name, names: name, ground: "unfilled", before: sumsOfItems(former), after: sumsOfItems(later) },
  ];
}

function sumsOf({ itemCount, planned, done }: NamedFigures): FieldSums {
  return { itemCount, planned, done };
}

function sumsOfItems(items: readonly PlacedItem[]): FieldSums {
  return { itemCount: items.length, ...planAndDone(items) };
}
