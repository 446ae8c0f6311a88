import { Big } from "big.js";
import { defaultLampRule } from "../../shared/domain/lamp-rule.ts";
import { moneyFromWan, type Money } from "../../shared/domain/money.ts";
import type { Item, ProgressEntry, Stored } from "../../shared/domain/item.ts";
import type { PartialDate } from "../../shared/domain/dates.ts";
import type { ReportingYear, Worklist, YearData } from "../../shared/domain/year-data.ts";

const written = "2021-11-30T02:00:00.000Z";
let lastId = 0;

function stored(): Stored {
  lastId += 1;
  const id = `01932f3e-0000-7000-8000-${String(lastId).padStart(12, "0")}`;
  return { id, revision: 1, createdAt: written, updatedAt: written };
}

/** An amount as it is spoken of: wan("3000") is 3000万元. */
export function wan(amount: string): Money {
  return moneyFromWan(amount);
}

/** The same in 亿元, as prose has it: yi("16.54") is 16.54亿元. */
export function yi(amount: string): Money {
  return moneyFromWan(new Big(amount).times(10_000).toFixed());
}

/** A date as a person writes it: on("2021-11"). */
export function on(date: string): PartialDate {
  return date as PartialDate;
}

/** An item of 2021 of which nothing is known but its name. */
export function anItem(changes: Partial<Item> = {}): Item {
  return {
    ...stored(),
    year: 2021,
    worklistId: "01932f3e-0000-7000-8000-0000000a0000",
    number: null,
    title: "荣昌、内江共建现代农业高新技术产业示范区",
    field: null,
    kind: null,
    parties: [],
    leadUnit: null,
    responsibleUnits: [],
    content: null,
    annualGoal: null,
    totalInvestment: null,
    plannedThisYear: null,
    phase: null,
    pace: null,
    status: null,
    startDate: null,
    dueDate: null,
    finishedOn: null,
    problem: null,
    nextStep: null,
    remark: null,
    ...changes,
  };
}

/** An item that the report can be written from without a question. */
export function aCompleteItem(changes: Partial<Item> = {}): Item {
  return anItem({ field: "现代产业体系", status: "inProgress", leadUnit: "内江市发展改革委", ...changes });
}

/** A progress entry of 2021-11-30 that reports nothing. */
export function aProgressEntry(changes: Partial<ProgressEntry> = {}): ProgressEntry {
  return {
    ...stored(),
    itemId: "01932f3e-0000-7000-8000-0000000b0000",
    asOf: on("2021-11-30"),
    text: null,
    doneThisYear: null,
    doneSinceStart: null,
    percent: null,
    physicalProgress: null,
    ...changes,
  };
}

/** An open year 2021 of real data. */
export function aYear(changes: Partial<ReportingYear> = {}): ReportingYear {
  return {
    year: 2021,
    kind: "real",
    cutOffDate: null,
    reportTitle: null,
    signingUnit: null,
    lampRule: defaultLampRule,
    revision: 1,
    snapshotId: null,
    ...changes,
  };
}

/** The list that `anItem` stands on. */
export function aWorklist(changes: Partial<Worklist> = {}): Worklist {
  return {
    ...stored(),
    id: "01932f3e-0000-7000-8000-0000000a0000",
    year: 2021,
    mechanism: "成渝地区双城经济圈",
    title: "2021年合作事项清单",
    issuingBody: null,
    documentNumber: null,
    issuedOn: null,
    declaredCount: null,
    declaredQualifier: "exact",
    declaredUnit: null,
    ...changes,
  };
}

/** A year of which only what a test names is known. */
export function aYearData(changes: Partial<YearData> = {}): YearData {
  return {
    year: aYear(),
    worklists: [aWorklist()],
    fields: [],
    items: [],
    progress: [],
    ownColumns: [],
    versions: [],
    problems: [],
    moves: [],
    carries: [],
    observations: [],
    sources: [],
    citations: [],
    ...changes,
  };
}
