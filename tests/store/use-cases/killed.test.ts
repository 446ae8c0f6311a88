import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import type { Item } from "../../../shared/domain/item.ts";
import { openStore, closeStore } from "../../../main/store/open-store.ts";
import { readItem } from "../../../main/store/items.ts";
import { tempFolder } from "../../support/temp-folder.ts";

test.each([1, 7, 40])(
  "killed after %i acknowledged saves, the program starts again with all of them",
  async (saves) => {
    const storePath = join(tempFolder(), "合作.sqlite");
    const acknowledged = await saveUntilKilled(storePath, saves);
    const opened = openStore(storePath, { now: "2021-12-02T00:00:00.000Z" });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const { db, setAside } = opened.value;
    const kept = readItem(db, acknowledged.id);
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    closeStore(opened.value);
    expect(setAside).toBeNull();
    // One more may have been written whose answer the kill overtook; never one less.
    expect(kept?.revision).toBeGreaterThanOrEqual(acknowledged.revision);
    expect(kept).toMatchObject(kept?.revision === acknowledged.revision ? acknowledged : { id: acknowledged.id });
  },
);

/** Runs the program on a store, kills it without warning once it has acknowledged so many saves, answers the last one. */
async function saveUntilKilled(storePath: string, saves: number): Promise<Item> {
  const script = join(import.meta.dirname, "../../support/save-until-killed.ts");
  const child = spawn(process.execPath, [script, storePath], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  const acknowledged: Item[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(JSON.parse(line));
    if (acknowledged.length === saves) child.kill("SIGKILL");
  }
  await exited;
  const last = acknowledged.at(-1);
  if (last === undefined) throw new Error("the program ended before it saved anything");
  return last;
}
