import { attentionKindsOf, type AttentionKind } from "../../shared/domain/attention.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";
import { lampOf } from "../../shared/domain/lamp.ts";
import { lamps as allLamps, type Lamp } from "../../shared/domain/pace.ts";
import type { ReportingYear } from "../../shared/domain/year-data.ts";
import type { ItemFilter } from "../../shared/ipc/questions/item-list.ts";
import type { ReadableDb } from "../store/handles.ts";
import type { ItemSort, LampKeys } from "../store/item-order.ts";
import { readRuleRows } from "../store/rule-rows.ts";
import { readYear } from "../store/years.ts";
import { lampsOfYear } from "./lamps-of-year.ts";

/** The part of a filter that asks for what a rule says and no column holds. */
export type RuleFilter = Pick<ItemFilter, "lamps" | "attention">;

/** The last answer for each connection: a list is scrolled page by page, and each page asks the same again. */
const lastAnswers = new WeakMap<ReadableDb, { readonly question: string; readonly keys: readonly number[] }>();

/** The store's keys of the year's items that fit the rules at a cut-off date; what is absent is not asked. */
export function keysByRule(
  db: ReadableDb,
  year: ReportingYear,
  asOf: IsoDate,
  { lamps: wanted, attention }: RuleFilter,
): readonly number[] {
  const lamps: readonly Lamp[] = wanted ?? allLamps;
  if (attention === undefined) {
    const keys = lampsOfYear(db, year, asOf);
    return lamps.flatMap((lamp) => keys[lamp]);
  }
  // The year's revision counts every change to anything of the year, so an answer holds as long as it does.
  const question = JSON.stringify([year.year, year.revision, asOf, lamps, attention]);
  const last = lastAnswers.get(db);
  if (last?.question === question) return last.keys;
  const keys = keysByAttention(db, year, asOf, { lamps, attention });
  lastAnswers.set(db, { question, keys });
  return keys;
}

/** The store's keys of the year's items by their lamps, where a list is sorted by them; null where it is not. */
export function lampKeysFor(
  db: ReadableDb,
  { year: wanted, asOf, sort }: { readonly year: number; readonly asOf: IsoDate; readonly sort: ItemSort },
): LampKeys | null {
  if (sort === null || [sort, ...(sort.thenBy ?? [])].every(({ by }) => by !== "lamp")) return null;
  const year = readYear(db, wanted);
  return year === null ? noLamps : lampsOfYear(db, year, asOf);
}

const noLamps: LampKeys = { red: [], yellow: [], green: [] };

function keysByAttention(
  db: ReadableDb,
  { year, lampRule }: ReportingYear,
  asOf: IsoDate,
  { lamps, attention }: { readonly lamps: readonly Lamp[]; readonly attention: AttentionKind },
): readonly number[] {
  const fitting = readRuleRows(db, year, asOf).filter((row) => {
    const { lamp } = lampOf(row.item, row.standing, asOf, lampRule);
    return lamps.includes(lamp) && attentionKindsOf(row.item, row, lamp, asOf).includes(attention);
  });
  return fitting.map(({ key }) => key);
}
