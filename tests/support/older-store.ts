import { join } from "node:path";
import { connect } from "../../main/store/connection.ts";
import type { WritableDb } from "../../main/store/handles.ts";
import { migrate } from "../../main/store/migrate.ts";
import { migrations } from "../../main/store/migrations/list.ts";
import { withTempFolder } from "./temp-store.ts";

/** A store in a real file, just before the step of this version. */
export interface OlderStore {
  readonly db: WritableDb;
  readonly path: string;
  /** Takes that one step. */
  readonly takeStep: () => void;
}

/** Runs the test with a store that has taken every step before `version`. */
export function withStoreBefore<Answer>(
  version: number,
  use: (store: OlderStore) => Answer | Promise<Answer>,
): Promise<Answer> {
  return withTempFolder(async (folder) => {
    const path = join(folder, "旧.db");
    const db = connect(path);
    try {
      migrate(
        db,
        migrations.filter((step) => step.version < version),
      );
      return await use({
        db,
        path,
        takeStep: () =>
          migrate(
            db,
            migrations.filter((step) => step.version <= version),
          ),
      });
    } finally {
      db.close();
    }
  });
}

/** Rows as the versions from 10 on hold them: a year with a mechanism and a list. */
export const rowsOf10 = `
  INSERT INTO reporting_year (year, kind, cut_off_date, created_at, updated_at)
    VALUES (2021, 'real', '2021-11-30', '2021-12-01T00:00:00.000Z', '2021-12-01T00:00:00.000Z');
  INSERT INTO mechanism (key, id, name, name_key, created_at, updated_at)
    VALUES (1, '017d7000-0000-7000-8000-0000000000a1', '内江—荣昌', '内江—荣昌', '', '');
  INSERT INTO worklist (key, id, year, mechanism_key, title, declared_qualifier, created_at, updated_at)
    VALUES (1, '017d7000-0000-7000-8000-0000000000b1', 2021, 1, '合作事项清单', 'exact', '', '');`;

/** From 20 on: an item of 内江市. */
export const rowsOf20 = `
  INSERT INTO party (key, id, name, name_key, created_at, updated_at)
    VALUES (1, '017d7000-0000-7000-8000-0000000000c1', '内江市', '内江市', '', '');
  INSERT INTO item (key, id, year, worklist_key, title, title_order, number_order, due_day, created_at, updated_at)
    VALUES (1, '017d7000-0000-7000-8000-0000000000d1', 2021, 1, '成渝中线高铁', '', '', '9999-12-31', '', '');
  INSERT INTO item_party (item_key, position, party_key) VALUES (1, 0, 1);`;

/** From 30 on: its progress. */
export const rowsOf30 = `
  INSERT INTO progress_entry (key, id, item_key, as_of, as_of_day, text, created_at, updated_at)
    VALUES (1, '017d7000-0000-7000-8000-0000000000e1', 1, '2021-11', '2021-11-30', '路基工程完成过半', '', '');`;

/** From 70 on: the year's snapshot. */
export const rowsOf70 = `
  INSERT INTO snapshot (id, year, as_of, created_at, format, sha256, item_count, observation_count, source_count,
      chart_count, part_count)
    VALUES ('017d7000-0000-7000-8000-0000000000f1', 2021, '2021-12-31', '', 1, '${"0".repeat(64)}', 1, 0, 0, 0, 1);
  INSERT INTO snapshot_part (snapshot_id, name, sha256, bytes)
    VALUES ('017d7000-0000-7000-8000-0000000000f1', 'data.json', '${"0".repeat(64)}', x'00');`;
