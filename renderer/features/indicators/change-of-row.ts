import { cutOffInWords } from "../../../shared/domain/cut-off-in-words.ts";
import { observationChange } from "../../../shared/domain/indicators/observation-change.ts";
import type { IndicatorRow } from "../../../shared/domain/indicators/indicator-rows.ts";
import { observationInWords } from "../../../shared/domain/observation-in-words.ts";

/** How the year's value stands to last year's; null without one of both, or where they cannot be compared. */
export function changeOfRow({ current, before }: IndicatorRow): string | null {
  return current === null || before === null ? null : observationChange(current, before);
}

/** The comparison as a sentence: 2020年为18个（截至2020年11月30日），增长11.1%。 */
export function comparisonInWords(row: IndicatorRow): string | null {
  const { before, sameDay } = row;
  if (before === null) return null;
  const date = before.asOf === null ? "未注明日期" : cutOffInWords(before.asOf);
  const change = changeOfRow(row);
  const words = change ?? (row.current === null ? "本年度还没有填写" : "单位不同，不能比较");
  const caution = sameDay || change === null ? "" : "；两个数值的截至日期不对应，请核对后再作同比";
  return `${before.year}年为${observationInWords(before)}（${date}），${words}${caution}。`;
}
