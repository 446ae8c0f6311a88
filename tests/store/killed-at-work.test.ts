import { join } from "node:path";
import { expect, test } from "vitest";
import { examineStore } from "../../main/store-care/examine-store.ts";
import { closeStore } from "../../main/store/open-store.ts";
import { readYearData } from "../../main/store/year-data.ts";
import { aYearData } from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { linesUntilKilled } from "../support/killed-program.ts";
import { seededChance } from "../support/seeded-chance.ts";
import { openSurely, withTempFolder } from "../support/temp-store.ts";

/** So many changes are acknowledged in all, by a program that is killed after every few dozens of them. */
const changes = 1000;
const changesBetweenKills = 70;

test("through 1,000 edits and imports with kills at any moment, every acknowledged change is there and no half of one", async () => {
  const seed = Number(process.env["HEZUO_SEED"] ?? Math.floor(Math.random() * 1e6));
  const chance = seededChance(seed);
  await withTempFolder(async (folder) => {
    const path = join(folder, "合作年报.db");
    const store = openSurely(path);
    fillStore(store.db, aYearData());
    closeStore(store);
    let kept = contentOf(path);
    let acknowledged = 0;
    for (let kill = 1; acknowledged < changes; kill += 1) {
      const when = killAfter(Math.ceil(chance() * changesBetweenKills), chance() < 0.4, chance() * 60);
      const told = toldBy(await linesUntilKilled("work-until-killed.ts", [path, folder, `${seed + kill}`], when));
      const where = `seed ${seed}, kill ${kill}`;
      acknowledged += told.done.length;
      const sure = changedBy(kept, told.done.flat());
      expect(examineStore(path), where).toMatchObject({ ok: true, value: { intact: true, faults: [] } });
      const found = contentOf(path);
      // The kill may have overtaken the answer to a change that was written; it is there as a whole then.
      const alsoWritten = changedBy(sure, told.unanswered);
      expect([sure, alsoWritten], where).toContainEqual(found);
      kept = found;
    }
  });
}, 600_000);

/** Some ms after so many acknowledged changes; `inImport` waits for the next change of several items. */
function killAfter(count: number, inImport: boolean, milliseconds: number): (line: string) => number | null {
  let done = 0;
  return (line) => {
    if (line === "done") done += 1;
    const isTime = done >= count && (!inImport || line.includes("],["));
    return isTime ? milliseconds : null;
  };
}

type Change = readonly [title: string, nextStep: string];

/** What was acknowledged, and what was begun last without an answer. */
function toldBy(lines: readonly string[]): { readonly done: readonly Change[][]; readonly unanswered: Change[] } {
  const begun = lines
    .filter((line) => line.startsWith("begin "))
    .map((line): Change[] => JSON.parse(line.slice("begin ".length)));
  const count = lines.filter((line) => line === "done").length;
  return { done: begun.slice(0, count), unanswered: begun[count] ?? [] };
}

/** 下一步工作 of every item of the year by its name. */
function contentOf(path: string): Readonly<Record<string, string | null>> {
  const store = openSurely(path);
  const items = readYearData(store.db, 2021)?.items ?? [];
  closeStore(store);
  return Object.fromEntries(items.map(({ title, nextStep }) => [title, nextStep]));
}

function changedBy(content: Readonly<Record<string, string | null>>, made: readonly Change[]) {
  return { ...content, ...Object.fromEntries(made) };
}
