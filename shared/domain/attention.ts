import type { IsoDate } from "./dates.ts";
import type { Item, Standing } from "./item.ts";
import { isOverdue, overdueReason, type LampAnswer } from "./lamp.ts";
import { isWithoutProgress } from "./standing.ts";

/** Why an item asks for attention, the most urgent first. */
export const attentionKinds = ["overdue", "red", "incomplete"] as const;
export type AttentionKind = (typeof attentionKinds)[number];

export interface Attention {
  readonly kind: AttentionKind;
  /** One sentence without a full stop. */
  readonly reason: string;
}

/**
 * Why an item asks for attention at a cut-off date, the most urgent reason first; empty when it asks for none.
 * `lamp` is the item's lamp at the same date. 终止 items ask for nothing.
 */
export function attentionOf(item: Item, standing: Standing, lamp: LampAnswer, asOf: IsoDate): readonly Attention[] {
  if (item.status === "terminated") return [];
  const missing = missingBeforeReport(item, standing);
  return [
    ...(isOverdue(item, asOf) ? [{ kind: "overdue" as const, reason: overdueReason(item) }] : []),
    ...(lamp.lamp === "red" ? [{ kind: "red" as const, reason: lamp.reason }] : []),
    ...(missing.length > 0 ? [{ kind: "incomplete" as const, reason: `未填写${missing.join("、")}` }] : []),
  ];
}

/** All reasons in one sentence, each said once. */
export function attentionInWords(attention: readonly Attention[]): string {
  return [...new Set(attention.map(({ reason }) => reason))].join("；");
}

/** Names of what the report needs of every item and this one lacks: 领域, 状态, 牵头单位, 进展. */
export function missingBeforeReport(item: Item, standing: Standing): readonly string[] {
  const given: readonly (readonly [string, boolean])[] = [
    ["领域", item.field !== null],
    ["状态", item.status !== null],
    ["牵头单位", item.leadUnit !== null],
    ["进展", !isWithoutProgress(standing)],
  ];
  return given.filter(([, isGiven]) => !isGiven).map(([label]) => label);
}
