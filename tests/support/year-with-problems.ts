import { join } from "node:path";
import type { Item } from "../../shared/domain/item.ts";
import { isoDate } from "../../shared/domain/dates.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import type { ItemFilter } from "../../shared/ipc/questions/item-list.ts";
import { listProblemsOfYear } from "../../main/store/item-problems.ts";
import { aDesk, type Desk } from "./desk.ts";
import { addItem, aYearWithList } from "./desk-year.ts";
import { on } from "./rows.ts";

const taskId = "01932f3e-0000-7000-8000-000000000001";
export const asOf = isoDate("2021-11-30");

type Typed = InputOf<"problems:create">["problem"];

/** A problem that says all four facts, and one that says nothing. */
export const fullProblem: Typed = {
  problem: "用地手续没有办完",
  cause: "指标未落实",
  measure: "加快报批",
  responsibleUnit: "市自然资源局",
  dueDate: on("2021-12"),
  state: "open",
  solvedOn: null,
};
export const blankProblem: Typed = {
  problem: null,
  cause: null,
  measure: null,
  responsibleUnit: null,
  dueDate: null,
  state: "open",
  solvedOn: null,
};

/** 大内高速 with two problems, one of them without words of its own, and 成渝中线高铁 with a solved one. */
export async function aYearWithProblems() {
  const desk = aDesk();
  const { list } = await aYearWithList(desk);
  const unit = "市自然资源局";
  const road = await addItem(desk, list, { number: "1", title: "大内高速", problem: "推进缓慢", leadUnit: unit });
  const rail = await addItem(desk, list, { number: "2", title: "成渝中线高铁" });
  await addProblem(desk, road, fullProblem);
  await addProblem(desk, road, { cause: "=1+1", measure: "@SUM(A1)" });
  await addProblem(desk, rail, { problem: "-5", state: "solved", solvedOn: on("2021-10-15") });
  desk.rest();
  return { desk, list, road, rail };
}

/** Adds a problem to an item; what is not named stays empty. */
export function addProblem(desk: Desk, { id }: Item, problem: Partial<Typed>) {
  return desk.get("problems:create", { itemId: id, problem: { ...blankProblem, ...problem } });
}

/** Exports the year 2021, or the items that match a filter; answers the file's path. */
export async function exported(desk: Desk, filter: ItemFilter | null = null): Promise<string> {
  const destination = join(desk.storePath, "..", "导出.xlsx");
  const view = filter === null ? null : { filter, sort: null };
  await desk.get("exports:workbook", { taskId, year: 2021, asOf, view, destination });
  return destination;
}

/** All problems of 2021 as they would be typed, each behind the name of its item. */
export function problemsOf(desk: Desk): readonly (readonly [title: string, problem: Typed])[] {
  const { db } = desk.context();
  const titleOf = db.prepare<[string], { title: string }>("SELECT title FROM item WHERE id = ?");
  return listProblemsOfYear(db, 2021).map((row) => {
    const { problem, cause, measure, responsibleUnit, dueDate, state, solvedOn } = row;
    const typed = { problem, cause, measure, responsibleUnit, dueDate, state, solvedOn };
    return [titleOf.get(row.itemId)?.title ?? "", typed];
  });
}
