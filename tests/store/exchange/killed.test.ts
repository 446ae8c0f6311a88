import { join } from "node:path";
import { expect, test } from "vitest";
import { closeStore, openStore } from "../../../main/store/open-store.ts";
import { listYears } from "../../../main/store/years.ts";
import { linesUntilKilled } from "../../support/killed-program.ts";
import { tempFolder } from "../../support/temp-folder.ts";
import { aWorkbook } from "../../support/workbooks.ts";

const items = 800;
const rows = Array.from({ length: items }, (_, row) => [
  row + 1,
  `事项${row}`,
  "领域",
  "市交通局、市发改委",
  row,
  "正在施工",
]);
const head = ["序号", "事项名称", "领域", "责任单位", "年度完成投资（万元）", "进展情况"];

test.each([
  ["in the middle of the first import", 1, 0],
  ["late in the second import", 3, 1],
  ["right after an import was acknowledged", 0, 2],
])("killed %s, whole imports are there and no part of one", async (_when, steps, imports) => {
  const storePath = join(tempFolder(), "合作.sqlite");
  const acknowledged = await importUntilKilled(storePath, await aWorkbook({ rows: [head, ...rows] }), steps, imports);
  const opened = openStore(storePath, { now: "2021-12-02T00:00:00.000Z" });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { db, setAside } = opened.value;
  expect(setAside).toBeNull();
  expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
  const years = listYears(db);
  closeStore(opened.value);
  // One more may have been written whose answer the kill overtook; never one less, never a part.
  expect(years.map(({ year }) => year)).toEqual(expect.arrayContaining(acknowledged));
  expect(years.length - acknowledged.length).toBeLessThanOrEqual(1);
  expect(years.every(({ itemCount }) => itemCount === items)).toBe(true);
});

/** Kills the program without warning once it has acknowledged so many imports and then written so many steps of the next. */
async function importUntilKilled(storePath: string, source: string, steps: number, imports: number): Promise<number[]> {
  const acknowledged: number[] = [];
  let written = 0;
  await linesUntilKilled("import-until-killed.ts", [storePath, source], (line) => {
    const [what = "", detail = ""] = line.split(" ");
    if (what === "imported") acknowledged.push(Number(detail));
    if (what === "progress" && detail.startsWith("正在导入") && acknowledged.length === imports) written += 1;
    return acknowledged.length >= imports && written >= steps ? 0 : null;
  });
  return acknowledged;
}
