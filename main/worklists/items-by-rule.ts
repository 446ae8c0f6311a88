import { attentionKindsOf } from "../../shared/domain/attention.ts";
import type { IsoDate } from "../../shared/domain/dates.ts";
import { lampOf } from "../../shared/domain/lamp.ts";
import type { LampRule } from "../../shared/domain/lamp-rule.ts";
import type { Lamp } from "../../shared/domain/pace.ts";
import type { ReportingYear } from "../../shared/domain/year-data.ts";
import type { ItemFilter } from "../../shared/ipc/questions/item-list.ts";
import type { ReadableDb } from "../store/handles.ts";
import type { ItemSort, LampKeys } from "../store/item-order.ts";
import { readLampRows, readRuleRows, type LampRow } from "../store/rule-rows.ts";
import { readYear } from "../store/years.ts";

/** The part of a filter that asks for what a rule says and no column holds. */
export type RuleFilter = Pick<ItemFilter, "lamps" | "attention">;

/** The last answer for each connection: a list is scrolled page by page, and each page asks the same again. */
const lastAnswers = new WeakMap<ReadableDb, { readonly question: string; readonly keys: readonly number[] }>();

/** The store's keys of the year's items that fit the rules at a cut-off date. */
export function keysByRule(db: ReadableDb, year: ReportingYear, asOf: IsoDate, rules: RuleFilter): readonly number[] {
  // The year's revision counts every change to anything of the year, so an answer holds as long as it does.
  const question = JSON.stringify([year.year, year.revision, asOf, rules.lamps, rules.attention]);
  const last = lastAnswers.get(db);
  if (last?.question === question) return last.keys;
  const keys = fittingRows(db, year, asOf, rules).map(({ key }) => key);
  lastAnswers.set(db, { question, keys });
  return keys;
}

const lastLamps = new WeakMap<ReadableDb, { readonly question: string; readonly keys: LampKeys }>();

/** The store's keys of the year's items by their lamps, where a list is sorted by them; null where it is not. */
export function lampKeysFor(
  db: ReadableDb,
  { year: wanted, asOf, sort }: { readonly year: number; readonly asOf: IsoDate; readonly sort: ItemSort },
): LampKeys | null {
  if (sort === null || [sort, ...(sort.thenBy ?? [])].every(({ by }) => by !== "lamp")) return null;
  const year = readYear(db, wanted);
  if (year === null) return noLamps;
  const question = JSON.stringify([year.year, year.revision, asOf, year.lampRule]);
  const last = lastLamps.get(db);
  if (last?.question === question) return last.keys;
  const keys = keysByLamp(readLampRows(db, year.year, asOf), asOf, year.lampRule);
  lastLamps.set(db, { question, keys });
  return keys;
}

const noLamps: LampKeys = { red: [], yellow: [], green: [] };

function keysByLamp(rows: readonly LampRow[], asOf: IsoDate, rule: LampRule): LampKeys {
  const byLamp = Map.groupBy(rows, ({ item, standing }) => lampOf(item, standing, asOf, rule).lamp);
  const keysOf = (lamp: Lamp) => (byLamp.get(lamp) ?? []).map(({ key }) => key);
  return { red: keysOf("red"), yellow: keysOf("yellow"), green: keysOf("green") };
}

/** The items that have one of the wanted lamps and ask for the wanted kind of attention; what is absent is not asked. */
function fittingRows(
  db: ReadableDb,
  { year, lampRule }: ReportingYear,
  asOf: IsoDate,
  { lamps, attention }: RuleFilter,
): readonly LampRow[] {
  const lampAt = ({ item, standing }: LampRow) => lampOf(item, standing, asOf, lampRule).lamp;
  const isWanted = (lamp: Lamp) => lamps === undefined || lamps.includes(lamp);
  if (attention === undefined) return readLampRows(db, year, asOf).filter((row) => isWanted(lampAt(row)));
  return readRuleRows(db, year, asOf).filter((row) => {
    const lamp = lampAt(row);
    return isWanted(lamp) && attentionKindsOf(row.item, row, lamp, asOf).includes(attention);
  });
}
