import type { InputProblem } from "../errors.ts";
import { firstDayOf, lastDayOf } from "./dates.ts";
import { fieldLabel } from "./field-labels.ts";
import type { ItemDraft, ProgressDraft } from "./item.ts";
import type { Money } from "./money.ts";

/** Some of a row's fields; what is absent was not typed. */
export type Some<Row> = { readonly [Key in keyof Row]?: Row[Key] | undefined };

/**
 * What is wrong with an item beyond the form of its single fields. `typed` are the fields just typed: a rule between two
 * fields is told at the one that the person has in hand.
 */
export function itemProblems(item: Some<ItemDraft>, typed: Some<ItemDraft> = item): readonly InputProblem[] {
  return [
    ...blankName("title", item.title),
    ...negativeAmount("totalInvestment", item.totalInvestment),
    ...negativeAmount("plannedThisYear", item.plannedThisYear),
    ...finishedBeforeStart(item, typed),
  ];
}

/** What is wrong with a progress entry beyond the form of its single fields. */
export function progressProblems(entry: Some<ProgressDraft>): readonly InputProblem[] {
  return [
    ...negativeAmount("doneThisYear", entry.doneThisYear),
    ...negativeAmount("doneSinceStart", entry.doneSinceStart),
  ];
}

/** A name that is nothing but blanks. */
export function blankName(field: string, name: string | undefined, label = fieldLabel(field)): readonly InputProblem[] {
  return name !== undefined && name.trim() === "" ? [{ field, message: `${label ?? ""}不能是空白` }] : [];
}

function negativeAmount(field: string, amount: Money | null | undefined): readonly InputProblem[] {
  return (amount ?? 0) < 0 ? [{ field, message: `${fieldLabel(field) ?? ""}不能小于0` }] : [];
}

/**
 * Compares as far as both dates are exact: started 2021-05 and finished 2021-05-03 is fine. What is 终止 may have ended before
 * the day on which it was to begin.
 */
function finishedBeforeStart(item: Some<ItemDraft>, typed: Some<ItemDraft>): readonly InputProblem[] {
  const { startDate, finishedOn, status } = item;
  if (status === "terminated") return [];
  if (!startDate || !finishedOn || lastDayOf(finishedOn) >= firstDayOf(startDate)) return [];
  return "finishedOn" in typed
    ? [{ field: "finishedOn", message: "完成时间不能早于开工时间" }]
    : [{ field: "startDate", message: "开工时间不能晚于完成时间" }];
}
