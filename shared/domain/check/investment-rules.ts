import { amountInWords } from "../amount-in-words.ts";
import { lastDayOf } from "../dates.ts";
import type { Money } from "../money.ts";
import { completionRate } from "../pace.ts";
import { reportedCell, type CheckedItem, type CheckSource } from "./check-source.ts";
import type { Finding } from "./finding.ts";
import { isSlip } from "./slip-rule.ts";

interface Pair {
  readonly smaller: Money | null;
  readonly larger: Money | null;
  readonly words: readonly [smaller: string, larger: string];
  readonly field: "doneThisYear" | "doneSinceStart" | "plannedThisYear";
}

/**
 * 年度 above 累计, 累计 above 总投资, 年度计划 above 总投资; a slip of 万 and 亿 is told by its own rule instead. A cumulative figure that
 * was reported before the year's one, such as that which a year opens with, is no measure for it.
 */
export function yearAboveTotal({ items }: CheckSource): readonly Finding[] {
  return items.flatMap((checked) => pairs(checked).flatMap((pair) => aboveTotal(checked, pair)));
}

function pairs(checked: CheckedItem): readonly Pair[] {
  const { item, standing } = checked;
  const [year, total] = [standing.doneThisYear, standing.doneSinceStart];
  const known = dayReported(checked, "doneSinceStart") >= dayReported(checked, "doneThisYear");
  return [
    { smaller: year, larger: known ? total : null, words: ["年度完成投资", "累计完成投资"], field: "doneThisYear" },
    { smaller: total, larger: item.totalInvestment, words: ["累计完成投资", "总投资"], field: "doneSinceStart" },
    {
      smaller: item.plannedThisYear,
      larger: item.totalInvestment,
      words: ["年度计划投资", "总投资"],
      field: "plannedThisYear",
    },
  ];
}

/** The day of the newest entry that gives a figure; "" for none, and for one without a date. */
function dayReported({ reported }: CheckedItem, figure: "doneThisYear" | "doneSinceStart"): string {
  const asOf = reported.findLast((entry) => entry[figure] !== null)?.asOf ?? null;
  return asOf === null ? "" : lastDayOf(asOf);
}

function aboveTotal(checked: CheckedItem, { smaller, larger, words, field }: Pair): readonly Finding[] {
  if (smaller === null || larger === null || smaller <= larger || isSlip(smaller, larger)) return [];
  const message = `${words[0]}${amountInWords(smaller)}大于${words[1]}${amountInWords(larger)}`;
  // More spent than the total planned happens; a year above its own cumulative figure cannot be right.
  const level = field === "doneThisYear" ? "error" : "warning";
  return [{ rule: "year-above-total", level, message, place: cell(checked, field), repair: null }];
}

const unusualCompletion = 150;

/** 年度完成投资 far above the year's plan (over 150 %): possible, but mostly a slip. */
export function doneAbovePlan({ items }: CheckSource): readonly Finding[] {
  return items.flatMap((checked) => {
    const { item, standing } = checked;
    if (item.plannedThisYear === null || standing.doneThisYear === null) return [];
    const rate = completionRate(standing.doneThisYear, item.plannedThisYear);
    if (rate === null || Number(rate) <= unusualCompletion || isSlip(standing.doneThisYear, item.plannedThisYear))
      return [];
    const message = `年度完成投资${amountInWords(standing.doneThisYear)}为年度计划投资${amountInWords(item.plannedThisYear)}的${rate}%，请核对`;
    return [
      {
        rule: "done-above-plan",
        level: "warning",
        message,
        place: reportedCell(checked, "doneThisYear"),
        repair: null,
      } as const,
    ];
  });
}

function cell(checked: CheckedItem, field: Pair["field"]): Finding["place"] {
  const { id, title } = checked.item;
  return field === "plannedThisYear" ? { kind: "item", id, title, field } : reportedCell(checked, field);
}
