import * as fc from "fast-check";
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { collectForms as collectFormsUseCase } from "../../../main/exchange/forms/collect-forms.ts";
import { isoDate } from "../../../shared/domain/dates.ts";
import { phaseLabels, statusLabels } from "../../../shared/domain/labels.ts";
import { exportedCell } from "../../../shared/exchange/exported-cells.ts";
import { formFields, type FormField } from "../../../shared/exchange/forms/form-fields.ts";
import { workbookCellText } from "../../../shared/exchange/plan/value-text.ts";
import { aDesk, type Desk } from "../../support/desk.ts";
import { addItem, aYearWithList } from "../../support/desk-year.ts";
import { fillStore } from "../../support/fill-store.ts";
import { editForm, headingOf } from "../../support/form-files.ts";
import { collectForms, collecting, examineForms, savedByLibreOffice, sendForms } from "../../support/forms.ts";
import { contentOf } from "../../support/history.ts";
import { randomYear } from "../../support/random-year.ts";
import { canRender } from "../../support/render-docx.ts";

const asOf = isoDate("2021-09-30");
const hasOffice = await canRender();
if (!hasOffice) console.log("LibreOffice is missing: forms that it saved again are not collected.");

/** What a person may type into each column, as the list will show it. */
const text = fc
  .array(
    fc.constantFrom(
      "推进",
      "=1+1",
      "+86",
      "@甲",
      "-5",
      "、《协议》",
      "“双城”",
      "\n",
      "_x0041_",
      "10亿元",
      "1e5",
      "２",
      "😀",
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((words) => `事${words.join("")}完`);
const amount = fc.integer({ min: 0, max: 1e12 }).map((fen) => fen / 1e6);
const typed: Readonly<Record<FormField, fc.Arbitrary<string | number>>> = {
  text,
  physicalProgress: text,
  problem: text,
  nextStep: text,
  doneThisYear: amount,
  doneSinceStart: amount,
  percent: fc.integer({ min: 100, max: 10_000 }).map((hundredths) => hundredths / 100),
  phase: fc.constantFrom(...Object.values(phaseLabels)),
  status: fc.constantFrom(...Object.values(statusLabels)),
  finishedOn: fc.constantFrom("2021", "2021-08", "2021-08-15"),
};
const anEdit = fc
  .constantFrom(...formFields)
  .chain((field) => typed[field].map((value) => ({ field, value: value as string | number })));

async function aDeskWithItems(count = 3): Promise<Desk> {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  for (let number = 1; number <= count; number += 1) {
    await addItem(desk, list, { number: String(number), title: `事项${number}号`, responsibleUnits: ["市交通局"] });
  }
  return desk;
}

/** What the list shows in a field of an item. */
async function shown(desk: Desk, title: string, field: FormField): Promise<string> {
  const page = await desk.get("items:page", { year: 2021, asOf, filter: {}, sort: null, offset: 0, limit: 1000 });
  const row = page.rows.find(({ item }) => item.title === title);
  if (row === undefined) throw new Error(`no item ${title}`);
  const { item } = await desk.get("items:read", { id: row.item.id, asOf });
  return workbookCellText(exportedCell(field, { item, standing: row.standing, sources: [] }));
}

describe("for any year", () => {
  test("a form sent out and returned unchanged changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(randomYear, fc.constantFrom("responsible" as const, "lead" as const), async (data, way) => {
        fc.pre(data.items.some(({ leadUnit, status }) => leadUnit !== null && status !== "terminated"));
        const desk = aDesk();
        fillStore(desk.context().db, data);
        const { year } = data.year;
        const { sent } = await sendForms(desk, { year, way, asOf: isoDate(`${year}-11-30`) });
        const before = contentOf(desk.context().db, year);
        const sources = sent.forms.map(({ path }) => path);
        const plan = await desk.get("forms:examine", { year, sources });
        expect(plan).toMatchObject({ cells: [], problems: [], forms: sources.length });
        expect(plan.files.flatMap(({ leftOut }) => leftOut)).toEqual([]);
        await collectForms(desk, sources, { year });
        expect(contentOf(desk.context().db, year)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});

describe("any edits", () => {
  test("come back exactly as typed, and nothing else does", async () => {
    const edits = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), anEdit), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(edits, async (drawn) => {
        const desk = await aDeskWithItems();
        const { pathOf } = await sendForms(desk);
        const last = new Map(drawn.map(([item, { field, value }]) => [`事项${item}号 ${field}`, value]));
        const path = await editForm(pathOf("市交通局"), ({ fill }) => {
          for (const [item, { field, value }] of drawn) fill(`事项${item}号`, headingOf[field], value);
        });
        expect(await collectForms(desk, [path])).toMatchObject({ cells: last.size, undecided: 0 });
        for (const number of [1, 2, 3]) {
          for (const field of formFields) {
            const value = last.get(`事项${number}号 ${field}`) ?? null;
            expect(await shown(desk, `事项${number}号`, field)).toBe(workbookCellText(value));
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe.skipIf(!hasOffice)("a form that LibreOffice saved again", () => {
  test.each(["xlsx", "xls"] as const)("as .%s unchanged changes nothing, for any year", async (format) => {
    await fc.assert(
      fc.asyncProperty(randomYear, async (data) => {
        fc.pre(data.items.filter(({ leadUnit, status }) => leadUnit !== null && status !== "terminated").length > 1);
        const desk = aDesk();
        fillStore(desk.context().db, data);
        const { year } = data.year;
        const { sent } = await sendForms(desk, { year, way: "lead", asOf: isoDate(`${year}-11-30`) });
        const [form] = sent.forms;
        const plan = await desk.get("forms:examine", { year, sources: [savedByLibreOffice(form?.path ?? "", format)] });
        expect(plan).toMatchObject({ cells: [], problems: [], forms: 1, files: [{ leftOut: [], missingColumns: [] }] });
        expect(plan.files[0]?.forms).toMatchObject([{ rows: form?.items, missing: [] }]);
      }),
      { numRuns: 2 },
    );
  });

  test("brings the edits that were made before", async () => {
    const desk = await aDeskWithItems();
    const { pathOf } = await sendForms(desk);
    await editForm(pathOf("市交通局"), ({ fill }) => {
      fill("事项1号", headingOf.text, "=SUM(A1) 不是公式\n第二行");
      fill("事项1号", headingOf.doneThisYear, 1234.567891);
      fill("事项2号", headingOf.finishedOn, new Date("2021-08-15T00:00:00.000Z"));
      fill("事项3号", headingOf.percent, 33.33);
    });
    const plan = await examineForms(desk, savedByLibreOffice(pathOf("市交通局")));
    expect(plan.cells.map(({ field, offers }) => [field, offers[0]?.text])).toEqual([
      ["text", "=SUM(A1) 不是公式\n第二行"],
      ["doneThisYear", "1234.567891"],
      ["finishedOn", "2021-08-15"],
      ["percent", "33.33"],
    ]);
  });
});

describe("nothing is half collected", () => {
  test("when it is cancelled", async () => {
    const desk = await aDeskWithItems(250);
    const { pathOf } = await sendForms(desk);
    const path = await editForm(pathOf("市交通局"), ({ fill }) => {
      for (let number = 1; number <= 250; number += 1) fill(`事项${number}号`, headingOf.text, `进展${number}`);
    });
    const before = contentOf(desk.context().db);
    for (const patience of [0, 1, 2, 3]) {
      let asked = 0;
      const context = { ...desk.context(), cancelled: () => (asked += 1) > patience };
      expect(await collectFormsUseCase(context, collecting([path]))).toEqual({
        ok: false,
        error: { kind: "cancelled" },
      });
    }
    expect(contentOf(desk.context().db)).toEqual(before);
  });

  test("when the disk is full in the middle", async () => {
    const desk = await aDeskWithItems(120);
    const { pathOf } = await sendForms(desk);
    const path = await editForm(pathOf("市交通局"), ({ fill }) => {
      for (let number = 1; number <= 120; number += 1) fill(`事项${number}号`, headingOf.text, "进".repeat(3000));
    });
    const before = contentOf(desk.context().db);
    const { db } = desk.context();
    db.pragma(`max_page_count = ${Number(db.pragma("page_count", { simple: true })) + 60}`);
    expect(await desk.ask("forms:collect", collecting([path]))).toMatchObject({
      error: { kind: "disk-full", path: desk.storePath },
    });
    desk.reopen();
    expect(contentOf(desk.context().db)).toEqual(before);
    expect((await desk.get("forms:rounds", { year: 2021 }))[0]?.forms).toMatchObject([{ answeredAt: null }]);
    expect(await collectForms(desk, [path])).toMatchObject({ cells: 120 });
    expect(existsSync(path)).toBe(true);
  });
});
