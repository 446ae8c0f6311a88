import { join } from "node:path";
import { expect, test } from "vitest";
import { cacheFolder } from "../../../main/files/cache-folder.ts";

test("what can be made anew is kept in the user's own folder for such things", () => {
  expect(cacheFolder("win32", { LOCALAPPDATA: "L" })).toBe(join("L", "合作年报"));
  expect(cacheFolder("linux", { XDG_CACHE_HOME: "X" })).toBe(join("X", "合作年报"));
  expect(cacheFolder("linux", {})).toContain(join(".cache", "合作年报"));
  expect(cacheFolder("darwin", {})).toContain(join("Library", "Caches", "合作年报"));
});
