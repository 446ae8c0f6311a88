import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillStore } from "../support/fill-store.ts";
import { yearWithFaults } from "../support/year-with-faults.ts";
import { openSurely } from "../support/temp-store.ts";
import { goOn, line, openImport } from "./support/import-desk.ts";
import { dataFolderIn, expect, storeFileName, test } from "./support/program-test.ts";

test.beforeEach(({ folder }) => {
  const { db } = openSurely(join(dataFolderIn(folder), storeFileName));
  fillStore(db, yearWithFaults());
  db.close();
});

test("two rows of one name are taken as two items only after that is said", async ({ folder, program }) => {
  const file = join(folder, "报送.csv");
  writeFileSync(file, "序号,事项名称,牵头单位\n21,川渝跨省通办,市政务局\n22,川渝跨省通办,市数据局\n");
  const dialog = await openImport(program, file);
  for (const step of ["表头和各列", "核对数据", "确认变更"] as const) await goOn(dialog, step);
  await expect(line(dialog, "川渝跨省通办")).toContainText("与第2行名称相同、序号不同，按两项处理");
  await expect(dialog.getByRole("button", { name: "导入：新增2项" })).toBeEnabled();
});

test("a table of another year is not imported without a word", async ({ folder, program }) => {
  const file = join(folder, "报送.csv");
  writeFileSync(file, "2023年遂潼合作事项清单\n序号,事项名称,牵头单位\n21,川渝跨省通办,市政务局\n");
  const dialog = await openImport(program, file);
  for (const step of ["表头和各列", "核对数据", "确认变更"] as const) await goOn(dialog, step);
  await expect(dialog.getByRole("note")).toHaveText("清单名称写的是2023年，现在导入2024年度，请核对");
  await dialog.getByLabel("新增事项列入").fill("2024年遂潼合作补充清单");
  await program.page.keyboard.press("Tab");
  await expect(dialog.getByRole("note")).toHaveCount(0);
});
