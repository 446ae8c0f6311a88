import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Desk } from "../../support/desk.ts";
import { aDeskToDraftAt, draftStandard } from "../../support/drafting-desk.ts";
import { tempFolder } from "../../support/temp-folder.ts";

const notKept =
  "报告文件已经写好，但数据文件没有记下这次导出（磁盘空间不足），归档和比对改稿时找不到这一份。请处理后再导出一次。";

function fillDisk(desk: Desk): void {
  const { db } = desk.context();
  db.pragma(`max_page_count = ${Number(db.pragma("page_count", { simple: true }))}`);
}

test("a report that the store cannot remember lies in its place, and a warning says what is missing", async () => {
  const place = await aDeskToDraftAt();
  const { id } = await draftStandard(place);
  const destination = join(tempFolder(), "报告.docx");
  const ask = {
    taskId: crypto.randomUUID(),
    id,
    basedOn: null,
    charts: "native",
    changesSince: null,
    destination,
  } as const;
  fillDisk(place.desk);
  const written = await place.desk.get("drafts:export", ask);
  expect(existsSync(destination)).toBe(true);
  expect(written).toMatchObject({ path: destination, warnings: expect.arrayContaining([notKept]) });
  place.desk.reopen();
  expect((await place.desk.get("drafts:export", ask)).warnings).not.toContain(notKept);
});
