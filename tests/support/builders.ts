import { isoDate, isPartialDate, type PartialDate } from "../../shared/domain/dates.ts";
import { decimal } from "../../shared/domain/decimal.ts";
import type { Item, ProgressEntry, Stored } from "../../shared/domain/item.ts";
import { defaultLampRule } from "../../shared/domain/lamp-rule.ts";
import { moneyFromWan, type Money } from "../../shared/domain/money.ts";
import type {
  Citation,
  Field,
  Observation,
  ReportingYear,
  Source,
  Worklist,
  YearData,
} from "../../shared/domain/year-data.ts";

/** When everything that the builders make was written. */
export const testTime = "2021-12-01T01:02:03.004Z";

let made = 0;

/** A fresh id; the same ones in the same order in every run of a test file, each greater than the one before. */
export function testId(): string {
  made += 1;
  return `017d7000-0000-7000-8000-${made.toString(16).padStart(12, "0")}`;
}

/** 万元 as money: wan("165400") is 16.54亿元. */
export const wan = (amount: string): Money => moneyFromWan(amount);
export const aDate = isoDate;
export const aDecimal = decimal;

export function aPartialDate(text: string): PartialDate {
  if (!isPartialDate(text)) throw new RangeError(`not a date: ${text}`);
  return text;
}

function stored(): Stored {
  return { id: testId(), revision: 1, createdAt: testTime, updatedAt: testTime };
}

export function aYear(given: Partial<ReportingYear> = {}): ReportingYear {
  return {
    year: 2021,
    kind: "real",
    cutOffDate: aDate("2021-11-30"),
    reportTitle: null,
    signingUnit: "内江市发展和改革委员会",
    lampRule: defaultLampRule,
    revision: 1,
    snapshotId: null,
    ...given,
  };
}

export function aWorklist(given: Partial<Worklist> = {}): Worklist {
  return {
    ...stored(),
    year: 2021,
    mechanism: "内江—荣昌",
    title: "2021年内江荣昌合作事项清单",
    issuingBody: null,
    documentNumber: null,
    issuedOn: null,
    declaredCount: null,
    declaredQualifier: "exact",
    declaredUnit: null,
    ...given,
  };
}

export function anItem(given: Partial<Item> = {}): Item {
  return {
    ...stored(),
    year: 2021,
    worklistId: testId(),
    number: null,
    title: "成渝中线高铁内江段",
    field: "基础设施互通",
    kind: "project",
    parties: ["内江市", "荣昌区"],
    leadUnit: "市发展改革委",
    responsibleUnits: ["市交通运输局"],
    content: null,
    annualGoal: null,
    totalInvestment: null,
    plannedThisYear: null,
    phase: null,
    pace: null,
    status: "inProgress",
    startDate: null,
    dueDate: null,
    finishedOn: null,
    problem: null,
    nextStep: null,
    remark: null,
    ...given,
  };
}

export function aProgressEntry(given: Partial<ProgressEntry> = {}): ProgressEntry {
  return {
    ...stored(),
    itemId: testId(),
    asOf: aPartialDate("2021-11"),
    text: null,
    doneThisYear: null,
    doneSinceStart: null,
    percent: null,
    physicalProgress: null,
    ...given,
  };
}

export function anObservation(given: Partial<Observation> = {}): Observation {
  return {
    ...stored(),
    year: 2021,
    indicator: "跨省通办事项",
    value: aDecimal("167"),
    unit: "项",
    qualifier: "exact",
    asOf: aPartialDate("2021-11"),
    target: null,
    scope: null,
    mechanism: null,
    field: null,
    position: 0,
    ...given,
  };
}

export function aSource(given: Partial<Source> = {}): Source {
  return {
    ...stored(),
    kind: "article",
    title: "内江荣昌合作一年间",
    publisher: "内江日报",
    publishedOn: aPartialDate("2021-12-01"),
    originalText: "截至2021年11月底，跨省通办事项达167项。",
    text: "截至2021年11月底，跨省通办事项达167项。",
    ...given,
  };
}

export function aCitation(given: Partial<Citation> = {}): Citation {
  return {
    id: testId(),
    sourceId: testId(),
    sentence: "截至2021年11月底，跨省通办事项达167项。",
    targetKind: "observation",
    targetId: testId(),
    ...given,
  };
}

/** A year with one list; the given items are put on it unless they name a list of their own. */
export function aYearData(given: Partial<YearData> = {}): YearData {
  const worklists = given.worklists ?? [aWorklist()];
  const items = given.items ?? [];
  const known = new Set(worklists.map(({ id }) => id));
  const [first] = worklists;
  return {
    year: aYear(),
    fields: fieldsOf(items),
    progress: [],
    ownColumns: [],
    versions: [],
    problems: [],
    moves: [],
    carries: [],
    observations: [],
    sources: [],
    citations: [],
    ...given,
    worklists,
    items: items.map((item) => (known.has(item.worklistId) || first === undefined ? item : onList(item, first.id))),
  };
}

function onList(item: Item, worklistId: string): Item {
  return { ...item, worklistId };
}

function fieldsOf(items: readonly Item[]): Field[] {
  const names = new Set(items.map(({ field }) => field).filter((field) => field !== null));
  return [...names].map((name, position) => ({ name, position }));
}
