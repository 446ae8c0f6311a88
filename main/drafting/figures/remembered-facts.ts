import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { stateOfWords } from "../../store/word-bank.ts";
import { listYears } from "../../store/years.ts";
import { yearFactsIn, type YearFacts } from "./year-facts.ts";

interface Remembered {
  /** The years with their revisions, the words and the date: all that the facts depend on. */
  readonly key: string;
  readonly years: YearFacts;
}

const rememberedOf = new WeakMap<ReadableDb, Remembered>();

/**
 * As `yearFactsIn`, remembered while nothing in any year has changed: what a person types is compared with the data again and
 * again, and gathering a year costs more than all the comparing.
 */
export function rememberedFacts(db: ReadableDb, year: number, asOf: IsoDate): YearFacts {
  const revisions = listYears(db).map((one) => [one.year, one.revision, one.snapshotId]);
  const key = JSON.stringify([year, asOf, revisions, stateOfWords(db)]);
  const remembered = rememberedOf.get(db);
  if (remembered?.key === key) return remembered.years;
  const years = yearFactsIn(db, year, asOf);
  rememberedOf.set(db, { key, years });
  return years;
}
