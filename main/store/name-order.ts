import type { Database } from "better-sqlite3";
import { sortKey } from "./sort-key.ts";

/** Names are few and rows many. */
const most = 20_000;

/** Gives the connection `name_order(name)`: the text by which names stand in the order people expect (see sort-key.ts). */
export function registerNameOrder(db: Database): void {
  const known = new Map<string, string>();
  db.function("name_order", { deterministic: true, directOnly: true }, (name) => {
    if (typeof name !== "string") return null;
    const found = known.get(name);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const key = sortKey(name);
    known.set(name, key);
    return key;
  });
}
