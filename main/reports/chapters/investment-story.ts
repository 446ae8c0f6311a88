import { amountInWords } from "../../../shared/domain/amount-in-words.ts";
import type { Money } from "../../../shared/domain/money.ts";
import { completionInWords } from "../../../shared/domain/percent-in-words.ts";
import { inTurn } from "../blocks.ts";
import type { ReportItem } from "../report-items.ts";
import { spokenAmounts } from "./spoken-amounts.ts";

/**
 * The investment of an item that its text has not told already, put differently in turn: 总投资58亿元，年度计划投资40亿元，
 * 年度完成投资34亿元，完成率85%。 Empty when there is nothing to add.
 */
export function investmentStory({ item, standing }: ReportItem, told: string, turn: number): string {
  const { plannedThisYear: planned, totalInvestment } = item;
  const done = standing.doneThisYear;
  const untold = (words: string | null, amount: Money | null = null) => {
    const exact = amount === null ? words : amountInWords(amount);
    return words === null || told.includes(words) || (exact !== null && told.includes(exact)) ? null : words;
  };
  const [total = null, plan = null, reached = null] = spokenAmounts([totalInvestment, planned, done]);
  const rate = planned === null || done === null ? null : untold(completionInWords(done, planned));
  const year =
    plan !== null && reached !== null && rate !== null
      ? wholeYear(plan, untold(reached, done), rate, turn)
      : partOfYear(untold(plan, planned), untold(reached, done));
  const clauses = [untold(total, totalInvestment) === null ? "" : `总投资${total}`, year].filter(
    (clause) => clause !== "",
  );
  return clauses.length === 0 ? "" : `${clauses.join("，")}。`;
}

/** Plan, done and completion; `reached` is null when the text has just told what was done. */
function wholeYear(plan: string, reached: string | null, rate: string, turn: number): string {
  if (reached === null) {
    return inTurn(
      turn,
      `年度计划投资${plan}，完成率${rate}`,
      `年内投资为年度计划${plan}的${rate}`,
      `完成年度计划${plan}的${rate}`,
    );
  }
  return inTurn(
    turn,
    `年度计划投资${plan}，年度完成投资${reached}，完成率${rate}`,
    `年度完成投资${reached}，为年度计划${plan}的${rate}`,
    `年度计划投资${plan}，已完成${reached}，占${rate}`,
  );
}

function partOfYear(plan: string | null, reached: string | null): string {
  const clauses = [plan === null ? [] : [`年度计划投资${plan}`], reached === null ? [] : [`年度完成投资${reached}`]];
  return clauses.flat().join("，");
}
