import { comparableName } from "../comparable-name.ts";
import type { IsoDate } from "../dates.ts";
import type { Field, ReportingYear } from "../year-data.ts";
import { yearTotals } from "../year-totals.ts";
import { changedColumns, type IsSameField } from "./changed-columns.ts";
import { fieldsSideBySide } from "./fields-side-by-side.ts";
import { matchItems, type ListedItem } from "./match-items.ts";
import type { ComparedYear, ItemOfOneYear, YearComparison } from "./year-comparison.ts";

/** A year at its cut-off date, with its items in the order of the lists. */
export interface YearToCompare {
  readonly year: Pick<ReportingYear, "year" | "kind" | "snapshotId">;
  readonly asOf: IsoDate;
  readonly fields: readonly Field[];
  readonly items: readonly ListedItem[];
}

/**
 * Two years against each other. The fields of `after` are mapped to those of `before` (see `mappedThrough`); `formerIds` names
 * the earlier item of those that were carried forward.
 */
export function compareYears(
  before: YearToCompare,
  after: YearToCompare,
  formerIds: ReadonlyMap<string, string>,
): YearComparison {
  const pairs = matchItems(before.items, after.items, formerIds);
  const isSameField = sameFieldBy(after.fields);
  const matched = after.items.flatMap(({ item }) => pairs.get(item.id) ?? []);
  const both = matched.map((pair) => ({
    ...shown(pair.after),
    formerId: pair.before.item.id,
    ground: pair.ground,
    changes: changedColumns(pair.before, pair.after, isSameField),
  }));
  const taken = new Set(both.map(({ formerId }) => formerId));
  const changed = both.filter(({ changes }) => changes.length > 0);
  return {
    before: side(before),
    after: side(after),
    fields: fieldsSideBySide(before, after),
    added: after.items.filter(({ item }) => !pairs.has(item.id)).map(shown),
    gone: before.items.filter(({ item }) => !taken.has(item.id)).map(shown),
    changed,
    unchangedCount: both.length - changed.length,
  };
}

function side({ year: { year, kind, snapshotId }, asOf, items }: YearToCompare): ComparedYear {
  return { ...yearTotals(year, asOf, items), kind, snapshotId };
}

function shown({ item: { id, number, title, field }, mechanism }: ListedItem): ItemOfOneYear {
  return { id, number, title, mechanism, field };
}

/** By the mapping, or by name: a field that reads the same in both years is no change to tell of. */
function sameFieldBy(fields: readonly Field[]): IsSameField {
  const formerOf = new Map(fields.map(({ name, formerFields = [] }) => [name, formerFields]));
  return (before, after) => {
    if (before === null || after === null) return before === after;
    return formerOf.get(after)?.includes(before) === true || comparableName(before) === comparableName(after);
  };
}
