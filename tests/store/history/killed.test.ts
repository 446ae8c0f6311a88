import { join } from "node:path";
import { expect, test } from "vitest";
import type { ReadableDb } from "../../../main/store/handles.ts";
import { closeStore } from "../../../main/store/open-store.ts";
import { readYearData } from "../../../main/store/year-data.ts";
import { newestStep } from "../../../main/store/history-steps.ts";
import { undoStep } from "../../../main/history/undo-step.ts";
import { linesUntilKilled } from "../../support/killed-program.ts";
import { openSurely, withTempFolder } from "../../support/temp-store.ts";

test.each([2, 9, 30])(
  "killed after %i acknowledged edits, each edit and its step are there together",
  async (edits) => {
    await withTempFolder(async (folder) => {
      const path = join(folder, "合作年报.db");
      const acknowledged = await editUntilKilled(path, edits);
      const store = openSurely(path);
      const { db } = store;
      const context = {
        db,
        storePath: path,
        now: () => "2021-12-02T00:00:00.000Z",
        newId: () => "",
        progress: () => {},
        cancelled: () => false,
      };
      expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
      // One more may have been written whose answer the kill overtook; never one less.
      const last = lastEdit(db);
      expect(last).toBeGreaterThanOrEqual(acknowledged);
      for (let edit = last; edit > 0; edit -= 1) {
        expect(lastEdit(db)).toBe(edit);
        const step = newestStep(db, 2021);
        expect(await undoStep(context, { year: 2021, stepId: step?.id ?? "" })).toMatchObject({
          ok: true,
          value: { label: `修改“大内高速”的${edit % 2 === 0 ? "备注" : "下一步工作"}` },
        });
      }
      expect(lastEdit(db)).toBe(0);
      closeStore(store);
    });
  },
);

/** The number of the newest edit that the item holds. */
function lastEdit(db: ReadableDb): number {
  const [item] = readYearData(db, 2021)?.items ?? [];
  return Math.max(Number(item?.remark ?? 0), Number(item?.nextStep ?? 0));
}

/** Runs the program on a store and kills it without warning once so many edits are acknowledged; answers the last of them. */
async function editUntilKilled(path: string, edits: number): Promise<number> {
  const lines = await linesUntilKilled("edit-until-killed.ts", [path], (line) => (Number(line) === edits ? 0 : null));
  return Number(lines.at(-1));
}
