import { Big } from "big.js";
import { fenPerWan, fenPerYi } from "../../../shared/domain/money.ts";
import type { Measured } from "../../../shared/domain/draft/measured.ts";
import { measureOf } from "../figures/find-observation.ts";

/** A number as it stands in a text. */
export interface WrittenNumber {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Money in 分, anything else as it is written. */
  readonly value: Big;
  /** The size of one unit of the last written place, in the same terms as `value`. */
  readonly precision: Big;
  /** The size of its unit, in the same terms. */
  readonly scale: Big;
  /** money, %, 个百分点, or a measure word. */
  readonly measure: string;
  /** 约, 近, 超 before it, or 以上, 余 behind it. */
  readonly isRough: boolean;
}

const money: Readonly<Record<string, number>> = { 元: 100, 万元: fenPerWan, 亿元: fenPerYi, 万亿元: fenPerYi * 10_000 };
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const written =
  /(?<rough>约|近|超过?|逾|不足)?(?<digits>\d+(?:,\d{3})*(?:\.\d+)?)(?<more>余)?(?<unit>万亿元|亿元|万元|元|个百分点|%|(?:万亿|亿|万)?(?:个|项|家|名|人|件|次|条|所|公里|平方公里|吨|亩|户|台|辆|座|处|批|例|张))(?<above>以上)?/gu;
/** Numbers that name a day, a place or a document measure nothing. */
const notMeasured = /^(?:年|月|日|号|时|〕|—|-|\.\d)/u;

/** The numbers of a text that measure something, in order. */
export function writtenNumbers(text: string): readonly WrittenNumber[] {
  return Array.from(text.matchAll(written)).flatMap((match) => {
    const { rough, digits = "", more, unit = "", above } = match.groups ?? {};
    const [from, to] = [match.index, match.index + match[0].length];
    if (/[\d.]/u.test(text[from - 1] ?? "") || notMeasured.test(text.slice(to))) return [];
    const isRough = [rough, more, above].some((word) => word !== undefined);
    return [{ from, to, text: match[0], isRough, ...sizeOf(digits.replaceAll(",", ""), unit) }];
  });
}

function sizeOf(digits: string, unit: string): Pick<WrittenNumber, "value" | "precision" | "scale" | "measure"> {
  const places = /\.(\d+)/u.exec(digits)?.[1]?.length ?? 0;
  const amount = money[unit];
  const measure = amount === undefined ? measureOf(unit) : "money";
  const scale = amount ?? scales[unit.slice(0, unit.length - measure.length)] ?? 1;
  const size = new Big(scale);
  return { value: size.times(digits), precision: size.times(new Big(10).pow(-places)), scale: size, measure };
}

/** The measured value in the terms of a written number; null for names and for values of another kind. */
export function comparableSize(measured: Measured, measure: string): Big | null {
  switch (measured.kind) {
    case "money":
    case "more-money":
      return measure === "money" ? new Big(measured.amount) : null;
    case "count":
      return measure === measured.measure || measure === "个" ? new Big(measured.count) : null;
    case "percent":
    case "growth":
      return measure === "%" ? measured.percent : null;
    case "pace":
    case "more-points":
      return measure === "个百分点" ? measured.points : null;
    case "more":
      return measure === measured.measure ? new Big(measured.amount) : null;
    case "quantity":
      return quantitySize(measured.figure.value, measured.figure.unit, measure);
    case "names":
      return null;
  }
}

function quantitySize(value: string, unit: string, measure: string): Big | null {
  const size = sizeOf(value, unit);
  return size.measure === measure ? size.value : null;
}

/** Whether two numbers are one value, exactly or as sums are spoken with two places: 1亿元 and 10001万元 are, 4.2亿元 and 4.24亿元 are not. */
export function isSpokenAlike(one: WrittenNumber, other: WrittenNumber): boolean {
  const [rougher, finer] = one.precision.gt(other.precision) ? [one, other] : [other, one];
  const rounded = finer.value.div(rougher.scale).round(2, Big.roundHalfUp).times(rougher.scale);
  return one.value.eq(other.value) || rounded.eq(rougher.value);
}

/** Whether a written number is the value as far as its places go: 4.2亿元 is 4.24亿元, 4.3亿元 is not. 约 allows a twentieth. */
export function saysTheSame(number: Pick<WrittenNumber, "value" | "precision" | "isRough">, size: Big): boolean {
  const difference = number.value.minus(size.abs()).abs();
  if (difference.lte(number.precision.div(2))) return true;
  return number.isRough && difference.lte(size.abs().div(20));
}
