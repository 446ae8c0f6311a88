import { groupBy } from "./group-by.ts";
import type { Item, ItemKind, ItemStatus, Standing } from "./item.ts";
import { itemKinds, itemStatuses } from "./item.ts";
import { moneyFromFen, type Money } from "./money.ts";
import type { Field } from "./year-data.ts";

/** An item with its 状态 and 阶段 at the cut-off date (see `itemAt`), and where it stands there. */
export interface PlacedItem {
  readonly item: Item;
  readonly standing: Standing;
}

/** Money of a set of items; null where no item gives that figure, so that "nothing reported" is never a zero. */
export interface InvestmentFigures {
  readonly totalInvestment: Money | null;
  /** 年度计划投资. */
  readonly planned: Money | null;
  /** 年度完成投资 at the cut-off date. */
  readonly done: Money | null;
  /** 累计完成投资 at the cut-off date. */
  readonly doneSinceStart: Money | null;
}

/** The figures of one part of the list under its name: a 领域, a 合作机制. */
export interface NamedFigures extends InvestmentFigures {
  readonly name: string;
  readonly itemCount: number;
}

export interface StatusCount {
  readonly status: ItemStatus | null;
  readonly count: number;
}

export interface KindCount {
  readonly kind: ItemKind | null;
  readonly count: number;
}

/** The name that stands for items without a 领域. */
export const withoutField = "其他";

/**
 * Sums over all items, the terminated ones included: a total must be the sum of the column that the reader sees above it.
 */
export function investmentFigures(items: readonly PlacedItem[]): InvestmentFigures {
  let totalInvestment: number | null = null;
  let planned: number | null = null;
  let done: number | null = null;
  let doneSinceStart: number | null = null;
  for (const { item, standing } of items) {
    totalInvestment = plus(totalInvestment, item.totalInvestment);
    planned = plus(planned, item.plannedThisYear);
    done = plus(done, standing.doneThisYear);
    doneSinceStart = plus(doneSinceStart, standing.doneSinceStart);
  }
  return {
    totalInvestment: asMoney(totalInvestment),
    planned: asMoney(planned),
    done: asMoney(done),
    doneSinceStart: asMoney(doneSinceStart),
  };
}

/** Plan and done alone, with the same meaning as in `investmentFigures`. */
export function planAndDone(
  items: Iterable<{
    readonly item: Pick<Item, "plannedThisYear">;
    readonly standing: Pick<Standing, "doneThisYear">;
  }>,
): Pick<InvestmentFigures, "planned" | "done"> {
  let planned: number | null = null;
  let done: number | null = null;
  for (const { item, standing } of items) {
    planned = plus(planned, item.plannedThisYear);
    done = plus(done, standing.doneThisYear);
  }
  return { planned: asMoney(planned), done: asMoney(done) };
}

function plus(sum: number | null, amount: Money | null): number | null {
  return amount === null ? sum : (sum ?? 0) + amount;
}

/** A sum that cannot be kept exactly is refused rather than shown wrong. */
function asMoney(fen: number | null): Money | null {
  return fen === null ? null : moneyFromFen(fen);
}

/** Items by 领域 in the year's order of fields; items without one come last under 其他. Fields without items are left out. */
export function itemsByField<Placed extends { readonly item: Pick<Item, "field"> }>(
  items: readonly Placed[],
  fields: readonly Field[],
): ReadonlyMap<string, readonly Placed[]> {
  const groups = groupBy(items, ({ item }) => item.field ?? withoutField);
  const positions = new Map(fields.map(({ name, position }) => [name, position]));
  const positionOf = (name: string) => positions.get(name) ?? Number.MAX_SAFE_INTEGER;
  return new Map([...groups].toSorted(([one], [other]) => positionOf(one) - positionOf(other)));
}

/** How many items are in each 状态 at the cut-off date, which they must have been given by `itemAt`; in the order of statuses; null (not given) last; without empty ones. */
export function countByStatus(items: readonly { readonly item: Pick<Item, "status"> }[]): StatusCount[] {
  const counts = countBy(items, ({ item }) => item.status);
  return [...itemStatuses, null].flatMap((status) => {
    const count = counts.get(status) ?? 0;
    return count === 0 ? [] : [{ status, count }];
  });
}

/** How many items are of each 类型, in the order of kinds; null (not given) last; without empty ones. */
export function countByKind(items: readonly PlacedItem[]): KindCount[] {
  const counts = countBy(items, ({ item }) => item.kind);
  return [...itemKinds, null].flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
}

function countBy<Row, Key>(items: readonly Row[], keyOf: (item: Row) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
