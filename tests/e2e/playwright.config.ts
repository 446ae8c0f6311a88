import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const root = join(import.meta.dirname, "../..");

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(root, "test-results"),
  // Each program is a browser and two threads; offices' two cores carry two at a time.
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: process.env["E2E_RESULTS"] ? [["list"], ["json", { outputFile: process.env["E2E_RESULTS"] }]] : "list",
});
