import { join } from "node:path";
import { defineConfig } from "@playwright/test";

/** `npm run pictures`: takes the pictures of the user guide from the built program. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(import.meta.dirname, "../../test-results"),
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: "list",
});
