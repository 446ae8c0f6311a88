import { Big } from "big.js";
import type { RankSource } from "../../../shared/domain/draft/figure-source.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import type { ReportItem } from "../../reports/report-items.ts";
import { completionOf, sumOf } from "./item-measures.ts";

/** The names in order of the measure, equal ones in the order of the lists; those without it are left out. */
export function rankedNames(items: readonly ReportItem[], source: RankSource): readonly string[] {
  const groups = groupBy(items, ({ item, mechanism }) => (source.of === "field" ? item.field : mechanism));
  const measured = [...groups].flatMap(([name, group]) => {
    const size = sizeOf(group, source.by);
    return name === null || size === null ? [] : [{ name, size }];
  });
  const order = source.from === "most" ? -1 : 1;
  return measured
    .toSorted((one, other) => order * one.size.cmp(other.size))
    .slice(0, source.size)
    .map(({ name }) => name);
}

function sizeOf(items: readonly ReportItem[], by: RankSource["by"]): Big | null {
  if (by === "count") return new Big(items.length);
  if (by === "completion") return completionOf(items);
  const sum = sumOf(items, by);
  return sum === null ? null : new Big(sum);
}
