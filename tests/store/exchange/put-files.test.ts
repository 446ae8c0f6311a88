import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFiles } from "../../../main/exchange/forms/put-files.ts";
import { tempFolder } from "../../support/temp-folder.ts";

async function filesIn(folder: string, replace: boolean) {
  const files = ["甲.xlsx", "乙.xlsx"].map((name) => ({ path: join(folder, name), bytes: Buffer.from(`新的${name}`) }));
  const written = await writeFiles(files, { cancelled: () => false, replace });
  if (!written.ok) throw new Error(written.error.kind);
  return written.value;
}

const contents = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

test("what was replaced is there again when the whole is taken back, and gone for good once it is settled", async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, "甲.xlsx"), "旧的");
  const taken = await filesIn(folder, true);
  expect(taken.put().ok).toBe(true);
  expect(readFileSync(join(folder, "甲.xlsx"), "utf8")).toBe("新的甲.xlsx");
  taken.remove();
  expect(contents(folder)).toEqual({ "甲.xlsx": "旧的" });
  const kept = await filesIn(folder, true);
  kept.put();
  kept.settle();
  kept.remove();
  expect(contents(folder)).toEqual({ "甲.xlsx": "新的甲.xlsx", "乙.xlsx": "新的乙.xlsx" });
});

test("a file that has appeared in one of the places meanwhile stays, and none of the others is put", async () => {
  const folder = tempFolder();
  const waiting = await filesIn(folder, false);
  writeFileSync(join(folder, "乙.xlsx"), "别人的");
  expect(waiting.put()).toEqual({ ok: false, error: { kind: "file-in-use", path: join(folder, "乙.xlsx") } });
  expect(existsSync(join(folder, "甲.xlsx"))).toBe(false);
  expect(contents(folder)).toEqual({ "乙.xlsx": "别人的" });
});
