import { matchKey } from "../../../shared/exchange/plan/match-keys.ts";
import type { NormalisedSheet } from "../../../shared/exchange/rows/normalise-rows.ts";
import type { ExaminedFile } from "../../../shared/ipc/questions/exchange.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { namesOnLists } from "../../store/worklists.ts";

/**
 * The list of the year that holds at least half of the sheet's names, and of several the one that holds the most: a unit that
 * reports again puts another title above its table. Null where there is none.
 */
export function holdingList(
  db: ReadableDb,
  year: number,
  { rows }: Pick<NormalisedSheet, "rows">,
): ExaminedFile["suggested"]["holding"] {
  const onLists = namesOnLists(db, year);
  if (onLists.length === 0) return null;
  const names = new Set(rows.flatMap(({ values }) => (values.title === undefined ? [] : [matchKey(values.title)])));
  if (names.size === 0) return null;
  const standing = onLists.filter(({ name }) => names.has(matchKey(name)));
  const byList = Object.values(Object.groupBy(standing, ({ list, mechanism }) => JSON.stringify([list, mechanism])));
  const held = byList.map((ofList = []) => ({
    list: ofList[0],
    count: new Set(ofList.map(({ name }) => matchKey(name))).size,
  }));
  const [most] = held.toSorted((one, other) => other.count - one.count);
  if (most?.list === undefined || most.count * 2 < names.size) return null;
  return { title: most.list.list, mechanism: most.list.mechanism };
}
