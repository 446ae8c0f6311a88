import { lastDayOf, type IsoDate, type PartialDate } from "../dates.ts";
import type { Stored } from "../item.ts";
import type { Some } from "../item-rules.ts";
import { tidyName, tidyText } from "../tidy-text.ts";

/** 状态 of a problem. */
export const problemStates = ["open", "solved"] as const;
export type ProblemState = (typeof problemStates)[number];

export const problemStateLabels: Readonly<Record<ProblemState, string>> = { open: "未解决", solved: "已解决" };

/** 问题 of an item with what is done about it: what is added to the text 存在问题 that the list itself carries. */
export interface ItemProblemDraft {
  readonly problem: string | null;
  /** 原因. */
  readonly cause: string | null;
  /** 措施. */
  readonly measure: string | null;
  /** 责任单位 by name. */
  readonly responsibleUnit: string | null;
  /** 时限. */
  readonly dueDate: PartialDate | null;
  readonly state: ProblemState;
  /** The day it was solved; null while it is open, or when nobody knows the day. */
  readonly solvedOn: PartialDate | null;
}

export interface ItemProblem extends ItemProblemDraft, Stored {
  readonly itemId: string;
}

/**
 * What a person typed, as it is kept: blank text as "not given". A day of solving says that it is solved, and what is open
 * has none.
 */
export function tidyProblem<Typed extends Some<ItemProblemDraft>>(typed: Typed): Typed {
  const { problem, cause, measure, responsibleUnit, solvedOn } = typed;
  return {
    ...typed,
    ...(problem === undefined ? {} : { problem: tidyText(problem) }),
    ...(cause === undefined ? {} : { cause: tidyText(cause) }),
    ...(measure === undefined ? {} : { measure: tidyText(measure) }),
    ...(responsibleUnit === undefined ? {} : { responsibleUnit: tidyName(responsibleUnit) }),
    ...(solvedOn === undefined || solvedOn === null ? {} : { state: "solved" }),
    ...(typed.state === "open" ? { state: "open", solvedOn: null } : {}),
  };
}

/** Whether a problem is still there at a date: one solved on a later day was open until then. */
export function isOpenAt({ state, solvedOn }: Pick<ItemProblem, "state" | "solvedOn">, asOf: IsoDate): boolean {
  return state === "open" || (solvedOn !== null && lastDayOf(solvedOn) > asOf);
}

/** The four facts that a red item is asked for, in the order in which they are asked. */
const asked = [
  ["cause", "原因"],
  ["measure", "措施"],
  ["responsibleUnit", "责任单位"],
  ["dueDate", "时限"],
] as const satisfies readonly (readonly [keyof ItemProblemDraft, string])[];

/** Whether one of an item's problems that are open at a date says 原因, 措施, 责任单位 and 时限. */
export function isAnswered(problems: readonly ItemProblem[], asOf: IsoDate): boolean {
  return problems.some((problem) => isOpenAt(problem, asOf) && asked.every(([field]) => problem[field] !== null));
}

/** What a red item lacks while `isAnswered` is false: in full, in a few words, and as the request for it. */
export const unansweredInWords = "未填写原因、措施、责任单位和时限";
export const unansweredInShort = "原因和措施没有填全";
export const requestInWords = "进度滞后，请填写原因、措施、责任单位和时限";
