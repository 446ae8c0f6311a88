import { comparableName } from "../comparable-name.ts";
import type { IsoDate } from "../dates.ts";
import type { Item, ItemDraft, ItemPhase, ItemStatus } from "../item.ts";
import { statusAt, type StatedStatus } from "../state-at.ts";
import type { Field } from "../year-data.ts";
import type { CarriedFieldGround } from "./item-carry.ts";

/** What carrying forward is for: neither 已完成 nor 终止 at the cut-off date of its year. */
export function isUnfinished(item: StatedStatus, asOf: IsoDate): boolean {
  const status = statusAt(item, asOf);
  return status !== "completed" && status !== "terminated";
}

/**
 * An item as it begins in the next year. It keeps what it is: name, 类型, parties, units, content, 总投资, 开工时间 and 完成时限. It
 * begins anew with what belongs to a year: 序号, 年度目标, 年度计划投资, 节奏, 存在问题, 下一步工作 and 备注. 新开工 becomes 续建, and what
 * had fallen behind is 推进中 until somebody says otherwise; what was finished all the same is taken up again.
 */
export function carriedDraft(item: Item, field: string | null): Omit<ItemDraft, "worklistId"> {
  return {
    number: null,
    title: item.title,
    field,
    kind: item.kind,
    parties: item.parties,
    leadUnit: item.leadUnit,
    responsibleUnits: item.responsibleUnits,
    content: item.content,
    annualGoal: null,
    totalInvestment: item.totalInvestment,
    plannedThisYear: null,
    phase: carriedPhase(item.phase),
    pace: null,
    status: carriedStatus(item.status),
    startDate: item.startDate,
    dueDate: item.dueDate,
    finishedOn: null,
    problem: null,
    nextStep: null,
    remark: null,
  };
}

function carriedPhase(phase: ItemPhase | null): ItemPhase | null {
  return phase === "newlyStarted" ? "continued" : phase;
}

function carriedStatus(status: ItemStatus | null): ItemStatus | null {
  return status === null || status === "notStarted" ? status : "inProgress";
}

/** The field of the new year that goes on with one of the year before, by the mapping or by name; null where that is not one. */
export function carriedField(
  former: string | null,
  fields: readonly Field[],
): { readonly field: string | null; readonly ground: CarriedFieldGround } {
  if (former === null) return { field: null, ground: "unfilled" };
  const mapped = fields.filter(({ formerFields = [] }) => formerFields.includes(former));
  const [first, second] = mapped;
  if (first !== undefined) {
    return second === undefined ? { field: first.name, ground: "mapping" } : { field: null, ground: "several" };
  }
  const namesake = fields.find(({ name }) => comparableName(name) === comparableName(former));
  return namesake === undefined ? { field: null, ground: "none" } : { field: namesake.name, ground: "name" };
}

/** The title of next year's list: the year in it is counted on, otherwise the new year stands in front. */
export function carriedListTitle(title: string, formerYear: number, year: number): string {
  return title.includes(String(formerYear)) ? title.replaceAll(String(formerYear), String(year)) : `${year}年${title}`;
}
