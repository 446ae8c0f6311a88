import { describe, expect, test } from "vitest";
import type { Item, Standing } from "../../../shared/domain/item.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { decimal } from "../../../shared/domain/decimal.ts";
import { exportedCell } from "../../../shared/exchange/exported-cells.ts";
import { planImport, type PlanningInput } from "../../../shared/exchange/plan/plan-import.ts";
import type { ExistingItem } from "../../../shared/exchange/plan/plan-types.ts";
import type { ImportRow, ImportValues } from "../../../shared/exchange/rows/import-row.ts";
import { anItem, on, wan } from "../../support/rows.ts";

const list = "01932f3e-0000-7000-8000-0000000a0000";
const noStanding: Standing = {
  asOf: isoDate("2021-11-30"),
  text: null,
  doneThisYear: null,
  doneSinceStart: null,
  percent: null,
  physicalProgress: null,
};

function existing(
  item: Partial<Item>,
  standing: Partial<Standing> = {},
  sources: readonly string[] = [],
): ExistingItem {
  return { item: anItem(item), standing: { ...noStanding, ...standing }, sources, worklistTitle: "原清单" };
}

let lastRow = 1;
function row(values: ImportValues, changes: Partial<ImportRow> = {}): ImportRow {
  lastRow += 1;
  return { row: lastRow, values, raws: {}, otherLeadUnits: [], remarks: [], rejected: false, ...changes };
}

function plan(rows: readonly ImportRow[], items: readonly ExistingItem[] = [], changes: Partial<PlanningInput> = {}) {
  return planImport({
    rows,
    existing: items,
    places: new Map(),
    worklistId: list,
    ownExport: false,
    decisions: [],
    ...changes,
  });
}
const outcomes = (planned: ReturnType<typeof plan>) => planned.rows.map(({ outcome }) => outcome);

describe("what becomes of a row", () => {
  test("a new name is created, the same number and name is updated with old and new values", () => {
    const known = existing(
      { number: "1", title: "成渝 中线高铁", plannedThisYear: wan("100"), status: "inProgress" },
      { percent: decimal("40") },
    );
    const planned = plan(
      [
        row({
          number: "１",
          title: "成渝中线高铁",
          plannedThisYear: wan("120.5"),
          status: "completed",
          percent: decimal("40.0"),
        }),
        row({ number: "2", title: "内荣高速" }),
      ],
      [known],
    );
    expect(planned.rows).toMatchObject([
      {
        outcome: "updated",
        itemId: known.item.id,
        changes: [
          { label: "年度计划投资", before: "100", after: "120.5" },
          { label: "状态", before: "推进中", after: "已完成" },
        ],
      },
      { outcome: "created", itemId: null, near: [] },
    ]);
  });

  test("what says the same, or nothing, changes nothing", () => {
    const known = existing(
      { title: "高铁", parties: ["内江市", "荣昌区"], leadUnit: "市发改委", dueDate: on("2021-12"), remark: "重点" },
      { text: "在建", doneThisYear: wan("5") },
      ["双城办通知"],
    );
    const same = row({
      title: "高铁",
      parties: ["荣昌区", " 内江市"],
      leadUnit: "市发改委",
      dueDate: on("2021-12"),
      text: "在建",
      doneThisYear: wan("5"),
      sources: ["双城办通知"],
    });
    expect(outcomes(plan([same], [known]))).toEqual(["unchanged"]);
    expect(outcomes(plan([row({ title: "高铁" })], [known]))).toEqual(["unchanged"]);
  });

  test("a cell that shows what the export shows changes nothing, whatever it would be read as", () => {
    const known = existing({ title: "高铁", parties: ["内江、荣昌"], content: "长".repeat(40_000) });
    const shown = exportedCell("content", known);
    expect(shown).toMatch(/……（全文见数据文件）$/);
    const exported = row(
      { title: "高铁", parties: ["内江", "荣昌"], content: String(shown) },
      { raws: { title: "高铁", parties: "内江、荣昌", content: shown } },
    );
    expect(outcomes(plan([exported], [known]))).toEqual(["unchanged"]);
  });

  test("an import adds sources and remarks and takes none away", () => {
    const known = existing({ title: "高铁", remark: "重点" }, {}, ["通知甲"]);
    const [planned] = plan(
      [row({ title: "高铁", sources: ["通知乙"] }, { remarks: ["完成时限：长期"] })],
      [known],
    ).rows;
    expect(planned?.changes).toMatchObject([
      { label: "来源", before: "通知甲", after: "通知甲、通知乙" },
      { label: "备注", before: "重点", after: "重点\n完成时限：长期" },
    ]);
    const again = existing({ title: "高铁", remark: "重点\n完成时限：长期" }, {}, ["通知甲", "通知乙"]);
    expect(
      outcomes(plan([row({ title: "高铁", sources: ["通知乙"] }, { remarks: ["完成时限：长期"] })], [again])),
    ).toEqual(["unchanged"]);
  });

  test("a row whose dates contradict the item stays out", () => {
    const known = existing({ title: "高铁", startDate: on("2021-06") });
    const planned = plan([row({ title: "高铁", finishedOn: on("2021-03") })], [known]);
    expect(outcomes(planned)).toEqual(["rejected"]);
    expect(planned.problems).toMatchObject([{ kind: "finished-before-start", message: "完成时间不能早于开工时间" }]);
    expect(planned.work).toEqual([]);
  });
});

describe("who is taken for whom", () => {
  test("a resembling name is offered, not assumed", () => {
    const known = existing({ number: "3", title: "内江至荣昌高速公路项目" });
    const renumbered = existing({ number: "7", title: "川渝高竹新区" });
    const planned = plan(
      [row({ title: "内江至荣昌高速公路" }), row({ number: "8", title: "川渝高竹新区" })],
      [known, renumbered],
    );
    expect(planned.rows).toMatchObject([
      { outcome: "created", near: [{ itemId: known.item.id, number: "3", worklist: "原清单" }] },
      { outcome: "created", near: [{ itemId: renumbered.item.id, likeness: 1 }] },
    ]);
  });

  test("what a person decides counts", () => {
    const known = existing({ title: "内江至荣昌高速公路项目" });
    const taken = row({ title: "内荣高速" });
    const fresh = row({ title: "内江至荣昌高速公路项目" });
    const decisions = [
      { row: taken.row, itemId: known.item.id },
      { row: fresh.row, itemId: null },
    ];
    const planned = plan([taken, fresh], [known], { decisions });
    expect(planned.rows).toMatchObject([
      { outcome: "updated", itemId: known.item.id, changes: [{ label: "事项名称", after: "内荣高速" }] },
      { outcome: "created" },
    ]);
  });

  test("the same name on another list is another item, unless nothing differs or the workbook is the year's export", () => {
    const elsewhere = existing({
      title: "高铁",
      status: "inProgress",
      worklistId: "01932f3e-0000-7000-8000-0000000a0009",
    });
    const changed = row({ title: "高铁", status: "completed" });
    expect(plan([changed], [elsewhere]).rows).toMatchObject([
      { outcome: "created", near: [{ itemId: elsewhere.item.id }] },
    ]);
    expect(outcomes(plan([row({ title: "高铁", status: "inProgress" })], [elsewhere]))).toEqual(["unchanged"]);
    expect(outcomes(plan([changed], [elsewhere], { ownExport: true }))).toEqual(["updated"]);
  });

  test("where several items bear the name, a person has to say which", () => {
    const [one, other] = [existing({ title: "高铁", remark: "甲" }), existing({ title: "高铁", remark: "乙" })];
    const planned = plan([row({ title: "高铁", remark: "丙" })], [one, other]);
    expect(planned.rows).toMatchObject([
      { outcome: "rejected", near: [{ itemId: one.item.id }, { itemId: other.item.id }] },
    ]);
    expect(planned.problems).toMatchObject([{ kind: "several-items", level: "rejected" }]);
    const known = plan([row({ title: "高铁", remark: "乙" }), row({ title: "高铁", remark: "甲" })], [one, other]);
    expect(known.rows.map(({ itemId }) => itemId)).toEqual([other.item.id, one.item.id]);
  });
});

describe("the same name twice in a sheet", () => {
  test("the very same row counts once", () => {
    const planned = plan([
      row({ number: "1", title: "高铁", remark: "甲" }),
      row({ number: "2", title: "高 铁", remark: "甲" }),
    ]);
    expect(outcomes(planned)).toEqual(["created"]);
    expect(planned.dropped).toMatchObject([{ kind: "double" }]);
  });

  test("under different numbers they are two, and that is told", () => {
    const planned = plan([
      row({ number: "1", title: "高铁", remark: "甲" }),
      row({ number: "2", title: "高铁", remark: "乙" }),
    ]);
    expect(outcomes(planned)).toEqual(["created", "created"]);
    expect(planned.problems).toMatchObject([{ kind: "same-name", level: "check" }]);
  });

  test("with different content under one number, the second stays out", () => {
    const planned = plan([row({ title: "高铁", remark: "甲" }), row({ title: "高铁", remark: "乙" })]);
    expect(outcomes(planned)).toEqual(["created", "rejected"]);
    expect(planned.problems).toMatchObject([{ kind: "doubled", level: "rejected" }]);
  });
});
