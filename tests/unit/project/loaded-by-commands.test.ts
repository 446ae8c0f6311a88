import { expect, test } from "vitest";
import { loadedWith } from "../../support/source-imports.ts";

/** Packages that load with a file; those of Node are free. */
function packagesWith(file: string): readonly string[] {
  return [...loadedWith(file)].filter((name) => !/^(main|shared|node:)/.test(name)).toSorted();
}

test("what is loaded is really followed, over several files", () => {
  expect(loadedWith("main/cli/run-command-line.ts")).toContain("main/store/migrations/list.ts");
  expect(packagesWith("main/engine/engine-thread.ts")).toContain("zod");
});

test("to begin a command, nothing is loaded but the store and decimal numbers", () => {
  expect(packagesWith("main/cli/run-command-line.ts")).toEqual(["better-sqlite3", "big.js"]);
});

test("a report is written without the parsers of the window, workbooks, templates and pictures", () => {
  expect(packagesWith("main/reports/export-report.ts")).toEqual(["big.js"]);
  expect([...loadedWith("main/reports/export-report.ts")].filter((file) => file.startsWith("shared/ipc/"))).toEqual([]);
});
