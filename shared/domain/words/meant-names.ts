import type { FigureFilter } from "../draft/figure-source.ts";
import type { ItemFilter } from "../../ipc/questions/item-list.ts";

/** What names that have changed since mean now: kept filters name places, units and fields as they were called then. */
export interface MeantNames {
  /** All names of a place, the present one first, under each of them; only places that have had several. */
  readonly parties: ReadonlyMap<string, readonly string[]>;
  readonly units: ReadonlyMap<string, readonly string[]>;
  /** The present name of a field of the year under one that it had before and no field has now. */
  readonly fields: ReadonlyMap<string, string>;
}

/** A kept filter of the list under the names that are used now. */
export function presentFilter(filter: ItemFilter, { parties, fields }: MeantNames): ItemFilter {
  return {
    ...filter,
    ...(filter.parties === undefined
      ? {}
      : { parties: distinct(filter.parties, (name) => parties.get(name)?.[0] ?? name) }),
    ...(filter.fields === undefined ? {} : { fields: distinct(filter.fields, (name) => fields.get(name) ?? name) }),
  };
}

/** A filter of a figure under every name that is meant: an archived year keeps the names that it was archived with. */
export function meantFilter(filter: FigureFilter, { parties, units, fields }: MeantNames): FigureFilter {
  const all = (known: MeantNames["parties"], names: readonly string[]) => [
    ...new Set(names.flatMap((name) => known.get(name) ?? [name])),
  ];
  return {
    ...filter,
    ...(filter.parties === undefined ? {} : { parties: all(parties, filter.parties) }),
    ...(filter.units === undefined ? {} : { units: all(units, filter.units) }),
    ...(filter.fields === undefined ? {} : { fields: distinct(filter.fields, (name) => fields.get(name) ?? name) }),
  };
}

function distinct(names: readonly (string | null)[], meant: (name: string) => string): (string | null)[] {
  return [...new Set(names.map((name) => (name === null ? null : meant(name))))];
}
