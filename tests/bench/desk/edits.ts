import Database from "better-sqlite3";
import { copyFileSync } from "node:fs";
import { isoDate } from "../../../shared/domain/dates.ts";
import { figureOf, inTurns, type Figure } from "./figure.ts";
import { startDesk, surely } from "./questions.ts";

/**
 * An edit from the question to its acknowledgement by the engine in its thread, beside a transaction that changes the same
 * columns of the same row in a copy of the file without triggers, with `synchronous = FULL`.
 */
export async function editItems(root: string, store: string, rounds: number): Promise<Figure> {
  const engine = startDesk(root, store);
  const page = { year: 2025, asOf: isoDate("2025-09-30"), filter: {}, sort: null, offset: 0, limit: 1 } as const;
  const [row] = (await surely(engine, "items:page", page)).rows;
  if (row === undefined) throw new Error("there is no item to edit");
  copyFileSync(store, `${store}.bare`);
  const db = withoutTriggers(`${store}.bare`);
  const update = db.prepare("UPDATE item SET remark = ?, revision = revision + 1, updated_at = ? WHERE id = ?");
  let { revision } = row.item;
  try {
    const times = await inTurns(rounds, {
      async ours() {
        const asked = { id: row.item.id, basedOn: revision, changes: { remark: `第${revision}次` } };
        revision = (await surely(engine, "items:update", asked)).revision;
      },
      floor() {
        db.exec("BEGIN IMMEDIATE");
        update.run(`第${revision}次`, new Date().toISOString(), row.item.id);
        db.exec("COMMIT");
      },
    });
    return figureOf("acknowledged edit", 2, times);
  } finally {
    db.close();
    await engine.close();
  }
}

/** Opens a file as it is written to with the most care, without its triggers. */
export function withoutTriggers(path: string): Database.Database {
  const db = new Database(path);
  const triggers = db
    .prepare<unknown[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all();
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("cache_size = -65536");
  return db;
}
