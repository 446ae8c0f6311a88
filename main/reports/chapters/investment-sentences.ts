import { Big } from "big.js";
import { amountInWords } from "../../../shared/domain/amount-in-words.ts";
import type { InvestmentFigures } from "../../../shared/domain/aggregate.ts";
import { cutOffInWords } from "../../../shared/domain/cut-off-in-words.ts";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import { fenPerYi, type Money } from "../../../shared/domain/money.ts";
import { completionInWords, paceInWords, withEvenPlaces } from "../../../shared/domain/percent-in-words.ts";
import { inTurn } from "../blocks.ts";
import { inWan, isExactInWan } from "./spoken-amounts.ts";

/** Sums are spoken with two places (5332.42亿元); the annexes hold them in full. */
const spokenPlaces = 2;

/** 533242.17万元 as 53.32亿元: rounded as far as sums are spoken. */
export function sumInWords(amount: Money): string {
  return amountInWords(amount, spokenPlaces);
}

/**
 * Two sums of one sentence in one unit where both are exact in it: in 亿元 where one is and two places hold the other
 * (计划1.2亿元，完成0.5亿元), else in 万元 (计划12000万元，完成5978.06万元); otherwise each in the unit of its size.
 */
function sumsInWords(planned: Money, done: Money): readonly [string, string] {
  if (Math.max(planned, done) < fenPerYi || Math.min(planned, done) >= fenPerYi) {
    return [sumInWords(planned), sumInWords(done)];
  }
  const smaller = Math.min(planned, done);
  const inYi = smaller > 0 && smaller % (fenPerYi / 10 ** spokenPlaces) === 0;
  if (!inYi && !isExactInWan([planned, done])) return [sumInWords(planned), sumInWords(done)];
  const words = (amount: Money) =>
    inYi && amount < fenPerYi
      ? `${new Big(amount).div(fenPerYi).toFixed()}亿元`
      : inYi
        ? sumInWords(amount)
        : inWan(amount);
  return [words(planned), words(done)];
}

type PlanAndDone = Pick<InvestmentFigures, "planned" | "done">;

/** 全年计划投资…，截至…完成…，完成率84.0%，超时序9.0个百分点 for the whole list; null where neither figure is given. */
export function overallInvestment({ planned, done }: PlanAndDone, year: number, asOf: IsoDate): string | null {
  const cutOff = cutOffInWords(asOf);
  if (planned === null) return done === null ? null : `投资方面，${cutOff}完成投资${sumInWords(done)}`;
  if (done === null) return `投资方面，年度计划投资${sumInWords(planned)}，${cutOff}尚未填报完成投资`;
  const [plan, reached] = sumsInWords(planned, done);
  return `投资方面，年度计划投资${plan}，${cutOff}完成${reached}${completionClause(planned, done, year, asOf)}`;
}

function completionClause(planned: Money, done: Money, year: number, asOf: IsoDate): string {
  const completion = completionInWords(done, planned);
  const pace = paceInWords(done, planned, year, asOf) ?? "";
  return completion === null ? "" : withEvenPlaces(`，年度投资完成率${completion}，${pace}`);
}

/** The same for one field, put differently in turn so that neighbouring fields do not read alike. */
export function fieldInvestment(figures: PlanAndDone, year: number, asOf: IsoDate, turn: number): string | null {
  const { planned, done } = figures;
  if (planned === null) return done === null ? null : `已完成投资${sumInWords(done)}。`;
  if (done === null) return `年度计划投资${sumInWords(planned)}，尚未填报完成投资。`;
  const completion = completionInWords(done, planned);
  const pace = paceInWords(done, planned, year, asOf);
  const [plan, reached] = sumsInWords(planned, done);
  if (completion === null || pace === null) return `已完成投资${reached}。`;
  const sentence = inTurn(
    turn,
    `年度计划投资${plan}，已完成${reached}，完成率${completion}，${pace}。`,
    `完成投资${reached}，为年度计划${plan}的${completion}，${pace}。`,
    `全年安排投资${plan}，已完成${reached}，占计划的${completion}，${pace}。`,
  );
  return withEvenPlaces(sentence);
}
