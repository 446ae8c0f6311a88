import type { IsoDate, PartialDate } from "./dates.ts";
import type { Decimal } from "./decimal.ts";
import type { Money } from "./money.ts";
import type { OwnValues } from "./own-field.ts";

/** 类型 of a 合作事项. */
export const itemKinds = ["project", "platform", "agreement", "policy", "event", "service"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** 阶段, in the order a project goes through them; 停工 last. */
export const itemPhases = [
  "reserve",
  "preparation",
  "newlyStarted",
  "continued",
  "mainWorksDone",
  "inUse",
  "suspended",
] as const;
export type ItemPhase = (typeof itemPhases)[number];

/** 节奏. */
export const itemPaces = ["ahead", "normal", "behind", "other"] as const;
export type ItemPace = (typeof itemPaces)[number];

/** 状态. */
export const itemStatuses = ["notStarted", "inProgress", "completed", "delayed", "terminated"] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** What every stored row carries: a stable id (UUID v7), a revision counted from 1, and times in ISO 8601 UTC. */
export interface Stored {
  readonly id: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/**
 * The part of a 合作事项 that people type. Absent values are null, never empty text; parties and units go by name. The values of
 * the list's own columns stand beside the rest under `own:` and the column's name.
 */
export interface ItemDraft extends OwnValues {
  readonly worklistId: string;
  /** 序号 as the list prints it. */
  readonly number: string | null;
  readonly title: string;
  readonly field: string | null;
  readonly kind: ItemKind | null;
  readonly parties: readonly string[];
  readonly leadUnit: string | null;
  readonly responsibleUnits: readonly string[];
  readonly content: string | null;
  readonly annualGoal: string | null;
  readonly totalInvestment: Money | null;
  readonly plannedThisYear: Money | null;
  readonly phase: ItemPhase | null;
  readonly pace: ItemPace | null;
  readonly status: ItemStatus | null;
  readonly startDate: PartialDate | null;
  /** 完成时限. */
  readonly dueDate: PartialDate | null;
  /** The day it really was finished. */
  readonly finishedOn: PartialDate | null;
  readonly problem: string | null;
  readonly nextStep: string | null;
  readonly remark: string | null;
}

export interface Item extends ItemDraft, Stored {
  readonly year: number;
}

/**
 * 进展: what was reached at a cut-off date. Figures that move during the year live only here, so that every one of them
 * has its date; `asOf` is null when the source names none (such an entry counts as the earliest).
 */
export interface ProgressDraft {
  readonly asOf: PartialDate | null;
  readonly text: string | null;
  /** 年度完成投资. */
  readonly doneThisYear: Money | null;
  /** 累计完成投资. */
  readonly doneSinceStart: Money | null;
  /** 进度（%）, 0 to 100. */
  readonly percent: Decimal | null;
  /** 形象进度. */
  readonly physicalProgress: string | null;
}

export interface ProgressEntry extends ProgressDraft, Stored {
  readonly itemId: string;
}

/** Where an item stands at a cut-off date: for each figure its newest value not after that date. */
export interface Standing {
  readonly asOf: IsoDate;
  readonly text: string | null;
  readonly doneThisYear: Money | null;
  readonly doneSinceStart: Money | null;
  readonly percent: Decimal | null;
  readonly physicalProgress: string | null;
}
