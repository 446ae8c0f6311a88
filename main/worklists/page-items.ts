import { wantedWords } from "../../shared/domain/search/wanted-words.ts";
import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { loadFolding } from "../search/spelling.ts";
import { bringIndexUpToDate } from "../search/write-index.ts";
import type { WritableDb } from "../store/handles.ts";
import type { ColumnFilter } from "../store/item-filter.ts";
import { readItemPage } from "../store/item-pages.ts";
import { existingYear } from "../years/open-year.ts";
import { itemRow } from "./item-row.ts";
import { keysByRule } from "./items-by-rule.ts";

/** A page of the year's list with standing and lamp, and the sums over all rows that match. Fails with `not-found`. */
export const pageItems: UseCase<"items:page"> = async ({ db }, request) => {
  const { text, lamps, attention, ...columns } = request.filter;
  const words = await wordsOf(db, text);
  const year = existingYear(db, request.year);
  if (!year.ok) return year;
  const byRule = lamps !== undefined || attention !== undefined;
  const keys = byRule ? keysByRule(db, year.value, request.asOf, { lamps, attention }) : undefined;
  const page = readItemPage(db, { ...request, filter: { ...columns, words, keys } });
  return succeed({ ...page, rows: page.rows.map(itemRow) });
};

/** What was typed into the list's search box; the index is read, so it has to know every change. */
async function wordsOf(db: WritableDb, text = ""): Promise<ColumnFilter["words"]> {
  if (text.trim() === "") return undefined;
  const folding = await loadFolding();
  await bringIndexUpToDate(db);
  return wantedWords(text, folding);
}
