import type { WritableDb } from "../handles.ts";

// SQL that released migrations are made of: like them, it is never edited after a release, only added to.

/** A table whose changes are kept, column by column, so that they can be undone and told. */
export interface RecordedTable {
  readonly table: string;
  /** The column by which a row is found again; it never changes, and none is given twice among rows that can come back. */
  readonly identity: "key" | "id" | "year";
  /** SQL for the year that a row belongs to; `row` stands for `old` or `new`. A row of no year is not recorded. */
  readonly year: string;
  /** SQL for the key of the item whose history tells of the row, or NULL. */
  readonly item: string;
  /** Columns that no person changes: they are not recorded by themselves. */
  readonly silent?: readonly string[];
  readonly lists?: readonly RecordedList[];
  /** Its rows are never inserted or deleted as a step of their own. */
  readonly onlyUpdates?: boolean;
}

/** Rows of another table that are one field of this one: their values in the order of `position`. */
export interface RecordedList {
  /** The name of the field in `change.column_name`. */
  readonly name: string;
  readonly table: string;
  /** The column that names the row they belong to. */
  readonly owner: string;
  readonly value: string;
}

/** Columns that count and date a row: taking a change back counts on, it never counts back. */
const bookkeeping = ["revision", "created_at", "updated_at"];

const isRecording = "(SELECT recording FROM current_step)";
const into = "INSERT INTO recorded_change (year, table_name, row_key, op, column_name, item_key, old, new)";

/**
 * Makes triggers that record every insert, update and delete of a table, whoever writes. A later migration that adds a
 * column to a recorded table calls this again: the triggers name each column.
 */
export function recordChangesOf(db: WritableDb, recorded: RecordedTable): void {
  const columns = columnsOf(db, recorded.table);
  db.exec(updateTrigger(recorded, columns));
  if (recorded.onlyUpdates !== true) db.exec(insertTrigger(recorded) + deleteTrigger(recorded, columns));
  for (const list of recorded.lists ?? []) db.exec(listTriggers(recorded, list));
}

function columnsOf(db: WritableDb, table: string): string[] {
  const rows = db.prepare<unknown[], { name: string }>("SELECT name FROM pragma_table_info(?) ORDER BY cid").all(table);
  return rows.map(({ name }) => name);
}

function insertTrigger({ table, identity, year, item }: RecordedTable): string {
  const name = `${table}_insert_recorded`;
  return `
  DROP TRIGGER IF EXISTS ${name};
  CREATE TRIGGER ${name} AFTER INSERT ON ${table} WHEN ${isRecording} AND ${of("new", year)} IS NOT NULL BEGIN
    ${into} VALUES (${of("new", year)}, '${table}', new.${identity}, 'insert', '', ${of("new", item)}, NULL, NULL);
  END;`;
}

function updateTrigger(
  { table, identity, year, item, silent = [] }: RecordedTable,
  columns: readonly string[],
): string {
  const name = `${table}_update_recorded`;
  const told = columns.filter((column) => ![identity, ...bookkeeping, ...silent].includes(column));
  const values = told.map((column) => `SELECT '${column}' AS name, old.${column} AS before, new.${column} AS after`);
  return `
  DROP TRIGGER IF EXISTS ${name};
  CREATE TRIGGER ${name} AFTER UPDATE OF ${told.join(", ")} ON ${table}
  WHEN ${isRecording} AND ${of("new", year)} IS NOT NULL BEGIN
    ${into} SELECT ${of("new", year)}, '${table}', new.${identity}, 'update', name, ${of("new", item)}, before, after
    FROM (${values.join("\n      UNION ALL ")}) WHERE before IS NOT after;
  END;`;
}

/** Before the row goes, since its lists go with it. */
function deleteTrigger({ table, identity, year, item, lists = [] }: RecordedTable, columns: readonly string[]): string {
  const name = `${table}_delete_recorded`;
  const values = columns.map((column) => `'${column}', old.${column}`);
  const listed = lists.map((list) => `'${list.name}', json(${listOf(list, `old.${identity}`)})`);
  const row = `json_object(${[...values, ...listed].join(", ")})`;
  return `
  DROP TRIGGER IF EXISTS ${name};
  CREATE TRIGGER ${name} BEFORE DELETE ON ${table} WHEN ${isRecording} AND ${of("old", year)} IS NOT NULL BEGIN
    ${into} VALUES (${of("old", year)}, '${table}', old.${identity}, 'delete', '', ${of("old", item)}, ${row}, NULL);
  END;`;
}

/**
 * The whole list as it was before its first row changes in a step, and as it is after each further one. That of a row which
 * came or goes in the same step is part of that row.
 */
function listTriggers(recorded: RecordedTable, list: RecordedList): string {
  const events = { insert: ["new"], update: ["old", "new"], delete: ["old"] } as const;
  return Object.entries(events)
    .map(([event, rows]) => {
      const owners = rows.map((row) => `${row}.${list.owner}`);
      return `
  DROP TRIGGER IF EXISTS ${list.table}_before_${event}_recorded;
  CREATE TRIGGER ${list.table}_before_${event}_recorded BEFORE ${event.toUpperCase()} ON ${list.table} WHEN ${isRecording} BEGIN
    ${owners.map((owner) => rememberList(recorded, list, owner)).join("\n    ")}
  END;
  DROP TRIGGER IF EXISTS ${list.table}_after_${event}_recorded;
  CREATE TRIGGER ${list.table}_after_${event}_recorded AFTER ${event.toUpperCase()} ON ${list.table} WHEN ${isRecording} BEGIN
    ${owners.map((owner) => followList(recorded, list, owner)).join("\n    ")}
  END;`;
    })
    .join("");
}

function rememberList({ table, identity, year, item }: RecordedTable, list: RecordedList, owner: string): string {
  const now = listOf(list, owner);
  return `${into} SELECT ${of(table, year)}, '${table}', ${owner}, 'update', '${list.name}', ${of(table, item)}, ${now}, ${now}
      FROM ${table} WHERE ${identity} = ${owner} AND NOT EXISTS (
        SELECT 1 FROM change WHERE step_key = ${stepKey(of(table, year))} AND table_name = '${table}' AND row_key = ${owner}
          AND (op <> 'update' OR column_name = '${list.name}'));`;
}

function followList({ table, identity, year }: RecordedTable, list: RecordedList, owner: string): string {
  const yearOfOwner = `(SELECT ${of(table, year)} FROM ${table} WHERE ${identity} = ${owner})`;
  return `UPDATE change SET new = ${listOf(list, owner)} WHERE step_key = ${stepKey(yearOfOwner)}
      AND table_name = '${table}' AND row_key = ${owner} AND op = 'update' AND column_name = '${list.name}';`;
}

/** SQL for the key of the step that is being written in a year. */
export function stepKey(year: string): string {
  return `((SELECT serial FROM current_step) << 12 | ${year})`;
}

function listOf({ table, owner, value }: RecordedList, ownedBy: string): string {
  return `(SELECT json_group_array(${value} ORDER BY position) FROM ${table} AS listed WHERE listed.${owner} = ${ownedBy})`;
}

function of(row: string, sql: string): string {
  return sql.replaceAll("row.", `${row}.`);
}
