import { groupBy } from "../group-by.ts";
import { comparableName } from "../comparable-name.ts";
import { dateInWords } from "../dates.ts";
import type { Item } from "../item.ts";
import { isOverdue, overdueReason } from "../lamp.ts";
import { statusAt } from "../state-at.ts";
import type { CheckedItem, CheckSource } from "./check-source.ts";
import type { Finding, Repair } from "./finding.ts";

/** The same project standing on two lists of the year: its figures are counted twice in every sum. */
export function onTwoLists({ data }: CheckSource): readonly Finding[] {
  const titles = new Map(data.worklists.map(({ id, title }) => [id, title]));
  const groups = [...groupBy(data.items, ({ title }) => comparableName(title)).values()];
  return groups
    .filter((group) => group.length > 1)
    .flatMap(([first, ...doubles]) => doubles.map((double) => doubled(first, double, titles)));
}

function doubled(first: Item | undefined, double: Item, titles: ReadonlyMap<string, string>): Finding {
  const where = titles.get(first?.worklistId ?? "") ?? "";
  const sameList = first?.worklistId === double.worklistId;
  const message = sameList
    ? `与同一清单中的第${first?.number ?? "—"}号事项同名，投资会重复计算`
    : `在《${where}》中已有同名事项，投资会重复计算`;
  return { rule: "on-two-lists", level: "warning", message, place: itemCell(double, "title"), repair: null };
}

/**
 * 完成时限 gone by while the status still says neither 已完成, 滞后 nor 终止. One that was finished or ended after the date of
 * the check says so already: nothing is left to be entered.
 */
export function deadlineExpired({ items, asOf }: CheckSource): readonly Finding[] {
  return items
    .filter(({ item }) => isOverdue(item, asOf) && statusAt(item, asOf) !== "delayed" && !isEnded(item))
    .map(({ item }) => ({
      rule: "deadline-expired",
      level: "warning",
      message: `${overdueReason(item)}，状态没有更新`,
      place: itemCell(item, "status"),
      repair: {
        kind: "item",
        id: item.id,
        basedOn: item.revision,
        label: "状态改为滞后",
        changes: { status: "delayed" },
      },
    }));
}

function isEnded({ status }: Item): boolean {
  return status === "completed" || status === "terminated";
}

/** 已完成 without the day it was finished; the day is offered where an entry reported 100 %. */
export function finishedWithoutDate({ items }: CheckSource): readonly Finding[] {
  return items
    .filter(({ item }) => item.status === "completed" && item.finishedOn === null)
    .map((checked) => ({
      rule: "finished-without-date",
      level: "warning",
      message: "状态为已完成，没有填写完成时间",
      place: itemCell(checked.item, "finishedOn"),
      repair: dayOfCompletion(checked),
    }));
}

/** The first day at which 100 % were reached, as the day it was finished. */
function dayOfCompletion({ item, reported }: CheckedItem): Repair | null {
  const asOf = reported.find(({ percent }) => percent !== null && Number(percent) === 100)?.asOf ?? null;
  if (asOf === null) return null;
  const label = `完成时间填为${dateInWords(asOf)}`;
  return { kind: "item", id: item.id, basedOn: item.revision, label, changes: { finishedOn: asOf } };
}

/** A list that says exactly how many matters it holds, while another number of them is on record. */
export function listCountDiffers({ data }: CheckSource): readonly Finding[] {
  const counts = groupBy(data.items, ({ worklistId }) => worklistId);
  return data.worklists.flatMap(({ id, title, declaredCount, declaredQualifier }): Finding[] => {
    const listed = counts.get(id)?.length ?? 0;
    if (declaredCount === null || declaredQualifier !== "exact" || Number(declaredCount) === listed) return [];
    const message = `《${title}》列明${declaredCount}项，已录入${listed}项`;
    return [
      { rule: "list-count-differs", level: "warning", message, place: { kind: "worklist", id, title }, repair: null },
    ];
  });
}

function itemCell(item: Item, field: "title" | "status" | "finishedOn"): Finding["place"] {
  return { kind: "item", id: item.id, title: item.title, field };
}
