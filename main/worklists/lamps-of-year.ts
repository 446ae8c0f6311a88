import type { IsoDate } from "../../shared/domain/dates.ts";
import { lampOf } from "../../shared/domain/lamp.ts";
import type { LampRule } from "../../shared/domain/lamp-rule.ts";
import type { Lamp } from "../../shared/domain/pace.ts";
import type { ReportingYear } from "../../shared/domain/year-data.ts";
import type { ReadableDb } from "../store/handles.ts";
import { readLampsAt } from "../store/lamps-at.ts";
import { readLampRows } from "../store/rule-rows.ts";

/** The store's keys of items by their lamps. */
export type KeysByLamp = Readonly<Record<Lamp, readonly number[]>>;

const lastLamps = new WeakMap<ReadableDb, { readonly question: string; readonly keys: KeysByLamp }>();

/**
 * All lamps of a year at a cut-off date. Whatever asks for one of them next has them at hand until anything of the year changes:
 * its revision counts every change.
 */
export function lampsOfYear(
  db: ReadableDb,
  { year, revision, lampRule }: Pick<ReportingYear, "year" | "revision" | "lampRule">,
  asOf: IsoDate,
): KeysByLamp {
  const question = JSON.stringify([year, revision, asOf, lampRule]);
  const last = lastLamps.get(db);
  if (last?.question === question) return last.keys;
  const { ask, ...sure } = readLampsAt(db, year, asOf, lampRule);
  const keys = ask.length === 0 ? sure : together(sure, judged(db, ask, asOf, lampRule));
  lastLamps.set(db, { question, keys });
  return keys;
}

/** SQL leaves amounts beyond its numbers to the rule itself. */
function judged(db: ReadableDb, keys: readonly number[], asOf: IsoDate, rule: LampRule): KeysByLamp {
  const rows = readLampRows(db, keys, asOf);
  return byLamp((lamp) =>
    rows.filter(({ item, standing }) => lampOf(item, standing, asOf, rule).lamp === lamp).map(({ key }) => key),
  );
}

function together(one: KeysByLamp, other: KeysByLamp): KeysByLamp {
  return byLamp((lamp) => [...one[lamp], ...other[lamp]]);
}

function byLamp(keysOf: (lamp: Lamp) => readonly number[]): KeysByLamp {
  return { green: keysOf("green"), yellow: keysOf("yellow"), red: keysOf("red"), none: keysOf("none") };
}
