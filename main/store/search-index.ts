import { foldText } from "../../shared/domain/search/folding.ts";
import type { Spelling } from "../../shared/domain/search/spelling.ts";
import type { ReadableDb, WritableDb } from "./handles.ts";
import type { SearchKind } from "../../shared/domain/search/search-kinds.ts";
import { foundAt, placeAs } from "./search-places.ts";
import { namedKinds, readSearchRows, type SearchRow } from "./search-rows.ts";
import { kindToken, nameTokens, soundTokens, textTokens } from "./search-tokens.ts";
import { statement } from "./statement.ts";
import { inTransaction } from "./transaction.ts";

/** Rows whose texts are held in memory at once. */
const rowsAtOnce = 500;

/** Whether rows were changed that the index does not know of yet. */
export function isIndexBehind(db: ReadableDb): boolean {
  return statement(db, "SELECT 1 FROM search_pending LIMIT 1").get() !== undefined;
}

/** How many rows wait to be written into the index. */
export function countPending(db: ReadableDb): number {
  return statement<{ count: number }>(db, "SELECT count(*) AS count FROM search_pending").get()?.count ?? 0;
}

/**
 * Writes up to `most` changed rows into the index, in one transaction. Triggers note what changes, whoever changes it;
 * writing it down later keeps an edit short and lets an import of thousands of rows pay for the index only once.
 */
export function indexPending(db: WritableDb, spelling: Spelling, most: number): void {
  inTransaction(db, () => {
    for (let left = most; left > 0; left -= rowsAtOnce) {
      const places = nextPending(db, Math.min(left, rowsAtOnce));
      if (places.length === 0) return;
      indexRows(db, spelling, places);
    }
  });
}

function nextPending(db: ReadableDb, most: number): number[] {
  return statement<{ place: number }>(db, "SELECT place FROM search_pending ORDER BY place LIMIT ?")
    .all(most)
    .map(({ place }) => place);
}

function indexRows(db: WritableDb, spelling: Spelling, pending: readonly number[]): void {
  const places = pending.flatMap((place) =>
    foundAt(place).kind === "item" ? [place, placeAs(place, "problem")] : [place],
  );
  const rows = new Map(
    readSearchRows(db, places.map(foundAt)).map(({ place: { kind, key }, row }) => [`${kind} ${key}`, row]),
  );
  // Upwards: for a row that stands before the one written last FTS5 ends a part of its index, which makes thousands of them.
  for (const place of places.toSorted((one, other) => one - other)) {
    const { kind, key } = foundAt(place);
    removeRow(db, kind, place);
    const row = rows.get(`${kind} ${key}`);
    if (row !== undefined) insertRow(db, spelling, place, kind, row);
  }
  statement(db, "DELETE FROM search_pending WHERE place BETWEEN ? AND ?").run(pending[0], pending.at(-1));
}

function removeRow(db: WritableDb, kind: SearchKind, place: number): void {
  statement(db, "DELETE FROM text_search WHERE rowid = ?").run(place);
  if (namedKinds.includes(kind)) statement(db, "DELETE FROM name_search WHERE rowid = ?").run(place);
}

function insertRow(db: WritableDb, spelling: Spelling, place: number, kind: SearchKind, row: SearchRow): void {
  const { folding } = spelling;
  const isNamed = namedKinds.includes(kind);
  const texts = [...(isNamed ? [row.title] : []), ...row.texts, ...row.names];
  if (texts.length === 0) return;
  const tokens = textTokens(foldText(texts.join("\n"), folding));
  const sounds = row.names.map((name) => soundTokensOf(spelling, name)).join("");
  statement(db, "INSERT INTO text_search (rowid, text, problem) VALUES (?, ?, ?)").run(
    place,
    `${kindToken(kind)} ${tokens}${sounds}`,
    row.problem === null ? null : textTokens(foldText(row.problem, folding)),
  );
  if (isNamed) insertName(db, spelling, place, kind, row.title);
}

function insertName(
  db: WritableDb,
  { folding, soundsOf }: Spelling,
  place: number,
  kind: SearchKind,
  title: string,
): void {
  const name = foldText(title, folding);
  const sounds = soundsOf(name);
  statement(db, "INSERT INTO name_search (rowid, name, letters) VALUES (?, ?, ?)").run(
    place,
    `${kindToken(kind)} ${nameTokens(name, sounds)}`,
    sounds.join(" "),
  );
}

const soundTokensKnown = new WeakMap<Spelling, Map<string, string>>();
/** A few hundred places and units stand in all lists, over and over. */
const mostKnown = 10_000;

function soundTokensOf(spelling: Spelling, name: string): string {
  const known = soundTokensKnown.get(spelling) ?? new Map<string, string>();
  soundTokensKnown.set(spelling, known);
  const found = known.get(name) ?? soundTokens(spelling.soundsOf(foldText(name, spelling.folding)));
  if (known.size < mostKnown) known.set(name, found);
  return found;
}
