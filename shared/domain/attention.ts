import type { IsoDate } from "./dates.ts";
import type { Item } from "./item.ts";
import { isOverdue, overdueReason, type LampAnswer } from "./lamp.ts";
import type { Lamp } from "./pace.ts";
import { unansweredInShort } from "./problems/item-problem.ts";
import { statusAt, type StatedStatus } from "./state-at.ts";

/** Why an item asks for attention, the most urgent first. */
export const attentionKinds = ["overdue", "red", "unanswered", "incomplete"] as const;
export type AttentionKind = (typeof attentionKinds)[number];

export interface Attention {
  readonly kind: AttentionKind;
  /** One sentence without a full stop. */
  readonly reason: string;
}

/** The part of an item that decides whether it asks for attention. */
export type AttentionItem = StatedStatus & Pick<Item, "dueDate" | "field" | "leadUnit">;

/** What is known of an item beside itself at the cut-off date. */
export interface ReportedFacts {
  /** Whether any progress was reported by then. */
  readonly isReported: boolean;
  /** Whether one of its open problems says 原因, 措施, 责任单位 and 时限 (see `isAnswered`). */
  readonly isAnswered: boolean;
}

/**
 * Why an item asks for attention at a cut-off date, the most urgent first; empty when it asks for none. `lamp` is the item's
 * lamp at the same date. Items that are 终止 by then ask for nothing.
 */
export function attentionKindsOf(
  item: AttentionItem,
  { isReported, isAnswered }: ReportedFacts,
  lamp: Lamp,
  asOf: IsoDate,
): readonly AttentionKind[] {
  if (statusAt(item, asOf) === "terminated") return [];
  const asks: Readonly<Record<AttentionKind, boolean>> = {
    overdue: isOverdue(item, asOf),
    red: lamp === "red",
    unanswered: lamp === "red" && !isAnswered,
    incomplete: missingBeforeReport(item, isReported).length > 0,
  };
  return attentionKinds.filter((kind) => asks[kind]);
}

/** As `attentionKindsOf`, with the reasons. */
export function attentionOf(
  item: AttentionItem,
  facts: ReportedFacts,
  lamp: LampAnswer,
  asOf: IsoDate,
): readonly Attention[] {
  return attentionKindsOf(item, facts, lamp.lamp, asOf).map((kind) => ({
    kind,
    reason: reasonOf(kind, item, facts, lamp),
  }));
}

function reasonOf(kind: AttentionKind, item: AttentionItem, facts: ReportedFacts, lamp: LampAnswer): string {
  switch (kind) {
    case "overdue":
      return overdueReason(item);
    case "red":
      return lamp.reason;
    case "unanswered":
      return unansweredInShort;
    case "incomplete":
      return `未填写${missingBeforeReport(item, facts.isReported).join("、")}`;
  }
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
