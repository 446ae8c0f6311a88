import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { TaskProgress } from "../../../main/engine/messages.ts";
import { aRunningEngine } from "../../support/running-engine.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const taskId = "01932f3e-0000-7000-8000-000000000001";
const generate = { taskId, year: 2025, seed: 1 };

function engineIn(folder: string, onProgress?: (progress: TaskProgress) => void) {
  const engine = aRunningEngine(join(folder, "合作.sqlite"), onProgress);
  onTestFinished(() => engine.close());
  return engine;
}

describe("the engine in its thread", () => {
  test("answers what was asked, in any number at once, and closes into one file", async () => {
    const folder = tempFolder();
    const engine = engineIn(folder);
    const [first, second, third] = await Promise.all([
      engine.ask("years:create", { year: 2021 }),
      engine.ask("years:create", { year: 2021 }),
      engine.ask("years:list", {}),
    ]);
    expect(first).toMatchObject({ ok: true, value: { year: 2021 } });
    expect(second).toEqual({ ok: false, error: { kind: "year-exists", year: 2021 } });
    expect(third).toMatchObject({ ok: true, value: [{ year: 2021 }] });
    await engine.close();
    expect(existsSync(join(folder, "合作.sqlite"))).toBe(true);
    expect(existsSync(join(folder, "合作.sqlite-wal"))).toBe(false);
    expect(await engineIn(folder).ask("years:list", {})).toMatchObject({ ok: true, value: [{ year: 2021 }] });
  });

  test("closing waits for what is running", async () => {
    const folder = tempFolder();
    const engine = engineIn(folder);
    await engine.opened();
    const generated = engine.ask("sample:generate", { ...generate, items: 300 });
    await Promise.resolve();
    await engine.close();
    expect(await generated).toMatchObject({ ok: true, value: { years: [2025], items: 300 } });
    expect(await engineIn(folder).ask("years:list", {})).toMatchObject({ ok: true, value: [{ itemCount: 300 }] });
  });

  test("a task that is cancelled answers so and leaves nothing behind", async () => {
    const engine = engineIn(tempFolder(), () => engine.cancel(taskId));
    const answer = await engine.ask("sample:generate", { ...generate, items: 20_000 });
    expect(answer).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(engine.progress[0]).toMatchObject({ taskId });
    expect(await engine.ask("years:list", {})).toEqual({ ok: true, value: [] });
  });

  test("a file that is no store of ours is left alone, and every question is told", async () => {
    const folder = tempFolder();
    const path = join(folder, "合作.sqlite");
    writeFileSync(path, "清单\n".repeat(1000));
    const engine = engineIn(folder);
    const refused = { ok: false, error: { kind: "not-a-backup", path } };
    expect(await engine.opened()).toEqual(refused);
    expect(await engine.ask("years:list", {})).toEqual(refused);
  });
});
