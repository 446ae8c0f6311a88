import Database from "better-sqlite3";
import type { FigureFilter, FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { benchDate, benchYear } from "./long-report.ts";

const newest = (column: string) => `(SELECT ${column} FROM progress_entry WHERE item_key = item.key
  AND as_of_day <= '${benchDate}' AND ${column} IS NOT NULL ORDER BY as_of_day DESC, key DESC LIMIT 1)`;

/** The items as they stand at the date, once: no figure has to look through the progress again. */
const standing = `CREATE TEMP TABLE standing AS
  SELECT field.name AS field, mechanism.name AS mechanism, item.status, item.kind, total_investment AS totalInvestment,
    planned_this_year AS planned, ${newest("done_this_year")} AS done, ${newest("done_since_start")} AS doneSinceStart
  FROM item JOIN worklist ON worklist.key = worklist_key JOIN mechanism ON mechanism.key = mechanism_key
    LEFT JOIN field ON field.key = field_key
  WHERE item.year = ${benchYear}`;

/** The least that the values of all figures can cost: the data in a temporary table, then one prepared statement each. */
export function bareFigures(store: string, sources: readonly FigureSource[]) {
  const db = new Database(store, { readonly: true });
  db.pragma("cache_size = -65536");
  return {
    values(): readonly unknown[] {
      db.exec(standing);
      const values = sources.map((source) => {
        const { sql, parameters } = statementOf(source);
        return db.prepare(sql).pluck().get(parameters);
      });
      db.exec("DROP TABLE standing");
      return values;
    },
    close: () => void db.close(),
  };
}

function statementOf(source: FigureSource): { readonly sql: string; readonly parameters: readonly unknown[] } {
  if (source.kind !== "count" && source.kind !== "sum" && source.kind !== "completion") {
    throw new Error(`no bare SQL for ${source.kind}`);
  }
  const measures = { count: "count(*)", completion: "sum(done) * 100.0 / sum(planned)" };
  const measured = source.kind === "sum" ? `sum(${source.amount})` : measures[source.kind];
  const conditions = conditionsOf(source.filter);
  const where = ["TRUE", ...conditions.map(({ column }) => `${column} = ?`)].join(" AND ");
  const sql = `SELECT ${measured} FROM standing WHERE ${where}`;
  return { sql, parameters: conditions.map(({ value }) => value) };
}

function conditionsOf({ fields, mechanisms, statuses, kinds }: FigureFilter) {
  const columns = { field: fields?.[0], mechanism: mechanisms?.[0], status: statuses?.[0], kind: kinds?.[0] };
  return Object.entries(columns).flatMap(([column, value]) => (value === undefined ? [] : [{ column, value }]));
}
