import type { IsoDate } from "../dates.ts";
import type { Stored } from "../item.ts";
import type { DraftBody } from "./draft-body.ts";

/** 年度报告, 半年报告, 专题, 简报, 案例集. */
export const draftKinds = ["annual", "halfYear", "topic", "brief", "cases"] as const;
export type DraftKind = (typeof draftKinds)[number];

export const draftKindLabels: Readonly<Record<DraftKind, string>> = {
  annual: "年度报告",
  halfYear: "半年报告",
  topic: "专题报告",
  brief: "简报",
  cases: "案例集",
};

export const draftStates = ["draft", "inReview", "final"] as const;
export type DraftState = (typeof draftStates)[number];

export const draftStateLabels: Readonly<Record<DraftState, string>> = {
  draft: "草稿",
  inReview: "送审",
  final: "定稿",
};

/** A report in the list, without its text. */
export interface DraftSummary extends Stored {
  readonly year: number;
  readonly asOf: IsoDate;
  readonly title: string;
  readonly kind: DraftKind;
  readonly state: DraftState;
  /** Why a final report was opened again, the last time; null while it never was. */
  readonly reopenedBecause: string | null;
  /** ISO 8601 UTC; null while it is in use. */
  readonly deletedAt: string | null;
}

/** What of a report stays when its text is saved. */
export type DraftFacts = Omit<DraftSummary, "revision" | "updatedAt">;

export interface Draft extends DraftSummary {
  readonly body: DraftBody;
}

/** A kept state of a report: named by a person, or kept by the program from time to time (null). */
export interface DraftVersion {
  readonly id: string;
  readonly name: string | null;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly asOf: IsoDate;
  readonly title: string;
}

/** A report's text kept as a beginning for others. */
export interface DraftTemplate extends Stored {
  readonly name: string;
  readonly kind: DraftKind;
}
