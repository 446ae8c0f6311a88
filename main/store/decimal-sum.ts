import { Big } from "big.js";
import type { Database } from "better-sqlite3";

/** Gives the connection `decimal_sum(text)`: decimals added up exactly, as decimal text; NULL counts as nothing. */
export function registerDecimalSum(db: Database): void {
  db.aggregate<Big>("decimal_sum", {
    deterministic: true,
    directOnly: true,
    start: () => new Big(0),
    step: (sum, value) => (typeof value === "string" ? sum.plus(value) : sum),
    result: (sum) => sum.toFixed(),
  });
}
