import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { closeStore } from "../../main/store/open-store.ts";
import { readYear } from "../../main/store/years.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import { anItem, aYearData } from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { makeReadOnly } from "../support/folder-faults.ts";
import { aRunningEngine, type RunningEngine } from "../support/running-engine.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { damageFile, openSurely } from "../support/temp-store.ts";

const taskId = "01932f3e-0000-7000-8000-000000000001";

/** The engine at work on a store that has a copy of yesterday, made before the year 2025 was begun. */
async function engineWithCopy() {
  const path = join(tempFolder(), "合作年报.db");
  const copy = join(dirname(path), "备份", "合作年报-20251129-090000.db");
  const store = openSurely(path);
  fillStore(store.db, aYearData({ items: [anItem(), anItem({ title: "另一项" })] }));
  closeStore(store);
  mkdirSync(dirname(copy), { recursive: true });
  copyFileSync(path, copy);
  const engine = aRunningEngine(path);
  onTestFinished(() => engine.close());
  await engine.ask("years:create", { year: 2025 });
  return { engine, path, copy };
}

async function yearsOf(engine: RunningEngine): Promise<readonly number[]> {
  const years = await engine.ask("years:list", {});
  return years.ok ? years.value.map(({ year }) => year) : [];
}

test("the copies beside the data are listed with what they hold", async () => {
  const { engine, copy } = await engineWithCopy();
  const listed = await engine.ask("store:copies", {});
  expect(listed).toMatchObject({
    ok: true,
    value: expect.arrayContaining([
      {
        name: basename(copy),
        kind: "daily",
        madeAt: new Date(2025, 10, 29, 9).toISOString(),
        bytes: readFileSync(copy).length,
        holds: { years: [{ year: 2021, items: 2, archived: false }], drafts: 0, lastChange: expect.any(String) },
      },
    ]),
  });
});

test("a damaged copy is listed as one that holds nothing to be had, and is refused", async () => {
  const { engine, copy } = await engineWithCopy();
  damageFile(copy, 4096, 30 * 4096);
  expect(await engine.ask("store:copies", {})).toMatchObject({
    value: expect.arrayContaining([expect.objectContaining({ name: basename(copy), holds: null })]),
  });
  const error = { kind: "backup-damaged", path: copy };
  expect(await engine.ask("store:compareCopy", { source: { copy: basename(copy) } })).toMatchObject({ error });
  expect(await engine.restore({ copy: basename(copy) })).toMatchObject({ ok: false, error });
  expect(await yearsOf(engine)).toEqual([2025, 2021]);
});

test("before anything happens, the copy and the data stand side by side", async () => {
  const { engine, copy } = await engineWithCopy();
  for (const source of [{ copy: basename(copy) }, copy]) {
    expect(await engine.ask("store:compareCopy", { source })).toMatchObject({
      ok: true,
      value: { name: basename(copy), copy: { years: years(2021) }, present: { years: years(2025, 2021) } },
    });
  }
  expect(await yearsOf(engine)).toEqual([2025, 2021]);
});

test("what was added to either of them since shows: reports, and when anything was last changed", async () => {
  const { engine, copy } = await engineWithCopy();
  const compared = async () => {
    const answer = await engine.ask("store:compareCopy", { source: copy });
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value;
  };
  const before = await compared();
  const names = { title: "简报", publisher: null, publishedOn: null };
  const draft = { kind: "article", ...names, originalText: "合作事项持续推进。" } as const;
  expect(await engine.ask("sources:create", { year: 2025, draft })).toMatchObject({ ok: true });
  const withSource = await compared();
  expect(Number(new Date(withSource.present.lastChange ?? 0))).toBeGreaterThan(
    Number(new Date(before.present.lastChange ?? 0)),
  );
  const group = { year: 2025, name: "基础设施互通", group: null };
  expect(await engine.ask("fields:create", group)).toMatchObject({ ok: true });
  expect(Number(new Date((await compared()).present.lastChange ?? 0))).toBeGreaterThan(
    Number(new Date(withSource.present.lastChange ?? 0)),
  );
  const report = { year: 2025, asOf: isoDate("2025-11-30"), kind: "topic", title: "专题报告" } as const;
  expect(await engine.ask("drafts:create", { ...report, beginning: { kind: "blank" } })).toMatchObject({ ok: true });
  const { present, copy: then } = await compared();
  expect([present.drafts, then]).toEqual([1, before.copy]);
});

const years = (...list: readonly number[]) => list.map((year) => expect.objectContaining({ year }));

test("a copy takes the place of the data, which are kept beside and can be put back the same way", async () => {
  const { engine, path, copy } = await engineWithCopy();
  const restored = await engine.restore({ copy: basename(copy) });
  if (!restored.ok || restored.value.keptAt === null) throw new Error("not restored");
  expect(await yearsOf(engine)).toEqual([2021]);
  expect(await engine.ask("store:status", {})).toMatchObject({ value: { path, restored: restored.value } });
  expect(yearAt(restored.value.keptAt, 2025)).toBe(true);

  const kept = basename(restored.value.keptAt);
  expect(await engine.ask("store:copies", {})).toMatchObject({
    value: expect.arrayContaining([expect.objectContaining({ name: kept, kind: "before-restore" })]),
  });
  expect(await engine.restore({ copy: kept })).toMatchObject({ ok: true });
  expect(await yearsOf(engine)).toEqual([2025, 2021]);
});

function yearAt(path: string, year: number): boolean {
  const store = openSurely(path);
  const found = readYear(store.db, year);
  closeStore(store);
  return found !== null;
}

test("work under way ends first, and what is asked meanwhile is answered from the copy", async () => {
  const { engine, copy } = await engineWithCopy();
  const generated = engine.ask("sample:generate", { taskId, year: 2030, items: 300, seed: 1 });
  await Promise.resolve();
  const restoring = engine.restore(copy);
  const asked = yearsOf(engine);
  expect(await generated).toMatchObject({ ok: true });
  const restored = await restoring;
  expect(await asked).toEqual([2021]);
  expect(restored.ok && restored.value.keptAt !== null && yearAt(restored.value.keptAt, 2030)).toBe(true);
});

test.each([
  ["a name that no copy has", { copy: "../合作年报.db" }, "not-found"],
  ["a file that is gone", "/没有/备份.db", "not-found"],
])("%s puts nothing back", async (_, source, kind) => {
  const { engine, path } = await engineWithCopy();
  const before = readdirSync(dirname(path)).toSorted();
  expect(await engine.restore(source)).toMatchObject({ ok: false, error: { kind } });
  expect(await yearsOf(engine)).toEqual([2025, 2021]);
  expect(readdirSync(dirname(path)).toSorted()).toEqual(before);
});

test("a folder chosen by mistake is told as one that cannot be read", async () => {
  const { engine, path } = await engineWithCopy();
  expect(await engine.ask("store:compareCopy", { source: dirname(path) })).toMatchObject({
    ok: false,
    error: { kind: "input-not-acceptable", problems: [{ message: expect.stringContaining("不能读取这个备份文件") }] },
  });
});

test("a document chosen by mistake stays a document", async () => {
  const { engine, path } = await engineWithCopy();
  const document = join(dirname(path), "清单.db");
  writeFileSync(document, "序号,事项名称\r\n");
  expect(await engine.restore(document)).toMatchObject({ error: { kind: "not-a-backup", path: document } });
  expect(await yearsOf(engine)).toEqual([2025, 2021]);
  expect(existsSync(document)).toBe(true);
});

test("where nothing can be written the window reads, and a change is refused instead of lost", async () => {
  const { engine, path } = await engineWithCopy();
  await engine.close();
  const before = readFileSync(path);
  onTestFinished(makeReadOnly(dirname(path)));
  const reading = aRunningEngine(path);
  onTestFinished(() => reading.close());
  expect(await reading.ask("store:status", {})).toMatchObject({ value: { path, readOnly: true } });
  expect(await yearsOf(reading)).toEqual([2025, 2021]);
  expect(await reading.ask("search:find", { text: "另一项", limit: 5 })).toMatchObject({
    value: { hits: [{ title: "另一项" }] },
  });
  const refused = { ok: false, error: { kind: "store-read-only", path } };
  expect(await reading.ask("years:create", { year: 2030 })).toEqual(refused);
  const changes = { cutOffDate: isoDate("2025-06-30") };
  expect(await reading.ask("years:update", { year: 2025, basedOn: 1, changes })).toEqual(refused);
  expect(await yearsOf(reading)).toEqual([2025, 2021]);
  expect(readFileSync(path).equals(before)).toBe(true);
});
