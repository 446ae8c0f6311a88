import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { openLog } from "../../../main/app/log-file.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const now = () => "2021-12-01T01:02:03.004Z";

test("an entry is one line of JSON with its time", () => {
  const folder = join(tempFolder(), "logs");
  const log = openLog(folder, now);
  log("warning", "refused a stranger", { topFrame: false });
  log("info", "第二行\n还是第二行");
  const lines = readFileSync(join(folder, "hezuo.log"), "utf8").trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: now(), level: "warning", message: "refused a stranger", topFrame: false },
    { at: now(), level: "info", message: "第二行\n还是第二行" },
  ]);
});

test("a full file makes room for a new one, and only the last ones are kept", () => {
  const folder = tempFolder();
  const log = openLog(folder, now);
  for (let round = 0; round < 6; round += 1) {
    writeFileSync(join(folder, "hezuo.log"), "x".repeat(1024 * 1024));
    log("info", `round ${round}`);
  }
  expect(readdirSync(folder).toSorted()).toEqual(["hezuo.1.log", "hezuo.2.log", "hezuo.3.log", "hezuo.log"]);
  expect(readFileSync(join(folder, "hezuo.log"), "utf8")).toContain("round 5");
});

test("where the log cannot be written the program goes on", () => {
  const file = join(tempFolder(), "file");
  writeFileSync(file, "");
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  openLog(join(file, "logs"), now)("error", "nowhere to write");
  expect(said).toHaveBeenCalledWith(expect.stringContaining("nowhere to write"));
  said.mockRestore();
});
