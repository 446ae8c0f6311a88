import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { closeStore } from "../../main/store/open-store.ts";
import { examineStore } from "../../main/store-care/examine-store.ts";
import { aYearData } from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { openSurely, withTempFolder } from "../support/temp-store.ts";

const kills = 6;

test("whatever was saved when the process is killed is there afterwards, and the store is whole", async () => {
  await withTempFolder(async (folder) => {
    const path = join(folder, "合作年报.db");
    const store = openSurely(path);
    fillStore(store.db, aYearData());
    closeStore(store);
    const acknowledged: string[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      const ids = await saveUntilKilled(path, Math.random() * 150);
      expect(ids.length).toBeGreaterThan(0);
      acknowledged.push(...ids);
      expect(examineStore(path)).toMatchObject({ ok: true, value: { intact: true, faults: [] } });
      expect(missing(path, acknowledged)).toEqual([]);
    }
  });
});

/** Lets a process of its own save, kills it so many ms after its first save, and answers what it had acknowledged. */
async function saveUntilKilled(path: string, ms: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../support/save-items.ts"), path]);
  let said = "";
  let failure = "";
  child.stderr.on("data", (text) => (failure += text));
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const first = new Promise((resolve) => child.stdout.once("data", resolve));
  child.stdout.on("data", (text) => (said += text));
  await Promise.race([first, exited]);
  await wait(ms);
  child.kill("SIGKILL");
  await exited;
  if (said === "") throw new Error(failure);
  return said.split("\n").slice(0, -1);
}

/** Those of the items that are not in the store as they were acknowledged. */
function missing(path: string, ids: readonly string[]): string[] {
  const store = openSurely(path);
  const find = store.db.prepare("SELECT 1 FROM item WHERE id = ? AND status = 'completed' AND remark = title");
  const lost = ids.filter((id) => find.get(id) === undefined);
  closeStore(store);
  return lost;
}
