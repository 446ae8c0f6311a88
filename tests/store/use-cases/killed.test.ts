import { join } from "node:path";
import { expect, test } from "vitest";
import type { Item } from "../../../shared/domain/item.ts";
import { openStore, closeStore } from "../../../main/store/open-store.ts";
import { readItem } from "../../../main/store/items.ts";
import { linesUntilKilled } from "../../support/killed-program.ts";
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
  let acknowledged = 0;
  const lines = await linesUntilKilled("save-until-killed.ts", [storePath], () => {
    acknowledged += 1;
    return acknowledged === saves ? 0 : null;
  });
  return JSON.parse(lines.at(-1) ?? "");
}
