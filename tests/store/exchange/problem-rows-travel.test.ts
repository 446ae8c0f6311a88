import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fillStore } from "../../support/fill-store.ts";
import { aDesk } from "../../support/desk.ts";
import { apply } from "../../support/desk-import.ts";
import { aYearWithList } from "../../support/desk-year.ts";
import { anItemProblem } from "../../support/item-problems.ts";
import { anItem, aWorklist, aYearData, on } from "../../support/rows.ts";
import { asOf, exported, problemsOf } from "../../support/year-with-problems.ts";
import { tidyProblem } from "../../../shared/domain/problems/item-problem.ts";

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
/** What people type, and what a spreadsheet would take for something else. */
const words = fc.constantFrom(
  "征迁困难",
  "=1+1",
  "+86",
  "-5",
  "@SUM(A1)",
  "_x0041_",
  "第一行\n第二行",
  "1e5",
  "2021.10",
);
const strange = fc.oneof(words, fc.constantFrom("无", "/", "'引号", "长".repeat(33_000)), fc.string({ minLength: 1 }));
const date = fc.constantFrom("2021", "2021-03", "2021-10-31").map(on);

function problem(text: fc.Arbitrary<string>) {
  return fc
    .record({
      problem: maybe(text),
      cause: maybe(text),
      measure: maybe(text),
      responsibleUnit: maybe(fc.constantFrom("市财政局", "=甲局", "乙局、丙局")),
      dueDate: maybe(date),
      state: fc.constantFrom("open" as const, "solved" as const),
      solvedOn: maybe(date),
    })
    .map(tidyProblem);
}

/** A year with three items and problems of them. */
function yearWith(text: fc.Arbitrary<string>) {
  return fc.array(fc.tuple(fc.nat(2), problem(text)), { minLength: 1, maxLength: 8 }).map((placed) => {
    const list = aWorklist({ title: "2021年合作事项清单", mechanism: "成渝地区双城经济圈" });
    const items = ["大内高速", "成渝中线高铁", "=农高区"].map((title, at) =>
      anItem({ title, number: `${at + 1}`, worklistId: list.id }),
    );
    const problems = placed.map(([at, one]) => anItemProblem(items[at]?.id ?? "", one));
    return aYearData({ worklists: [list], items, problems });
  });
}

function different(rows: ReturnType<typeof problemsOf>): ReadonlySet<string> {
  return new Set(rows.map((row) => JSON.stringify(row)));
}

test("whatever the problems say, importing their export changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(yearWith(strange), async (data) => {
      const desk = aDesk();
      fillStore(desk.context().db, data);
      const before = problemsOf(desk);
      const { rejected, problemRows } = await apply(desk, await exported(desk), { asOf });
      expect([rejected, problemRows]).toEqual([[], { created: 0, updated: 0, unchanged: data.problems.length }]);
      expect(problemsOf(desk)).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

test("a year travels to another desk with its problems, once", async () => {
  await fc.assert(
    fc.asyncProperty(yearWith(words), async (data) => {
      const desk = aDesk();
      fillStore(desk.context().db, data);
      const said = data.problems.filter(({ problem: what, cause, measure }) => what ?? cause ?? measure);
      const file = await exported(desk);
      const other = aDesk();
      await aYearWithList(other);
      await apply(other, file, { asOf, acceptValid: true });
      const sent = problemsOf(desk).filter(([, { problem: what, cause, measure }]) => what ?? cause ?? measure);
      expect(different(problemsOf(other))).toEqual(different(sent));
      const again = await apply(other, file, { asOf, acceptValid: true });
      expect(again.problemRows).toMatchObject({ created: 0, updated: 0, unchanged: said.length });
    }),
    { numRuns: 25 },
  );
});
