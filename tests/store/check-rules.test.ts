import { describe, expect, test } from "vitest";
import { checkRules, type CheckRule, type Finding } from "../../shared/domain/check/finding.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import { sendableChanges } from "../../renderer/lib/item-changes.ts";
import { insertWorklist } from "../../main/store/worklists.ts";
import { insertProgress } from "../../main/store/progress.ts";
import { aDate, aDecimal, aPartialDate, wan } from "../support/builders.ts";
import { aDesk, type Desk } from "../support/desk.ts";
import { aListOfYear } from "../support/list-of-year.ts";

const year = 2021;
const asOf = aDate("2021-11-30");

type Entry = InputOf<"progress:create">["entry"];
const empty: Entry = {
  asOf: null,
  text: null,
  doneThisYear: null,
  doneSinceStart: null,
  percent: null,
  physicalProgress: null,
};

/** A year that one rule finds something in: enters it, and says which field of what it must lead to. */
interface Case {
  readonly enter: (desk: Desk) => Promise<void>;
  readonly leadsTo: { readonly kind: Finding["place"]["kind"]; readonly field?: string };
  /** What the window offers to put it right; null where only a person can know. */
  readonly repair: string | null;
}

async function anItemWith(
  desk: Desk,
  item: Omit<InputOf<"items:create">["item"], "worklistId" | "title">,
  ...entries: readonly Partial<Entry>[]
): Promise<string> {
  const { items } = await aListOfYear(desk, year, [{ title: "甲桥", ...item }]);
  const itemId = items[0]?.id ?? "";
  for (const entry of entries) await desk.get("progress:create", { itemId, entry: { ...empty, ...entry } });
  return itemId;
}

const enter =
  (...given: Parameters<typeof anItemWith> extends [Desk, ...infer Rest] ? Rest : never): Case["enter"] =>
  async (desk) =>
    void (await anItemWith(desk, ...given));

const on = aPartialDate;

const cases: Readonly<Record<CheckRule, Case>> = {
  "cumulative-falls": {
    enter: enter(
      {},
      { asOf: on("2021-06"), doneSinceStart: wan("900") },
      { asOf: on("2021-09"), doneSinceStart: wan("800") },
    ),
    leadsTo: { kind: "progress", field: "doneSinceStart" },
    repair: null,
  },
  "year-above-total": {
    enter: enter({}, { asOf: on("2021-09"), doneThisYear: wan("800"), doneSinceStart: wan("700") }),
    leadsTo: { kind: "progress", field: "doneThisYear" },
    repair: null,
  },
  "done-above-plan": {
    enter: enter({ plannedThisYear: wan("100") }, { asOf: on("2021-09"), doneThisYear: wan("200") }),
    leadsTo: { kind: "progress", field: "doneThisYear" },
    repair: null,
  },
  "list-count-differs": {
    enter: async (desk) => {
      const { db, newId, now } = desk.context();
      await desk.get("years:create", { year });
      const named = { title: "2021年重点合作事项清单", mechanism: "遂潼一体化" };
      const unnamed = { issuingBody: null, documentNumber: null, issuedOn: null };
      const declared = { declaredCount: aDecimal("70"), declaredQualifier: "exact", declaredUnit: "项" } as const;
      insertWorklist(db, { year, ...named, ...unnamed, ...declared }, { id: newId(), now: now() });
    },
    leadsTo: { kind: "worklist" },
    repair: null,
  },
  "wan-yi-slip": {
    enter: async (desk) => {
      const amounts = { totalInvestment: wan("120000"), plannedThisYear: wan("30000") };
      const itemId = await anItemWith(desk, amounts, { asOf: on("2021-09"), doneThisYear: wan("2.8") });
      await answer(desk, itemId);
    },
    leadsTo: { kind: "progress", field: "doneThisYear" },
    repair: "改为2.8亿元",
  },
  "on-two-lists": {
    enter: async (desk) => {
      await anItemWith(desk, {});
      await desk.get("worklists:create", {
        year,
        mechanism: "成都平原经济区",
        title: "成都平原经济区清单",
        issuingBody: null,
        documentNumber: null,
        issuedOn: null,
      });
      const { worklists } = await desk.get("catalog:read", { year });
      const other = worklists.find(({ mechanism }) => mechanism === "成都平原经济区");
      await desk.get("items:create", { year, item: { worklistId: other?.id ?? "", title: "甲 桥" } });
    },
    leadsTo: { kind: "item", field: "title" },
    repair: null,
  },
  "deadline-expired": {
    enter: async (desk) => {
      const itemId = await anItemWith(desk, { dueDate: on("2021-09") });
      await answer(desk, itemId);
    },
    leadsTo: { kind: "item", field: "status" },
    repair: "状态改为滞后",
  },
  "red-unanswered": {
    enter: enter({ status: "delayed" }),
    leadsTo: { kind: "item", field: "problem" },
    repair: null,
  },
  "unit-missing": {
    enter: enter({}, { asOf: on("2021-09"), doneThisYear: wan("1200"), text: "完成投资1200，进展顺利。" }),
    leadsTo: { kind: "progress", field: "text" },
    repair: "补上“万元”",
  },
  "percent-above-100": {
    enter: async (desk) => {
      const itemId = await anItemWith(desk, {});
      // The form refuses it: what an older program has let in.
      const { db, newId, now } = desk.context();
      const entry = { asOf: on("2021-09"), percent: aDecimal("120") };
      insertProgress(db, itemId, entry, { id: newId(), now: now() });
    },
    leadsTo: { kind: "progress", field: "percent" },
    repair: null,
  },
  "parts-do-not-add-up": {
    enter: enter({}, { asOf: on("2021-09"), text: "完成投资5亿元，其中甲段3亿元、乙段2.5亿元。" }),
    leadsTo: { kind: "progress", field: "text" },
    repair: null,
  },
  "finished-without-date": {
    enter: enter({ status: "completed" }, { asOf: on("2021-10"), percent: aDecimal("100") }),
    leadsTo: { kind: "item", field: "finishedOn" },
    repair: "完成时间填为2021年10月",
  },
};

/** A red item that says all it is asked for. */
async function answer(desk: Desk, itemId: string): Promise<void> {
  const dueDate = on("2021-12");
  const problem = {
    problem: "用地未落实",
    cause: "征地慢",
    measure: "专班推进",
    responsibleUnit: "市交通局",
    dueDate,
    state: "open" as const,
    solvedOn: null,
  };
  await desk.get("problems:create", { itemId, problem });
}

const findings = async (desk: Desk) => (await desk.get("checks:run", { year, asOf })).findings;

describe.each(checkRules)("%s", (rule) => {
  const { enter: enterCase, leadsTo, repair } = cases[rule];

  test("is found in what is entered, and leads to a cell that is there", async () => {
    const desk = aDesk();
    await enterCase(desk);
    const found = await findings(desk);
    expect(found.map((finding) => finding.rule)).toEqual([rule]);
    const place = found[0]?.place;
    expect(place).toMatchObject(leadsTo);
    expect(await cellOf(desk, place)).toBeDefined();
  });

  test(repair === null ? "offers no repair that only a person can know" : `is put right by: ${repair}`, async () => {
    const desk = aDesk();
    await enterCase(desk);
    const [finding] = await findings(desk);
    expect(finding?.repair?.label ?? null).toBe(repair);
    const offered = finding?.repair ?? null;
    if (offered === null) return;
    const { id, basedOn } = offered;
    if (offered.kind === "item")
      await desk.get("items:update", { id, basedOn, changes: sendableChanges(offered.changes) });
    else await desk.get("progress:update", { id, basedOn, changes: offered.changes });
    expect(await findings(desk)).toEqual([]);
  });
});

/** The row that a finding leads to, or the field of it that is named; undefined where there is none. */
async function cellOf(desk: Desk, place: Finding["place"] | undefined): Promise<unknown> {
  switch (place?.kind) {
    case "item": {
      const { item } = await desk.get("items:read", { id: place.id, asOf });
      return place.field === null ? item : item[place.field];
    }
    case "progress": {
      const { progress } = await desk.get("items:read", { id: place.itemId, asOf });
      const entry = progress.find(({ id }) => id === place.id);
      return place.field === null ? entry : (entry?.[place.field] ?? undefined);
    }
    case "worklist":
      return (await desk.get("worklists:care", { year })).find(({ worklist }) => worklist.id === place.id);
    default:
      return undefined;
  }
}

test("an indicator without a unit cannot be entered, and one in % above 100 leads to its figure", async () => {
  const desk = aDesk();
  await desk.get("years:create", { year });
  const blank = await desk.ask("observations:create", { year, observation: { ...figure, unit: " " } });
  expect(blank).toMatchObject({ ok: false, error: { kind: "input-not-acceptable" } });
  const { id } = await desk.get("observations:create", { year, observation: { ...figure, value: aDecimal("120") } });
  expect(await findings(desk)).toMatchObject([
    { rule: "percent-above-100", level: "warning", place: { kind: "observation", id } },
  ]);
});

const figure = {
  indicator: "跨省通办办结率",
  value: aDecimal("90"),
  unit: "%",
  qualifier: "exact" as const,
  asOf: on("2021-11"),
  target: null,
  scope: null,
  mechanism: null,
  field: null,
};
