import { decimal } from "../../shared/domain/decimal.ts";
import { moneyFromFen, type Money } from "../../shared/domain/money.ts";
import type { YearData } from "../../shared/domain/year-data.ts";

/** The same year with other figures: amounts, indicators and some states differ, what is given at all does not. */
export function changedYear(data: YearData, seed: number): YearData {
  let state = seed;
  const next = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % most;
  };
  const other = (amount: Money | null) =>
    amount === null ? null : moneyFromFen((next(50_000) + 1) * [1_000_000, 10_000_000, 123_456][next(3)]!);
  const statuses = data.items.map(({ status }) => status);
  return {
    ...data,
    items: data.items.map((item) => ({
      ...item,
      totalInvestment: other(item.totalInvestment),
      plannedThisYear: other(item.plannedThisYear),
      status: next(3) === 0 ? (statuses[next(statuses.length)] ?? item.status) : item.status,
    })),
    progress: data.progress.map((entry) => ({
      ...entry,
      doneThisYear: other(entry.doneThisYear),
      doneSinceStart: other(entry.doneSinceStart),
    })),
    observations: data.observations.map((one) => ({ ...one, value: decimal(String(next(900) + 1)) })),
  };
}
