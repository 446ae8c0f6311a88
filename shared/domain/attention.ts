import type { IsoDate } from "./dates.ts";
import type { Item } from "./item.ts";
import { isOverdue, overdueReason, type LampAnswer } from "./lamp.ts";
import type { Lamp } from "./pace.ts";

/** Why an item asks for attention, the most urgent first. */
export const attentionKinds = ["overdue", "red", "incomplete"] as const;
export type AttentionKind = (typeof attentionKinds)[number];

export interface Attention {
  readonly kind: AttentionKind;
  /** One sentence without a full stop. */
  readonly reason: string;
}

/** The part of an item that decides whether it asks for attention. */
export type AttentionItem = Pick<Item, "status" | "dueDate" | "finishedOn" | "field" | "leadUnit">;

/**
 * Why an item asks for attention at a cut-off date, the most urgent first; empty when it asks for none. `lamp` is the item's
 * lamp at the same date, `isReported` whether any progress was reported by then. 终止 items ask for nothing.
 */
export function attentionKindsOf(
  item: AttentionItem,
  isReported: boolean,
  lamp: Lamp,
  asOf: IsoDate,
): readonly AttentionKind[] {
  if (item.status === "terminated") return [];
  const asks: Readonly<Record<AttentionKind, boolean>> = {
    overdue: isOverdue(item, asOf),
    red: lamp === "red",
    incomplete: missingBeforeReport(item, isReported).length > 0,
  };
  return attentionKinds.filter((kind) => asks[kind]);
}

/** As `attentionKindsOf`, with the reasons. */
export function attentionOf(
  item: AttentionItem,
  isReported: boolean,
  lamp: LampAnswer,
  asOf: IsoDate,
): readonly Attention[] {
  return attentionKindsOf(item, isReported, lamp.lamp, asOf).map((kind) => ({
    kind,
    reason: reasonOf(kind, item, isReported, lamp),
  }));
}

function reasonOf(kind: AttentionKind, item: AttentionItem, isReported: boolean, lamp: LampAnswer): string {
  if (kind === "overdue") return overdueReason(item);
  return kind === "red" ? lamp.reason : `未填写${missingBeforeReport(item, isReported).join("、")}`;
}

/** All reasons in one sentence, each said once. */
export function attentionInWords(attention: readonly Attention[]): string {
  return [...new Set(attention.map(({ reason }) => reason))].join("；");
}

/** Names of what the report needs of every item and this one lacks: 领域, 状态, 牵头单位, 进展. */
function missingBeforeReport(item: AttentionItem, isReported: boolean): readonly string[] {
  const given: readonly (readonly [string, boolean])[] = [
    ["领域", item.field !== null],
    ["状态", item.status !== null],
    ["牵头单位", item.leadUnit !== null],
    ["进展", isReported],
  ];
  return given.filter(([, isGiven]) => !isGiven).map(([label]) => label);
}
