import * as fc from "fast-check";
import { decimal } from "../../shared/domain/decimal.ts";
import { itemKinds, itemPaces, itemPhases, itemStatuses, type ProgressEntry } from "../../shared/domain/item.ts";
import { moneyFromFen, type Money } from "../../shared/domain/money.ts";
import { qualifiers, type Observation, type Worklist, type YearData } from "../../shared/domain/year-data.ts";
import { anObservation } from "./observations.ts";
import { tidyProblem } from "../../shared/domain/problems/item-problem.ts";
import { anItemProblem } from "./item-problems.ts";
import { anItem, aProgressEntry, aWorklist, aYear, aYearData, on } from "./rows.ts";

/** Names and texts as people type them: half-width punctuation, line breaks, brackets, quotation marks and figures. */
const word = fc.constantFrom("推进", "园区合作", "(一期)", "《协议》", "、《协议》", "“双城”", "10亿元", "A1", "a,b");
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `事${words.join("")}`);
const mark = fc.constantFrom(",", "。", "；", ";", "，", "\n", ".");
const typed = fc.array(fc.tuple(name, mark), { minLength: 1, maxLength: 4 }).map((parts) => parts.flat().join(""));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const amount: fc.Arbitrary<Money> = fc
  .oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 9_000_000 }).map((wan) => wan * 1_000_000),
    fc.integer({ min: 0, max: 1e12 }),
  )
  .map(moneyFromFen);
const date = fc
  .constantFrom("2020", "2021", "2021-03", "2021-06-15", "2021-10-31", "2021-11", "2021-11-30", "2021-12", "2022-05-01")
  .map(on);
const place = fc.constantFrom("内江市", "荣昌区", "遂宁市", "潼南区", "资中县");
const fieldNames = ["重大功能平台", "基础设施互通", "现代产业体系", "公共服务共享", "其他"];
const mechanisms = ["内江—荣昌", "一区两群", "遂潼一体化机制", "成渝地区双城经济圈"];

const worklists: fc.Arbitrary<readonly Worklist[]> = fc.array(
  fc
    .record({
      mechanism: fc.constantFrom(...mechanisms),
      title: name,
      issuingBody: maybe(name),
      documentNumber: maybe(fc.constant("川发改(2021)12号")),
      issuedOn: maybe(date),
      declaredCount: maybe(fc.constantFrom("20", "70").map(decimal)),
      declaredQualifier: fc.constantFrom(...qualifiers),
      declaredUnit: maybe(fc.constantFrom("个", "项")),
    })
    .map((worklist) => aWorklist(worklist)),
  { minLength: 1, maxLength: 4 },
);

const item = fc
  .record({
    title: name,
    field: maybe(fc.constantFrom(...fieldNames)),
    kind: maybe(fc.constantFrom(...itemKinds)),
    parties: fc.uniqueArray(place, { maxLength: 5 }),
    leadUnit: maybe(name),
    content: maybe(typed),
    annualGoal: maybe(typed),
    totalInvestment: maybe(amount),
    plannedThisYear: maybe(amount),
    phase: maybe(fc.constantFrom(...itemPhases)),
    pace: maybe(fc.constantFrom(...itemPaces)),
    status: maybe(fc.constantFrom(...itemStatuses)),
    startDate: maybe(date),
    dueDate: maybe(date),
    finishedOn: maybe(date),
    problem: maybe(typed),
    nextStep: maybe(typed),
  })
  .map((changes) => anItem(changes));

const entries = fc.array(
  fc.record({
    asOf: maybe(date),
    text: maybe(typed),
    doneThisYear: maybe(amount),
    doneSinceStart: maybe(amount),
    physicalProgress: maybe(typed),
  }),
  { maxLength: 4 },
);

const observation: fc.Arbitrary<Observation> = fc
  .record({
    indicator: fc.constantFrom("通办事项", "帮扶资金", "帮扶资金使用率", "结算医院", "培养人才", "园区"),
    value: fc.constantFrom("4.24", "184", "0", "2.115", "13000", "30"),
    unit: fc.constantFrom("亿元", "个", "%", "人"),
    qualifier: fc.constantFrom(...qualifiers),
    asOf: maybe(date),
    target: maybe(fc.constantFrom("5", "200").map(decimal)),
    scope: maybe(name),
    mechanism: maybe(fc.constantFrom(...mechanisms)),
    field: maybe(fc.constantFrom(...fieldNames)),
  })
  .map((changes) => anObservation(changes));

const problems = fc.array(
  fc
    .record({
      problem: maybe(typed),
      cause: maybe(typed),
      measure: maybe(typed),
      responsibleUnit: maybe(name),
      dueDate: maybe(date),
      state: fc.constantFrom("open" as const, "solved" as const),
      solvedOn: maybe(date),
    })
    .map(tidyProblem),
  { maxLength: 2 },
);

const placedItem = fc.record({ item, entries, problems, list: fc.nat() });

/** Any year that the store could hold, from an empty one to one with everything, 演示数据 among them. */
export const randomYear: fc.Arbitrary<YearData> = fc
  .record({
    kind: fc.constantFrom("real" as const, "demo" as const),
    reportTitle: maybe(name),
    signingUnit: maybe(name),
    worklists,
    placed: fc.array(placedItem, { maxLength: 14 }),
    observations: fc.array(observation, { maxLength: 12 }),
  })
  .map(({ kind, reportTitle, signingUnit, worklists: drawn, placed, observations }) => {
    const lists = uniqueIds(drawn);
    const items = placed.map((one) => ({ ...one.item, worklistId: lists[one.list % lists.length]?.id ?? "" }));
    const progress = placed.flatMap((one, index) =>
      one.entries.map((entry): ProgressEntry => ({ ...aProgressEntry(), ...entry, itemId: items[index]?.id ?? "" })),
    );
    const rows = placed.flatMap((one, index) =>
      one.problems.map((problem) => anItemProblem(items[index]?.id ?? "", problem)),
    );
    return aYearData({
      year: aYear({ kind, reportTitle, signingUnit }),
      worklists: lists,
      fields: fieldNames.slice(0, 4).map((field, position) => ({ name: field, position })),
      items,
      progress,
      problems: rows,
      observations,
    });
  });

function uniqueIds(lists: readonly Worklist[]): readonly Worklist[] {
  return lists.map((list, index) => ({ ...list, id: `${list.id.slice(0, -2)}${String(index).padStart(2, "0")}` }));
}
