import { Big } from "big.js";
import type { Database } from "better-sqlite3";

/** Gives the connection `decimal_sum(text)`: decimals added up exactly, as decimal text; NULL where there is none, as `sum` has it. */
export function registerDecimalSum(db: Database): void {
  db.aggregate<Big | null>("decimal_sum", {
    deterministic: true,
    directOnly: true,
    start: () => null,
    step: (sum, value) => (typeof value === "string" ? (sum ?? new Big(0)).plus(value) : sum),
    result: (sum) => sum?.toFixed() ?? null,
  });
}
