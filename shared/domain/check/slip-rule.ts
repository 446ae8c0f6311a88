import { amountInWords } from "../amount-in-words.ts";
import { fieldLabel } from "../field-labels.ts";
import type { ProgressEntry } from "../item.ts";
import { moneyFromFen, type Money } from "../money.ts";
import type { CheckedItem, CheckSource } from "./check-source.ts";
import type { Finding, FindingPlace, Repair } from "./finding.ts";

const factor = 10_000;
/** How far from 10⁴ the ratio of an amount that is too large may lie: a year's plan may be a thirtieth of the total. */
const spreadOfTooLarge = 30;
/** The same for an amount that is too small: narrower, as a project that has just begun has spent little. */
const spreadOfTooSmall = 5;

/** Whether `large` exceeds `small` by a factor of about 10⁴: the mark of 万 and 亿 mixed up. */
export function isSlip(large: Money, small: Money, spread: number = spreadOfTooLarge): boolean {
  if (small <= 0 || large <= 0) return false;
  const ratio = large / small;
  return ratio >= factor / spread && ratio <= factor * spread;
}

/** One amount of an item, where it stands, and what would change it. */
interface Amount {
  readonly label: string;
  readonly value: Money;
  readonly place: FindingPlace;
  readonly repairTo: (value: Money, label: string) => Repair;
}

/**
 * Amounts that lie a factor of 10⁴ from most of their neighbours in the same item (总投资, 年度计划, the reported 年度 and
 * 累计完成): 亿元 typed as 万元 or the reverse. The repair multiplies or divides by 10,000.
 */
export function wanYiSlips({ items }: CheckSource): readonly Finding[] {
  return items.flatMap((checked) => {
    const amounts = amountsOf(checked);
    return amounts.flatMap((amount) => slipOf(amount, amounts));
  });
}

function slipOf(amount: Amount, all: readonly Amount[]): readonly Finding[] {
  const others = all.filter((other) => other !== amount && other.value > 0);
  if (amount.value <= 0 || others.length === 0) return [];
  const tooLarge = others.filter(({ value }) => isSlip(amount.value, value));
  const tooSmall = others.filter(({ value }) => isSlip(value, amount.value, spreadOfTooSmall));
  const against = tooLarge.length >= tooSmall.length ? tooLarge : tooSmall;
  // With a single neighbour either of the two may be wrong: the one typed as 万元 too large is the usual slip.
  const enough =
    others.length === 1 ? against === tooLarge && against.length === 1 : against.length * 2 > others.length;
  const neighbour = against[0];
  if (!enough || neighbour === undefined) return [];
  return [slip(amount, neighbour, against === tooLarge)];
}

function slip(amount: Amount, neighbour: Amount, isTooLarge: boolean): Finding {
  const repaired = isTooLarge ? amount.value / factor : amount.value * factor;
  const message = `${amount.label}为${amountInWords(amount.value)}，${neighbour.label}为${amountInWords(neighbour.value)}，相差约一万倍，可能混淆了万元和亿元`;
  const possible = Number.isSafeInteger(repaired);
  const repair = possible
    ? amount.repairTo(moneyFromFen(repaired), `改为${amountInWords(moneyFromFen(repaired))}`)
    : null;
  return { rule: "wan-yi-slip", level: "error", message, place: amount.place, repair };
}

function amountsOf({ item, reported }: CheckedItem): readonly Amount[] {
  const own = (["totalInvestment", "plannedThisYear"] as const).flatMap((field): Amount[] => {
    const value = item[field];
    if (value === null) return [];
    const place = { kind: "item" as const, id: item.id, title: item.title, field };
    const repairTo = (to: Money, label: string): Repair => ({
      kind: "item",
      id: item.id,
      basedOn: item.revision,
      label,
      changes: field === "totalInvestment" ? { totalInvestment: to } : { plannedThisYear: to },
    });
    return [{ label: fieldLabel(field) ?? "", value, place, repairTo }];
  });
  return [...own, ...reported.flatMap((entry) => reportedAmounts(entry, item.title))];
}

function reportedAmounts(entry: ProgressEntry, title: string): readonly Amount[] {
  return (["doneThisYear", "doneSinceStart"] as const).flatMap((field): Amount[] => {
    const value = entry[field];
    if (value === null) return [];
    const place = { kind: "progress" as const, id: entry.id, itemId: entry.itemId, title, field };
    const repairTo = (to: Money, label: string): Repair => ({
      kind: "progress",
      id: entry.id,
      basedOn: entry.revision,
      label,
      changes: { [field]: to },
    });
    return [{ label: fieldLabel(field) ?? "", value, place, repairTo }];
  });
}
