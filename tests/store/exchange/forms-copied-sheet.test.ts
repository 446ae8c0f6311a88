import { expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { editSheets } from "../../support/edit-sheets.ts";
import { addToForm, airport, aSharedYear, collectForms, examineForms, sendForms } from "../../support/forms.ts";

/** A returned form whose sheet was copied within the workbook, keys and all. */
async function aFormWithACopiedSheet() {
  const { desk } = await aSharedYear();
  const path = (await sendForms(desk)).pathOf("市交通局");
  await editSheets(path, (sheets) => {
    sheets["填报表 (2)"] = (sheets["填报表"] ?? []).map((row) => [...row]);
  });
  return { desk, path };
}

test("what was written into either sheet in the same row is proposed, each with its own problems", async () => {
  const { desk, path } = await aFormWithACopiedSheet();
  await addToForm(path, airport);
  await addToForm(path, { ...airport, 序号: "10", 事项名称: "货运站场" }, "填报表 (2)");
  await addToForm(path, { 事项名称: "货运站场", 问题: "用地未落实" }, "问题清单");
  const { proposals } = await examineForms(desk, path);
  expect(proposals.map(({ title, sheet, row }) => [title, sheet, row])).toEqual([
    ["机场快线", "填报表", 6],
    ["货运站场", "填报表 (2)", 6],
    ["货运站场", "问题清单", 4],
  ]);
  const [, station, problem] = proposals;
  expect(problem?.needs).toBe(station?.id);
  const taken = [station, problem].map((one) => ({ proposal: one?.id ?? "" }));
  expect(await collectForms(desk, [path], { proposals: taken })).toMatchObject({
    proposals: { items: 1, problems: 1, updated: 0 },
  });
  const page = { year: 2021, asOf: isoDate("2021-12-31"), filter: {}, sort: null, offset: 0, limit: 10 };
  const titles = (await desk.get("items:page", page)).rows.map(({ item }) => item.title);
  expect(titles).toContain("货运站场");
  expect(titles).not.toContain("机场快线");
});

test("a note about a cell names its column, and one that is true of two sources is said once", async () => {
  const { desk } = await aSharedYear();
  const path = (await sendForms(desk)).pathOf("市交通局");
  await addToForm(path, { 事项名称: "机场快线", "总投资（万元）": "很多", 完成时限: "很多" });
  const [proposal] = (await examineForms(desk, path)).proposals;
  expect(proposal?.notes).toEqual([
    expect.stringMatching(/^总投资（万元）：.*很多/),
    expect.stringMatching(/^完成时限：.*很多/),
  ]);
});
