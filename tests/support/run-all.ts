import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireBrowser } from "./find-browser.ts";
import { findElectron } from "./find-electron.ts";
import { countPlaywright, countVitest, sumCounts, verdict, withExit, type Counts } from "./test-counts.ts";

/**
 * `npm test`: builds, runs every test on Node, then every end-to-end test on the built program, and closes with the number of
 * tests passed and failed over both. Ends with an error when a test failed or a part could not run at all.
 */
const root = join(import.meta.dirname, "../..");
const reports = mkdtempSync(join(tmpdir(), "hezuo-test-reports-"));
const unitReport = join(reports, "unit.json");
const e2eReport = join(reports, "e2e.json");

const browser = browserOrEnd();
const built = spawnSync("npm run build", { cwd: root, shell: true, stdio: "inherit" }).status;
if (built !== 0) end({ passed: 0, failed: 1, skipped: 0 });

const unit = runTool("vitest/vitest.mjs", [
  "run",
  "--config",
  "tests/vitest.config.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${unitReport}`,
]);
console.log(`\nEnd-to-end tests run on ${findElectron() === null ? `the stand-in in ${browser}` : "Electron"}.`);
const e2e = runTool("@playwright/test/cli.js", ["test", "--config", "tests/e2e/playwright.config.ts"]);
end(
  sumCounts([
    withExit(readReport(unitReport, countVitest), unit),
    withExit(readReport(e2eReport, countPlaywright), e2e),
  ]),
);

function browserOrEnd(): string {
  try {
    return requireBrowser();
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    return end({ passed: 0, failed: 1, skipped: 0 });
  }
}

function runTool(tool: string, args: readonly string[]): number | null {
  const env = { ...process.env, CHROME: browser, E2E_RESULTS: e2eReport };
  return spawnSync(process.execPath, [join(root, "node_modules", tool), ...args], { cwd: root, stdio: "inherit", env })
    .status;
}

function readReport<Report>(file: string, count: (report: Report) => Counts): Counts | null {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, "utf8"))) : null;
}

function end(counts: Counts): never {
  rmSync(reports, { recursive: true, force: true });
  console.log(`\n${verdict(counts)}`);
  process.exit(counts.failed === 0 ? 0 : 1);
}
