import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** What the program keeps between runs stays out of the developer's own folder, on Linux where the tests mostly run. */
const caches = join(tmpdir(), "hezuo-test-cache");

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["{unit,store,word}/**/*.test.ts"],
    pool: "forks",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { XDG_CACHE_HOME: caches },
  },
});
