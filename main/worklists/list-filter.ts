import type { IsoDate } from "../../shared/domain/dates.ts";
import { wantedWords } from "../../shared/domain/search/wanted-words.ts";
import type { ItemFilter } from "../../shared/ipc/questions/item-list.ts";
import { succeed, type Result } from "../../shared/result.ts";
import { loadFolding } from "../search/spelling.ts";
import { bringIndexUpToDate } from "../search/write-index.ts";
import type { WritableDb } from "../store/handles.ts";
import type { ColumnFilter } from "../store/item-filter.ts";
import { existingYear } from "../years/open-year.ts";
import { keysByRule } from "./items-by-rule.ts";

interface FilteredList {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly filter: ItemFilter;
}

/** A filter as the store's columns decide it: words looked up, rules answered. Fails with `not-found` (the year). */
export async function columnFilterOf(
  db: WritableDb,
  { year: wanted, asOf, filter }: FilteredList,
): Promise<Result<ColumnFilter>> {
  const { text, lamps, attention, ...columns } = filter;
  const words = await wordsOf(db, text);
  const year = existingYear(db, wanted);
  if (!year.ok) return year;
  const byRule = lamps !== undefined || attention !== undefined;
  const keys = byRule ? keysByRule(db, year.value, asOf, { lamps, attention }) : undefined;
  return succeed({ ...columns, words, keys });
}

/** What was typed into the list's search box; the index is read, so it has to know every change. */
async function wordsOf(db: WritableDb, text = ""): Promise<ColumnFilter["words"]> {
  if (text.trim() === "") return undefined;
  const folding = await loadFolding();
  await bringIndexUpToDate(db);
  return wantedWords(text, folding);
}
