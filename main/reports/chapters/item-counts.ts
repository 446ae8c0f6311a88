import { Big } from "big.js";
import type { KindCount, StatusCount } from "../../../shared/domain/aggregate.ts";
import { roundDecimal } from "../../../shared/domain/decimal.ts";
import type { ItemStatus } from "../../../shared/domain/item.ts";
import { kindLabels, statusLabels } from "../../../shared/domain/labels.ts";
import { listInWords } from "../../../shared/domain/list-in-words.ts";
import { inSpokenOrder } from "../../../shared/domain/spoken-order.ts";
import { shareInWords, withEvenPlaces } from "../../../shared/domain/percent-in-words.ts";

/** Shares of fewer items than this say less than the counts themselves. */
const fewestForShares = 10;

/** What stands for items that do not say: they are spoken of last, as 其余. */
const unstated = ["尚未填报进展状态", "未分类"] as const;
const [withoutStatus, withoutKind] = unstated;

interface CountedPart {
  readonly label: string;
  readonly count: number;
}

/** 已完成45项、推进中80项: the parts of a status count in the order in which they are spoken. */
export function statusParts(statuses: readonly StatusCount[]): CountedPart[] {
  return inSpokenOrder(statuses).map(({ status, count }) => ({
    label: status === null ? withoutStatus : statusLabels[status],
    count,
  }));
}

/** The same without the items that give no status: how many those are is said once, for the whole year. */
export function givenStatusParts(statuses: readonly StatusCount[]): CountedPart[] {
  return statusParts(statuses.filter(({ status }) => status !== null));
}

/** Whether any item gives its status; otherwise there is nothing to say about statuses. */
export function givesStatus(statuses: readonly StatusCount[]): boolean {
  return statuses.some(({ status }) => status !== null);
}

/** How many items of each kind, those without one under words that say so. */
export function kindParts(kinds: readonly KindCount[]): CountedPart[] {
  return kinds.map(({ kind, count }) => ({ label: kind === null ? withoutKind : kindLabels[kind], count }));
}

/** 项目3项、平台2项；those without a statement come last: 其余4项尚未填报进展状态. */
export function partsInWords(parts: readonly CountedPart[]): string {
  const rest = parts.find(({ label }) => unstated.some((words) => words === label));
  const given = parts.filter((part) => part !== rest);
  const listed = listInWords(given.map(({ label, count }) => `${label}${count}项`));
  return rest === undefined ? listed : `${listed}，其余${rest.count}项${rest.label}`;
}

/** 均在推进中, for items that all have one status; 在推进中 for a single one. */
export function allInWords(status: ItemStatus, count: number): string {
  return `${count > 1 ? "均" : ""}${wholeStates[status]}`;
}

const wholeStates: Readonly<Record<ItemStatus, string>> = {
  notStarted: "尚未启动",
  inProgress: "在推进中",
  completed: "已完成",
  delayed: "进度滞后",
  terminated: "已终止",
};

/** 已完成45项，占32.6%；推进中80项，占58.0%: with shares when the whole is large enough for them. */
export function partsWithShares(parts: readonly CountedPart[]): string {
  const whole = wholeOf(parts);
  if (whole < fewestForShares) return partsInWords(parts);
  const words = ({ label, count }: CountedPart) =>
    label === withoutStatus ? `其余${count}项${label}` : `${label}${count}项`;
  const shares = parts.map((part) => `${words(part)}，占${shareInWords(part.count, whole) ?? ""}`);
  return withEvenPlaces(shares.join("；"));
}

/** What is said where rounded shares do not add up. */
export const roundingWords = "各项占比经四舍五入，合计与100%略有差异。";

/** A sentence for shares whose rounded values do not add up to 100%, as their reader will add them up; otherwise null. */
export function roundingSentence(parts: readonly CountedPart[]): string | null {
  const whole = wholeOf(parts);
  if (whole < fewestForShares) return null;
  const shown = parts.map(({ count }) => roundDecimal(new Big(count).times(100).div(whole), 1));
  const sum = shown.reduce((total, share) => total.plus(share), new Big(0));
  return sum.eq(100) ? null : roundingWords;
}

function wholeOf(parts: readonly CountedPart[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}
