import type { ReadableDb } from "./handles.ts";
import { searchKinds, type SearchKind } from "../../shared/domain/search/search-kinds.ts";
import { draftTexts } from "./search-draft-texts.ts";
import { type FoundPlace } from "./search-places.ts";
import { statement } from "./statement.ts";

/** A row that can be found, with its texts as they are written. */
export interface SearchRow {
  readonly key: number;
  /** The id under which it is opened: the item's for what belongs to an item. */
  readonly id: string;
  readonly year: number | null;
  /** The name of the row itself, or of the item that it belongs to. */
  readonly title: string;
  /** What else it is found by, in the order in which it is shown; without the title. */
  readonly texts: readonly string[];
  /** Names of places and units, which are found by their sounds too. */
  readonly names: readonly string[];
  /** 存在问题 of an item with its problems, which is found as a row of its own; here it only counts together with other words. */
  readonly problem: string | null;
}

/** What a hit shows of a row; what is rarely shown is asked for when it is needed. */
export interface ShownRow extends Pick<SearchRow, "id" | "year" | "title"> {
  readonly texts: () => SearchRow["texts"];
  readonly more: () => Pick<SearchRow, "names" | "problem">;
}

interface Columns extends Omit<SearchRow, "texts" | "names"> {
  readonly texts: string;
  readonly names: string;
}

/** Kinds whose title is a name of their own; the others show the title of their item. */
export const namedKinds: readonly SearchKind[] = ["item", "observation", "worklist", "source", "draft"];

const namesOfItem = `
  (SELECT json_group_array(name) FROM (
    SELECT party.name, position AS place FROM item_party JOIN party ON party.key = party_key WHERE item_key = item.key
    UNION ALL SELECT unit.name, 1000 FROM unit WHERE unit.key = item.lead_unit_key
    UNION ALL SELECT unit.name, 1001 + position FROM item_responsible_unit JOIN unit ON unit.key = unit_key
      WHERE item_key = item.key ORDER BY place))`;

/** What the problems of an item say, a line each; NULL without any. */
const problemsOfItem = `
  (SELECT group_concat(said, char(10)) FROM (
    SELECT concat_ws('；', item_problem.problem, cause, measure, unit.name) AS said
    FROM item_problem LEFT JOIN unit ON unit.key = responsible_unit_key
    WHERE item_key = item.key ORDER BY item_problem.key) WHERE said <> '')`;

/** What stands in the own columns of an item, a line each; NULL without any. */
const ownValuesOfItem = `
  (SELECT group_concat(value, char(10)) FROM (SELECT value FROM item_own_value
    JOIN own_column ON own_column.key = column_key WHERE item_key = item.key ORDER BY position, column_key))`;

const nothingElse = "'[]' AS names, NULL AS problem";

/** What an item is found by beside its own texts. */
const moreOfItem = `${namesOfItem} AS names, nullif(concat_ws(char(10), item.problem, ${problemsOfItem}), '') AS problem`;

/** SELECT lists and tables of each kind; `texts` is a JSON list, null in it for what is not given. */
const selects: Readonly<Record<SearchKind, string>> = {
  item: `item.key, item.id, item.year, item.title,
      json_array(item.content, item.annual_goal, item.next_step, item.remark, item.number, ${ownValuesOfItem}) AS texts,
      ${moreOfItem} FROM item`,
  problem: `item.key, item.id, item.year, item.title, json_array(item.problem, ${problemsOfItem}) AS texts,
      ${nothingElse} FROM item`,
  progress: `progress_entry.key, item.id, item.year, item.title, json_array(text, physical_progress) AS texts,
      ${nothingElse} FROM progress_entry JOIN item ON item.key = item_key`,
  observation: `observation.key, observation.id, observation.year, indicator.name AS title,
      json_array(value || observation.unit, scope) AS texts, ${nothingElse}
    FROM observation JOIN indicator ON indicator.key = indicator_key`,
  worklist: `worklist.key, worklist.id, worklist.year, worklist.title,
      json_array(mechanism.name, document_number, issuing_body) AS texts, ${nothingElse}
    FROM worklist JOIN mechanism ON mechanism.key = mechanism_key`,
  source: `source.key, source.id, NULL AS year, source.title, json_array(publisher, source.text) AS texts,
      ${nothingElse} FROM source`,
  draft: `draft.key, draft.id, draft.year, draft.title, '[]' AS texts, ${nothingElse} FROM draft`,
};

const tables: Readonly<Record<SearchKind, string>> = {
  item: "item",
  problem: "item",
  progress: "progress_entry",
  observation: "observation",
  worklist: "worklist",
  source: "source",
  draft: "draft",
};

/** What keeps rows of a kind out of the search: a deleted report is not found. */
const inUse: Partial<Record<SearchKind, string>> = { draft: "AND draft.deleted_at IS NULL" };

/** The rows that are still there, by their places' kinds and keys; the order is that of `found`. */
export function readSearchRows(
  db: ReadableDb,
  found: readonly FoundPlace[],
): readonly { readonly place: FoundPlace; readonly row: SearchRow }[] {
  const rows = new Map(searchKinds.map((kind) => [kind, rowsOfKind(db, kind, found)]));
  return found.flatMap((place) => {
    const row = rows.get(place.kind)?.get(place.key);
    return row === undefined ? [] : [{ place, row }];
  });
}

/**
 * As `readSearchRows`, for what is shown of many rows at once: the texts of each are put together only when they are asked for,
 * names and problems are read only then.
 */
export function readShownRows(
  db: ReadableDb,
  found: readonly FoundPlace[],
): readonly { readonly place: FoundPlace; readonly row: ShownRow }[] {
  const rows = new Map(searchKinds.map((kind) => [kind, shownOfKind(db, kind, found)]));
  return found.flatMap((place) => {
    const row = rows.get(place.kind)?.get(place.key);
    return row === undefined ? [] : [{ place, row }];
  });
}

function shownOfKind(db: ReadableDb, kind: SearchKind, found: readonly FoundPlace[]): ReadonlyMap<number, ShownRow> {
  const columns = columnsOfKind(db, kind, selects[kind].replace(moreOfItem, nothingElse), found);
  return new Map(columns.map((row) => [row.key, shownRow(db, kind, row)]));
}

function shownRow(db: ReadableDb, kind: SearchKind, { key, id, year, title, texts, problem }: Columns): ShownRow {
  return {
    id,
    year,
    title,
    texts: () => (kind === "draft" ? draftTexts(db, key) : stringsOf(texts)),
    more: () => (kind === "item" ? moreOf(db, key) : { names: [], problem }),
  };
}

function moreOf(db: ReadableDb, item: number): Pick<SearchRow, "names" | "problem"> {
  const sql = `SELECT ${moreOfItem} FROM item WHERE item.key = ?`;
  const found = statement<Pick<Columns, "names" | "problem">>(db, sql).get(item);
  return { names: stringsOf(found?.names ?? "[]"), problem: found?.problem ?? null };
}

function rowsOfKind(db: ReadableDb, kind: SearchKind, found: readonly FoundPlace[]): ReadonlyMap<number, SearchRow> {
  const columns = columnsOfKind(db, kind, selects[kind], found);
  return new Map(columns.map((row) => [row.key, withText(db, kind, rowOf(row))]));
}

function columnsOfKind(db: ReadableDb, kind: SearchKind, select: string, found: readonly FoundPlace[]): Columns[] {
  const keys = found.filter((place) => place.kind === kind).map(({ key }) => key);
  if (keys.length === 0) return [];
  const sql = `SELECT ${select} WHERE ${tables[kind]}.key IN (SELECT value FROM json_each(?))
    ${inUse[kind] ?? ""}`;
  return statement<Columns>(db, sql).all(JSON.stringify(keys));
}

/** The text of a report is kept in blocks, which SQL does not put together. */
function withText(db: ReadableDb, kind: SearchKind, row: SearchRow): SearchRow {
  return kind === "draft" ? { ...row, texts: draftTexts(db, row.key) } : row;
}

function rowOf({ texts, names, ...columns }: Columns): SearchRow {
  return { ...columns, texts: stringsOf(texts), names: stringsOf(names) };
}

function stringsOf(json: string): readonly string[] {
  const values: readonly (string | null)[] = JSON.parse(json);
  return values.filter((value) => value !== null);
}
