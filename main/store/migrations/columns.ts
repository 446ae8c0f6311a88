// SQL that the released migrations are made of: like them, it is never edited after a release, only added to.

/** The columns that every row carries: a stable UUID v7, a revision counted from 1, ISO 8601 UTC times. */
export const storedColumns = `
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL`;

/** A word kept once: `name` as first written, `name_key` as `nameKey` in words.ts compares it. */
export const nameColumns = `
    name TEXT NOT NULL CHECK (name <> ''),
    name_key TEXT NOT NULL CHECK (name_key <> '')`;

/** A text that is absent (NULL) rather than empty. */
export function textColumn(column: string): string {
  return `${column} TEXT CHECK (${column} <> '')`;
}

/** A full date of the calendar as YYYY-MM-DD; date() answers NULL or another day for anything else. */
export function dateColumn(column: string): string {
  return `${column} TEXT CHECK (${column} IS date(${column}))`;
}

/** YYYY, YYYY-MM or YYYY-MM-DD. */
export function partialDateColumn(column: string): string {
  return `${column} TEXT CHECK (CASE length(${column})
      WHEN 4 THEN ${column} GLOB '[0-9][0-9][0-9][0-9]'
      WHEN 7 THEN ${column} || '-01' IS date(${column} || '-01')
      ELSE ${column} IS date(${column}) END)`;
}

/**
 * The last day that a partial date can mean, for order and comparison; `absent` stands for no date. Not a generated column:
 * SQLite does not let an index cover a query that reads one.
 */
export function lastDayColumn(column: string, date: string, absent: string): string {
  return `${column} TEXT NOT NULL CHECK (${column} = CASE length(${date})
      WHEN 4 THEN ${date} || '-12-31'
      WHEN 7 THEN date(${date} || '-01', '+1 month', '-1 day')
      WHEN 10 THEN ${date}
      ELSE '${absent}' END)`;
}

/** A whole number of 分, at most 10 万亿元. */
export function moneyColumn(column: string): string {
  return `${column} INTEGER CHECK (${column} BETWEEN -1000000000000000 AND 1000000000000000)`;
}

/** A decimal in its canonical written form: at most 18 digits before and 9 after the point. */
export function decimalColumn(column: string, notNull: "" | " NOT NULL" = ""): string {
  return `${column} TEXT${notNull} CHECK (
      (${column} GLOB '[0-9]*' OR ${column} GLOB '-[0-9]*') AND length(${column}) <= 29
      AND ${column} NOT GLOB '*[^0-9.-]*' AND ${column} NOT GLOB '?*-*'
      AND ${column} NOT GLOB '*.*.*' AND ${column} NOT GLOB '*.'
      AND ${column} NOT GLOB '0[0-9]*' AND ${column} NOT GLOB '-0[0-9]*')`;
}

/** One of the given words, or nothing. */
export function choiceColumn(column: string, choices: readonly string[]): string {
  return `${column} TEXT CHECK (${column} IN (${choices.map((choice) => `'${choice}'`).join(", ")}))`;
}
