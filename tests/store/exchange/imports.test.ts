import { copyFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isoDate } from "../../../shared/domain/dates.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, archive, aYearWithList, report } from "../../support/desk-year.ts";
import { apply, examine, importRequest, plan, wholeList } from "../../support/desk-import.ts";
import { on, wan } from "../../support/rows.ts";
import { aWorkbook } from "../../support/workbooks.ts";

const asOf = isoDate("2021-11-30");
const head = ["序号", "事项名称", "领域", "责任单位", "年度完成投资（万元）", "进展情况", "来源"];
const rail = [1, "成渝中线高铁", "基础设施互通", "市交通局", 120.5, "正在施工", "双城办〔2021〕3号通知"];
const road = [2, "内江—荣昌高速", "基础设施互通", "市交通局", null, null, null];
const aList = (...rows: readonly (readonly (string | number | null)[])[]) => aWorkbook({ rows: [head, ...rows] });

async function items(desk: Desk) {
  const page = await desk.get("items:page", { year: 2021, asOf, filter: {}, sort: null, offset: 0, limit: 1000 });
  return page.rows;
}

describe("looking into a file", () => {
  test("shows sheets, header, columns with samples, proposals, and each row as it will be read", async () => {
    const source = await aWorkbook(
      { name: "说明", rows: [["填报说明"]] },
      {
        name: "清单",
        rows: [
          ["合作事项清单（截至2021年9月底）"],
          ["序号", "项目名称", "总投资（亿元）", "电话"],
          [1, "高铁", 1.5, "139"],
        ],
      },
    );
    const examined = await examine(aDesk(), source);
    expect(examined).toMatchObject({
      fileName: "清单.xlsx",
      isOpenElsewhere: false,
      sheets: [
        { name: "说明", rows: 1, columns: 1, hidden: false, hasHeader: false },
        { name: "清单", rows: 3, columns: 4, hidden: false, hasHeader: true },
      ],
      choices: { sheet: "清单", headerRow: 2, headerRows: 1 },
      columnsFrom: "guessed",
      suggested: { worklistTitle: "合作事项清单（截至2021年9月底）", asOf: "2021-09-30", holding: null },
      preview: {
        total: 1,
        rejected: 0,
        rows: [
          { row: 3, values: { number: "1", title: "高铁", totalInvestment: "15000" }, problems: [{ cell: "C3" }] },
        ],
        counts: [{ kind: "unit-converted", label: "金额单位换算", count: 1 }],
        unknownColumns: [{ letters: "D", heading: "电话" }],
      },
    });
    expect(examined.columns[2]).toEqual({
      column: 2,
      letters: "C",
      heading: "总投资（亿元）",
      proposal: null,
      samples: ["1.5"],
    });
    expect(examined.topRows[0]).toEqual(["合作事项清单（截至2021年9月底）"]);
  });

  test("follows what a person settles: sheet, header, columns, single cells", async () => {
    const desk = aDesk();
    const source = await aWorkbook({
      rows: [
        ["名目", "钱"],
        ["高铁", "待定"],
      ],
    });
    const columns = [
      { column: 0, field: "title", unit: null },
      { column: 1, field: "totalInvestment", unit: "yi" },
    ] as const;
    const settled = { sheet: "清单", headerRow: 1, headerRows: 1, columns };
    const ask = { source, year: 2021, part: wholeList, choices: settled };
    expect(await desk.get("imports:examine", { ...ask, corrections: [] })).toMatchObject({
      columnsFrom: "given",
      preview: { rejected: 1 },
    });
    const corrections = [{ row: 2, column: 1, text: "2" }];
    expect(await desk.get("imports:examine", { ...ask, corrections })).toMatchObject({
      preview: { rejected: 0, rows: [{ values: { title: "高铁", totalInvestment: "20000" } }] },
    });
    expect(await desk.ask("imports:examine", { ...ask, choices: { sheet: "没有" }, corrections: [] })).toMatchObject({
      ok: false,
      error: { kind: "input-not-acceptable", problems: [{ field: "sheet" }] },
    });
  });

  test("a header is known again with what its columns were said to mean", async () => {
    const desk = aDesk();
    const source = await aWorkbook({
      rows: [
        ["名目", "牵头处室"],
        ["高铁", "基础处"],
      ],
    });
    const columns = [
      { column: 0, field: "title", unit: null },
      { column: 1, field: "leadUnit", unit: null },
    ] as const;
    const choices = { sheet: "清单", headerRow: 1, headerRows: 1, columns };
    await desk.get("imports:apply", { ...(await importRequest(desk, await aList(rail))), source, choices });
    const again = await desk.get("imports:examine", {
      source: await aWorkbook({
        name: "十月",
        rows: [
          ["名目", "牵头处室"],
          ["高速", "综合处"],
        ],
      }),
      year: 2021,
      choices: { headerRow: 1, headerRows: 1 },
      corrections: [],
      part: wholeList,
    });
    expect(again).toMatchObject({ columnsFrom: "remembered", choices: { sheet: "十月", columns } });
  });
});

describe("importing", () => {
  test("begins year, list and words, and puts figures and text into an entry at the cut-off date", async () => {
    const desk = aDesk();
    const source = await aList(rail, road);
    const planned = await plan(desk, source);
    expect(planned).toMatchObject({
      revision: null,
      worklist: { id: null, title: "2021年合作事项清单", mechanism: "成渝地区双城经济圈" },
      counts: { created: 2, updated: 0, unchanged: 0, rejected: 0 },
      newWords: { fields: ["基础设施互通"], parties: [], units: ["市交通局"] },
    });
    const outcome = await apply(desk, source, { fingerprint: planned.fingerprint });
    expect(outcome).toMatchObject({ applied: true, created: 2, rejected: [] });
    const [first, second] = await items(desk);
    expect(first).toMatchObject({
      item: {
        number: "1",
        title: "成渝中线高铁",
        field: "基础设施互通",
        responsibleUnits: ["市交通局"],
        worklistId: outcome.worklistId,
      },
      mechanism: "成渝地区双城经济圈",
      standing: { doneThisYear: wan("120.5"), text: "正在施工" },
    });
    const detail = await desk.get("items:read", { id: first?.item.id ?? "", asOf });
    expect(detail.progress).toMatchObject([{ asOf: "2021-11-30", doneThisYear: wan("120.5") }]);
    expect(detail.citations).toMatchObject([{ source: { title: "双城办〔2021〕3号通知" } }]);
    expect((await desk.get("items:read", { id: second?.item.id ?? "", asOf })).progress).toEqual([]);
    expect(await plan(desk, source)).toMatchObject({ revision: outcome.revision, counts: { unchanged: 2 } });
  });

  test("changes the entry of its cut-off date, and begins one for another date", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const item = await addItem(desk, list, { number: "1", title: "成渝中线高铁" });
    await report(desk, item, { asOf: on("2021-11"), doneThisYear: wan("100"), text: "开工" });
    await apply(desk, await aList(rail));
    const entries = async () => (await desk.get("items:read", { id: item.id, asOf })).progress;
    expect(await entries()).toMatchObject([{ asOf: "2021-11", doneThisYear: wan("120.5"), text: "正在施工" }]);
    await apply(desk, await aList([...rail.slice(0, 4), 80, null, null]), { asOf: isoDate("2021-09-30") });
    expect(await entries()).toMatchObject([
      { asOf: "2021-09-30", doneThisYear: wan("80"), text: null },
      { asOf: "2021-11", doneThisYear: wan("120.5") },
    ]);
  });

  test("keeps everything out for one rejected row, or only that row when told so", async () => {
    const desk = aDesk();
    const source = await aList(rail, [2, "内江—荣昌高速", null, null, "待定", null, null]);
    const refused = await apply(desk, source);
    expect(refused).toMatchObject({
      applied: false,
      created: 0,
      rejected: [{ row: 3, cell: "E3", kind: "not-an-amount" }],
      revision: null,
    });
    expect(await desk.get("years:list", {})).toEqual([]);
    const corrections = [{ row: 3, column: 4, text: "5" }];
    expect(await plan(desk, source, { corrections })).toMatchObject({ counts: { created: 2, rejected: 0 } });
    expect(await apply(desk, source, { acceptValid: true })).toMatchObject({
      applied: true,
      created: 1,
      rejected: [{ row: 3 }],
    });
    expect((await items(desk)).map(({ item }) => item.title)).toEqual(["成渝中线高铁"]);
  });

  test("offers near matches and does as a person decides", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const item = await addItem(desk, list, { number: "9", title: "成渝中线高铁（内江段）" });
    const source = await aList(rail);
    const [row] = (await plan(desk, source)).rows;
    expect(row).toMatchObject({ outcome: "created", near: [{ itemId: item.id, number: "9" }] });
    await apply(desk, source, { decisions: [{ row: 2, itemId: item.id }] });
    expect(await items(desk)).toMatchObject([{ item: { id: item.id, number: "1", title: "成渝中线高铁" } }]);
  });

  test("is refused when the year or the file is no longer what was looked at", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const source = await aList(rail);
    const planned = await plan(desk, source);
    await addItem(desk, list, { title: "别处新增" });
    const request = await importRequest(desk, source, { basedOn: planned.revision, fingerprint: planned.fingerprint });
    expect(await desk.ask("imports:apply", request)).toMatchObject({
      ok: false,
      error: { kind: "report-data-changed", year: 2021 },
    });
    copyFileSync(await aList(road), source);
    expect(await desk.ask("imports:apply", { ...request, basedOn: null })).toEqual({
      ok: false,
      error: { kind: "workbook-changed", name: "清单.xlsx" },
    });
    expect(await items(desk)).toHaveLength(1);
  });

  test("changes an item under an edit that began before: the edit is answered with what stands there now", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const seen = await addItem(desk, list, { number: "1", title: "成渝中线高铁", field: "公共服务共享" });
    await apply(desk, await aList(rail));
    const edit = { id: seen.id, basedOn: seen.revision, changes: { field: "生态环境共保共治" } };
    expect(await desk.ask("items:update", edit)).toMatchObject({
      ok: false,
      error: { kind: "edited-elsewhere", current: { kind: "item", row: { id: seen.id, field: "基础设施互通" } } },
    });
    expect(await items(desk)).toMatchObject([{ item: { field: "基础设施互通" } }]);
  });

  test("is refused for an archived year, a sheet without names, two lists of one title", async () => {
    const desk = aDesk();
    const { list } = await aYearWithList(desk);
    const source = await aList(rail);
    const request = await importRequest(desk, source, { worklist: { title: list.title, mechanism: null } });
    const { choices } = request;
    const nameless = { ...choices, columns: choices.columns.filter(({ field }) => field !== "title") };
    expect(await desk.ask("imports:apply", { ...request, choices: nameless })).toMatchObject({
      ok: false,
      error: { problems: [{ field: "columns" }] },
    });
    await desk.get("worklists:create", { ...aListNamed(list.title), year: 2021, mechanism: "一区两群" });
    expect(await desk.ask("imports:apply", request)).toMatchObject({
      ok: false,
      error: { problems: [{ field: "mechanism" }] },
    });
    archive(desk, 2021);
    expect(await desk.ask("imports:apply", request)).toEqual({
      ok: false,
      error: { kind: "year-archived", year: 2021 },
    });
    expect(await desk.ask("imports:plan", { ...withoutApply(request), outcomes: [], part: wholeList })).toMatchObject({
      ok: false,
    });
  });

  test("a new list finds its mechanism in its title, or in the year", async () => {
    const desk = aDesk();
    await aYearWithList(desk);
    const source = await aList(rail);
    const mechanismFor = async (title: string) =>
      (await plan(desk, source, { worklist: { title, mechanism: null } })).worklist.mechanism;
    expect(await mechanismFor("2021年成渝地区双城经济圈重大项目")).toBe("成渝地区双城经济圈");
    expect(await mechanismFor("补充清单")).toBe("成渝地区双城经济圈");
    expect((await plan(aDesk(), source, { worklist: { title: "补充清单", mechanism: null } })).worklist.mechanism).toBe(
      "未注明",
    );
  });
});

const aListNamed = (title: string) => ({ title, issuingBody: null, documentNumber: null, issuedOn: null });

function withoutApply(request: Awaited<ReturnType<typeof importRequest>>) {
  const { taskId: _task, basedOn: _basedOn, fingerprint: _print, acceptValid: _valid, ...rest } = request;
  return rest;
}
