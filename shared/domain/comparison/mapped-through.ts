import type { Field } from "../year-data.ts";

/**
 * Fields of a year mapped to those of an earlier one, through the years between: `between` holds the fields of each, the newest
 * first. Each mapping names the year before it, so that 2023 goes on with 2021 by way of 2022.
 */
export function mappedThrough(fields: readonly Field[], between: readonly (readonly Field[])[]): readonly Field[] {
  return between.reduce<readonly Field[]>((mapped, former) => {
    const formerOf = new Map(former.map(({ name, formerFields = [] }) => [name, formerFields]));
    return mapped.map((field) => ({
      ...field,
      formerFields: [...new Set((field.formerFields ?? []).flatMap((name) => formerOf.get(name) ?? []))],
    }));
  }, fields);
}
