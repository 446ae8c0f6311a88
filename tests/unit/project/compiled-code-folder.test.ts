import { join } from "node:path";
import { expect, test } from "vitest";
import { compiledCodeFolder } from "../../../main/cli/keep-compiled-code.ts";

test("compiled code is kept in the user's own folder for what can be made anew", () => {
  expect(compiledCodeFolder("win32", { LOCALAPPDATA: "L" })).toBe(join("L", "合作年报", "compiled-code"));
  expect(compiledCodeFolder("linux", { XDG_CACHE_HOME: "X" })).toBe(join("X", "合作年报", "compiled-code"));
  expect(compiledCodeFolder("linux", {})).toContain(join(".cache", "合作年报"));
  expect(compiledCodeFolder("darwin", {})).toContain(join("Library", "Caches", "合作年报"));
});
