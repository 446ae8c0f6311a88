import { applicationId, schemaVersionOf } from "./connection.ts";
import type { WritableDb } from "./handles.ts";
import { migrations } from "./migrations/list.ts";
import type { Migration } from "./migrations/migration.ts";

/**
 * Takes the store to the newest version in one transaction; when a step throws, nothing has happened. The caller has made
 * a copy of a store that holds data. `steps` are all there are, in order; tests give fewer to make an older store.
 */
export function migrate(db: WritableDb, steps: readonly Migration[] = migrations): void {
  const version = schemaVersionOf(db);
  const missing = steps.filter((step) => step.version > version);
  if (missing.length === 0) return;
  // A step that builds a table anew would otherwise delete what refers to it; SQLite only heeds this outside a transaction.
  db.pragma("foreign_keys = OFF");
  try {
    db.transaction(() => take(db, missing)).immediate();
  } finally {
    db.pragma("foreign_keys = ON");
  }
}

function take(db: WritableDb, steps: readonly Migration[]): void {
  db.pragma(`application_id = ${applicationId}`);
  for (const step of steps) {
    step.up(db);
    db.pragma(`user_version = ${step.version}`);
  }
  const dangling = db.prepare("PRAGMA foreign_key_check").all();
  if (dangling.length > 0) throw new Error(`the migration leaves ${dangling.length} references dangling`);
}
