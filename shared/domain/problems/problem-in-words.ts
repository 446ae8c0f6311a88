import { dateInWords, type PartialDate } from "../dates.ts";
import { asClause } from "../official-text.ts";
import type { ItemProblem, ItemProblemDraft } from "./item-problem.ts";

type Told = Pick<ItemProblemDraft, "problem" | "cause" | "measure" | "responsibleUnit" | "dueDate">;

/**
 * 用地手续没有办完，原因是指标未落实，措施是加快报批（2021年12月底前）: what is given of it, without a full stop. The unit is left to
 * the annex, so that items with the same problem are told together.
 */
export function problemInWords(problem: Told): string {
  const hindrance = hindranceInWords(problem);
  const measure = measureInWords({ ...problem, responsibleUnit: null });
  if (measure === "") return hindrance;
  return hindrance === "" ? measure : `${hindrance}，措施是${measure}`;
}

/** 用地手续没有办完，原因是指标未落实. */
export function hindranceInWords({ problem, cause }: Told): string {
  if (cause === null) return clause(problem);
  return problem === null ? clause(cause) : `${clause(problem)}，原因是${clause(cause)}`;
}

/** 加快报批（市自然资源局，2021年12月底前）; empty without a measure. */
export function measureInWords({ measure, responsibleUnit, dueDate }: Told): string {
  if (measure === null) return "";
  const by = [responsibleUnit, dueDate === null ? null : deadlineInWords(dueDate)].filter((part) => part !== null);
  return `${clause(measure)}${by.length === 0 ? "" : `（${by.join("，")}）`}`;
}

/** 2021年12月底前; a full date is the last day itself: 2021年12月15日前. */
function deadlineInWords(dueDate: PartialDate): string {
  return `${dateInWords(dueDate)}${dueDate.length === 10 ? "" : "底"}前`;
}

/**
 * 存在问题 of an item in one text: what its list says, then what its problems add. The first problem without words of its own
 * is about what the list says; one that says the list's words again is told once. null when there is nothing to tell.
 */
export function hindrancesInWords(
  listed: string | null,
  problems: readonly ItemProblem[],
  inWords: (problem: Told) => string,
): string | null {
  const about = listed === null ? undefined : problems.find((problem) => isAbout(problem, listed));
  const told = problems.map((problem) => inWords(problem === about ? { ...problem, problem: listed } : problem));
  const added = told.filter((words) => words !== "");
  const texts =
    listed === null || about !== undefined ? added : [added.length === 0 ? listed : clause(listed), ...added];
  return texts.length === 0 ? null : texts.join("；");
}

function isAbout({ problem }: Told, listed: string): boolean {
  return problem === null || clause(problem) === clause(listed);
}

function clause(text: string | null): string {
  return text === null ? "" : asClause(text);
}
