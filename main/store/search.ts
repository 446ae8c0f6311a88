import type { SearchHit } from "../../shared/ipc/questions/store.ts";
import { wordsOf, type Condition } from "./item-filter.ts";
import type { ReadableDb } from "./handles.ts";
import { statement } from "./statement.ts";
import { holds, isIndexed, phrase } from "./text-condition.ts";

/** A kind of row that is searched: its texts, the first of which names it, and where its id and year come from. */
interface SearchedKind {
  readonly kind: SearchHit["kind"];
  readonly table: string;
  readonly texts: readonly string[];
  /** Joins, if the texts or the title lie in other tables. */
  readonly joins: string;
  readonly id: string;
  readonly year: string;
  readonly title: string;
  /** The trigram index of the table, if it has one. */
  readonly index: string | null;
}

const searchedKinds: readonly SearchedKind[] = [
  {
    kind: "item",
    table: "item",
    texts: ["number", "title", "content", "annual_goal", "problem", "next_step", "remark"],
    joins: "",
    id: "item.id",
    year: "item.year",
    title: "item.title",
    index: "item_search",
  },
  {
    kind: "progress",
    table: "progress_entry",
    texts: ["progress_entry.text", "physical_progress"],
    joins: "JOIN item ON item.key = item_key",
    id: "item.id",
    year: "item.year",
    title: "item.title",
    index: "progress_entry_search",
  },
  {
    kind: "observation",
    table: "observation",
    texts: ["indicator.name", "scope"],
    joins: "JOIN indicator ON indicator.key = indicator_key",
    id: "observation.id",
    year: "observation.year",
    title: "indicator.name",
    index: null,
  },
  {
    kind: "worklist",
    table: "worklist",
    texts: ["worklist.title", "document_number", "mechanism.name"],
    joins: "JOIN mechanism ON mechanism.key = mechanism_key",
    id: "worklist.id",
    year: "worklist.year",
    title: "worklist.title",
    index: null,
  },
  {
    kind: "source",
    table: "source",
    texts: ["source.title", "publisher", "source.text"],
    joins: "",
    id: "source.id",
    year: "NULL",
    title: "source.title",
    index: "source_search",
  },
];

interface FoundRow extends Omit<SearchHit, "excerpt"> {
  readonly texts: string;
}

/** Characters shown before and after the match. */
const around = 24;

/**
 * Rows of all years that hold every word of the text: first those that hold the first word in their title, then the
 * newest years; within that items, progress, figures, lists, sources. Words of one or two characters are found too.
 */
export function findText(db: ReadableDb, text: string, limit: number): SearchHit[] {
  const words = wordsOf(text);
  const [first] = words;
  if (first === undefined) return [];
  return searchedKinds
    .flatMap((searched) => findRows(db, searched, words, limit))
    .toSorted((one, other) => rank(one, first) - rank(other, first) || (other.year ?? 0) - (one.year ?? 0))
    .slice(0, limit)
    .map(({ kind, id, year, title, texts }) => ({ kind, id, year, title, excerpt: excerptOf(texts, first) }));
}

function findRows(db: ReadableDb, searched: SearchedKind, words: readonly string[], limit: number): FoundRow[] {
  const { kind, table, texts, joins, id, year, title } = searched;
  const matching = matchingAll(searched, words);
  const [first = ""] = words;
  return statement<FoundRow>(
    db,
    `SELECT '${kind}' AS kind, ${id} AS id, ${year} AS year, ${title} AS title,
       concat_ws(char(10), ${texts.join(", ")}) AS texts
     FROM ${table} ${joins} WHERE ${matching.sql}
     ORDER BY instr(lower(${title}), ?) = 0, ${year} DESC, ${table}.key LIMIT ?`,
  ).all(...matching.values, first.toLowerCase(), limit);
}

/** Every word somewhere in the row's texts: long words by the index, short ones by looking. */
function matchingAll({ table, texts, index }: SearchedKind, words: readonly string[]): Condition {
  const indexed = index === null ? [] : words.filter(isIndexed);
  const looked = words.filter((word) => !indexed.includes(word)).map((word) => holds(texts, word));
  const byIndex: Condition = {
    sql: `${table}.key IN (SELECT rowid FROM ${index} WHERE ${index} MATCH ?)`,
    values: [indexed.map(phrase).join(" AND ")],
  };
  const conditions = indexed.length > 0 ? [byIndex, ...looked] : looked;
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(" AND "),
    values: conditions.flatMap(({ values }) => values),
  };
}

function rank({ title }: FoundRow, word: string): number {
  return title.toLowerCase().includes(word.toLowerCase()) ? 0 : 1;
}

function excerptOf(texts: string, word: string): string {
  const lines = texts.split("\n");
  const line = lines.find((candidate) => candidate.toLowerCase().includes(word.toLowerCase())) ?? lines[0] ?? "";
  const found = Math.max(line.toLowerCase().indexOf(word.toLowerCase()), 0);
  const start = Math.max(found - around, 0);
  const end = Math.min(found + word.length + around, line.length);
  const part = line.slice(start, end).replaceAll(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
  return `${start > 0 ? "…" : ""}${part}${end < line.length ? "…" : ""}`;
}
