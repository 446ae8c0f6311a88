import type { Statement } from "better-sqlite3";
import type { ReadableDb } from "./handles.ts";

/** The statements of one connection, by their SQL. */
type Prepared = Map<string, Statement<unknown[], unknown>>;

const preparedByConnection = new WeakMap<ReadableDb, Prepared>();

/** Filters combine into many texts of SQL; beyond this number the longest unused go. */
const mostPrepared = 300;

/** The statement of a connection for this SQL, prepared once. `Row` is what its SELECT or RETURNING list gives. */
export function statement<Row>(db: ReadableDb, sql: string): Statement<unknown[], Row> {
  const prepared = preparedOf(db);
  const known = prepared.get(sql);
  // Which of them rests the longest is of no account while there is room: a single edit asks for twenty statements.
  if (known !== undefined && prepared.size * 2 < mostPrepared) return known as Statement<unknown[], Row>;
  const found = known ?? db.prepare<unknown[], unknown>(plannedOnce(sql));
  prepared.delete(sql);
  prepared.set(sql, found);
  if (prepared.size > mostPrepared) prepared.delete(prepared.keys().next().value ?? sql);
  // The compiler cannot read SQL: the caller names the row's type, as it does with better-sqlite3 itself.
  return found as Statement<unknown[], Row>;
}

/** The numbers of a SELECT of one column. A year has thousands of them: without a row around each they take half the time. */
export function numbersOf(db: ReadableDb, sql: string, values: Readonly<Record<string, unknown>>): readonly number[] {
  // What the column holds is the caller's to know, as with the rows of `statement`.
  return statement(db, sql).pluck().all(values) as number[];
}

function preparedOf(db: ReadableDb): Prepared {
  const known = preparedByConnection.get(db);
  if (known !== undefined) return known;
  const fresh: Prepared = new Map();
  preparedByConnection.set(db, fresh);
  return fresh;
}

/** A quoted text or name, or a parameter. */
const quotedOrParameter = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\?|:[a-zA-Z_]\w*/g;

/**
 * The SQL with a plus before each parameter. SQLite looks at the bare value of `column = ?` and `LIMIT ?` when it plans, and
 * therefore plans anew whenever a value is bound: ten times the work of the statement itself for a single row. The sign
 * changes no value, not even a text, and keeps the first plan.
 */
export function plannedOnce(sql: string): string {
  return sql.replaceAll(quotedOrParameter, (part) => (/^['"]/.test(part) ? part : `+${part}`));
}
