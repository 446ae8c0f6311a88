import { Big } from "big.js";
import { amountInTable, tableDigits } from "../amount-in-words.ts";
import { countChangeInWords, growthInWords, pointsChangeInWords } from "../change-in-words.ts";
import type { Decimal } from "../decimal.ts";
import type { Money } from "../money.ts";
import { completionRate } from "../pace.ts";
import type { ComparedYear, YearComparison } from "./year-comparison.ts";

/** A total of both years in words, with its unit; change is null where the two cannot be compared. */
export interface TotalOfBothYears {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly change: string | null;
}

const nothing = "—";
const exactRate = 9;

/**
 * The totals of two years side by side. What grows through the year (完成投资, 完成率, 已完成) is compared only where both cut-off
 * dates are the same day of the year.
 */
export function totalsSideBySide({ before, after }: YearComparison): readonly TotalOfBothYears[] {
  const sameDay = before.asOf.slice(4) === after.asOf.slice(4);
  const whenSameDay = (total: TotalOfBothYears) => (sameDay ? total : { ...total, change: null });
  return [
    counts("合作事项", before.itemCount, after.itemCount),
    whenSameDay(counts("已完成", before.completedCount, after.completedCount)),
    amounts("总投资", before.totalInvestment, after.totalInvestment),
    amounts("年度计划投资", before.planned, after.planned),
    whenSameDay(amounts("年度完成投资", before.done, after.done)),
    whenSameDay(rates(before, after)),
    whenSameDay(amounts("累计完成投资", before.doneSinceStart, after.doneSinceStart)),
  ];
}

function counts(label: string, before: number, after: number): TotalOfBothYears {
  return { label, before: `${before}项`, after: `${after}项`, change: countChangeInWords(after, before, "项") };
}

function amounts(label: string, before: Money | null, after: Money | null): TotalOfBothYears {
  const digits = tableDigits([before, after]);
  const inTable = (amount: Money | null) => (amount === null ? nothing : `${amountInTable(amount, digits)}万元`);
  const change = before === null || after === null ? null : growthInWords(after, before);
  return { label, before: inTable(before), after: inTable(after), change };
}

function rates(before: ComparedYear, after: ComparedYear): TotalOfBothYears {
  const [former, later] = [rateOf(before, exactRate), rateOf(after, exactRate)];
  const change = former === null || later === null ? null : pointsChangeInWords(new Big(later), new Big(former));
  return { label: "年度投资完成率", before: rateInWords(before), after: rateInWords(after), change };
}

function rateOf({ done, planned }: ComparedYear, digits: number): Decimal | null {
  return done === null || planned === null ? null : completionRate(done, planned, digits);
}

function rateInWords(year: ComparedYear): string {
  const rate = rateOf(year, 1);
  return rate === null ? nothing : `${rate}%`;
}
