import { copyFileSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { wholeCheckOf } from "../../main/cli/known-whole.ts";
import { closeStore, openStore } from "../../main/store/open-store.ts";
import { anItem, aYearData } from "../support/builders.ts";
import { fillStore } from "../support/fill-store.ts";
import { tempFolder } from "../support/temp-folder.ts";
import { damageFile, openSurely } from "../support/temp-store.ts";

const morning = new Date(2025, 10, 30, 9).toISOString();
const evening = new Date(2025, 10, 30, 18).toISOString();
const nextDay = new Date(2025, 11, 1, 9, 1).toISOString();
const full = aYearData({ items: Array.from({ length: 200 }, () => anItem({ content: "内容".repeat(80) })) });

/** A store with its copy of the morning, closed and noted as whole; and where the note lies. */
function aNotedStore() {
  const [folder, notes] = [tempFolder(), join(tempFolder(), "缓存", "whole-stores.json")];
  const path = join(folder, "合作年报.db");
  const store = openSurely(path, morning);
  fillStore(store.db, full);
  closeStore(store);
  closeStore(openSurely(path, morning));
  wholeCheckOf(path, morning, notes).note();
  return { path, notes, isKnownAt: (now: string) => wholeCheckOf(path, now, notes).isKnown };
}

test("a store that nothing has touched is known to be whole for a day, and no longer", () => {
  const { path, isKnownAt } = aNotedStore();
  expect(isKnownAt(evening)).toBe(true);
  closeStore(openSurely(path, evening));
  expect(isKnownAt(evening)).toBe(true);
  expect(isKnownAt(nextDay)).toBe(false);
});

test.each<[string, (path: string) => void]>([
  ["is changed by the program", (path) => changeInStore(path)],
  ["is damaged and given its old time", (path) => keepingTime(path, () => damageFile(path, 40 * 4096, 4096))],
  ["is written anew with the same bytes", (path) => writeFileSync(path, readFileSync(path))],
  ["was not closed properly", (path) => writeFileSync(`${path}-wal`, "rest")],
])("a store that %s is looked at again", (_, touch) => {
  const { path, isKnownAt } = aNotedStore();
  touch(path);
  expect(isKnownAt(evening)).toBe(false);
});

test("another file of the same size and time is looked at", () => {
  const { path, notes } = aNotedStore();
  const other = join(tempFolder(), "合作年报.db");
  keepingTime(path, () => copyFileSync(path, other), other);
  expect(wholeCheckOf(other, evening, notes).isKnown).toBe(false);
});

test("a damaged note, and a place where none can be kept, only cost time", () => {
  const { path, notes, isKnownAt } = aNotedStore();
  for (const text of ["", "[1]", `{"${path}":1}`]) {
    writeFileSync(notes, text);
    expect(isKnownAt(evening)).toBe(false);
  }
  wholeCheckOf(path, evening, notes).note();
  expect(isKnownAt(evening)).toBe(true);
  const place = join(tempFolder(), "a file");
  writeFileSync(place, "");
  expect(() => wholeCheckOf(path, evening, join(place, "notes.json")).note()).not.toThrow();
});

test("no copy is made of a store that was not looked at", () => {
  const { path } = aNotedStore();
  damageFile(path, statSync(path).size - 4096, 4096);
  const trusting = { damaged: "leave", isKnownWhole: true } as const;
  expect(openStore(path, { ...trusting, now: nextDay })).toMatchObject({ error: { kind: "store-damaged" } });
  const opened = openStore(path, { ...trusting, now: evening });
  if (!opened.ok) throw new Error(opened.error.kind);
  closeStore(opened.value);
});

function changeInStore(path: string): void {
  const store = openSurely(path, evening);
  store.db.exec("UPDATE reporting_year SET signing_unit = '改了'");
  closeStore(store);
}

function keepingTime(path: string, change: () => void, changed: string = path): void {
  const { atime, mtime } = statSync(path);
  mkdirSync(join(changed, ".."), { recursive: true });
  change();
  utimesSync(changed, atime, mtime);
}
