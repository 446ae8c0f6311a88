import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { errorInWords } from "../../../shared/errors/error-in-words.ts";
import type { EngineQuestionName } from "../../../shared/ipc/contract.ts";
import { aDesk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList, report } from "../../support/desk-year.ts";

const asOf = isoDate("2021-12-31");
const nothing = {
  asOf: null,
  text: null,
  doneThisYear: null,
  doneSinceStart: null,
  percent: null,
  physicalProgress: null,
};
const list = { mechanism: "遂潼一体化", title: "清单", issuingBody: null, documentNumber: null, issuedOn: null };

/** An archived year 2021 with an item, an entry, and one of each deleted before. */
async function anArchivedYear() {
  const desk = aDesk();
  const { list: worklist } = await aYearWithList(desk);
  const item = await addItem(desk, worklist);
  const entry = await report(desk, item, { text: "开工" });
  const lostItem = await addItem(desk, worklist, { title: "已删事项" });
  const lostEntry = await report(desk, item, { text: "已删进展" });
  const itemDeletion = await desk.get("items:delete", { id: lostItem.id, basedOn: 1 });
  const entryDeletion = await desk.get("progress:delete", { id: lostEntry.id, basedOn: 1 });
  archive(desk, 2021);
  const changes: readonly (readonly [EngineQuestionName, unknown])[] = [
    ["years:update", { year: 2021, basedOn: 1, changes: { signingUnit: "内江市" } }],
    ["worklists:create", { year: 2021, ...list }],
    ["items:create", { year: 2021, item: { worklistId: worklist.id, title: "新事项" } }],
    ["items:update", { id: item.id, basedOn: item.revision, changes: { status: "completed" } }],
    ["items:delete", { id: item.id, basedOn: item.revision }],
    ["items:undelete", itemDeletion],
    ["progress:create", { itemId: item.id, entry: nothing }],
    ["progress:update", { id: entry.id, basedOn: entry.revision, changes: { text: "竣工" } }],
    ["progress:delete", { id: entry.id, basedOn: entry.revision }],
    ["progress:undelete", entryDeletion],
  ];
  return { desk, item, changes };
}

describe("an archived year", () => {
  test("refuses every change in words, and none of them leaves a trace", async () => {
    const { desk, item, changes } = await anArchivedYear();
    const state = async () => ({
      years: await desk.get("years:list", {}),
      item: await desk.get("items:read", { id: item.id, asOf }),
      catalog: await desk.get("catalog:read", { year: 2021 }),
    });
    const before = await state();
    for (const [name, input] of changes) {
      const answer = await desk.ask(name, input);
      expect({ name, answer }).toEqual({ name, answer: { ok: false, error: { kind: "year-archived", year: 2021 } } });
      expect(answer.ok || errorInWords(answer.error).title).toBe("2021年度已归档");
    }
    expect(await state()).toEqual(before);
    expect(desk.log).toEqual([]);
  });

  test("can still be read, and the other years go on", async () => {
    const { desk, item } = await anArchivedYear();
    expect((await desk.get("items:read", { id: item.id, asOf })).item).toEqual(item);
    expect(await desk.get("overview:read", { year: 2021, asOf })).toMatchObject({ itemCount: 1 });
    const { list: next } = await aYearWithList(desk, 2022);
    expect(await addItem(desk, next, { title: "新一年的事项" })).toMatchObject({ year: 2022, revision: 1 });
  });
});
