import { join } from "node:path";
import { expect, test } from "vitest";
import { examineStore } from "../../../main/store-care/examine-store.ts";
import { aRunningEngine } from "../../support/running-engine.ts";
import { linesUntilKilled } from "../../support/killed-program.ts";
import { seededChance } from "../../support/seeded-chance.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const seed = Number(process.env["HEZUO_SEED"] ?? Math.floor(Math.random() * 1e6));

// What is typed is sent within 0.75 s (see the test of the saver); here: what was sent and answered survives anything.
test.each([1, 2, 3, 4, 5, 6])(
  "killed while typing, time %i: the report is whole and has every word that was told to be saved",
  async (time) => {
    const storePath = join(tempFolder(), "合作年报.db");
    const chance = seededChance(seed + time);
    const [saves, inSave, delay] = [Math.ceil(chance() * 4), chance() < 0.6, chance() * 12];
    const lines = await linesUntilKilled("type-until-killed.ts", [storePath], killAfter(saves, inSave, delay));
    const where = `seed ${seed}, time ${time}`;
    expect(examineStore(storePath), where).toMatchObject({ ok: true, value: { intact: true, faults: [] } });
    const found = await readTyped(storePath);
    expect(found.recoveredFrom, where).toBeNull();
    // One more may have been written whose answer the kill overtook; never one less, and never a part of one.
    expect([lastOf(lines, "saved"), lastOf(lines, "sent")], where).toContain(found.length);
    expect(found.others, where).toBe(300);
  },
);

/** Some ms after so many acknowledged saves; `inSave` waits until the next one is sent. */
function killAfter(count: number, inSave: boolean, milliseconds: number): (line: string) => number | null {
  let saves = 0;
  return (line) => {
    if (line.startsWith("saved")) saves += 1;
    return saves >= count && (!inSave || line.startsWith("sent")) ? milliseconds : null;
  };
}

function lastOf(lines: readonly string[], word: "sent" | "saved"): number {
  const last = lines.findLast((line) => line.startsWith(`${word} `));
  return Number(last?.slice(word.length + 1));
}

async function readTyped(storePath: string) {
  const engine = aRunningEngine(storePath);
  const [summary] = valueOf(await engine.ask("drafts:list", { year: 2021 }));
  const { draft, recoveredFrom } = valueOf(await engine.ask("drafts:read", { id: summary?.id ?? "" }));
  await engine.close();
  const [first, second] = draft.body.chapters;
  const [block] = first?.blocks ?? [];
  const length = block?.kind === "paragraph" ? block.runs[0]?.text.length : undefined;
  return { length, others: second?.blocks.length, recoveredFrom };
}

function valueOf<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}
