import { Big } from "big.js";
import { amountInWords } from "../amount-in-words.ts";
import { roundDecimal, type Decimal } from "../decimal.ts";
import { listInWords } from "../list-in-words.ts";
import { fenPerWan, fenPerYi, moneyFromFen, type Money } from "../money.ts";
import { figureInWords, type QualifiedFigure } from "../observation-in-words.ts";
import type { FigureFormat } from "./bound-figure.ts";
import type { Measured } from "./measured.ts";

/** A measured value as it stands on paper. */
export function measuredInWords(measured: Measured, format: FigureFormat): string {
  switch (measured.kind) {
    case "money":
      return qualified(moneyParts(measured.amount, format), format);
    case "count":
      return qualified({ value: String(measured.count), unit: format.unit ?? measured.measure }, format);
    case "percent":
      return qualified({ value: percentDigits(measured.percent, format), unit: "%" }, format);
    case "quantity":
      return quantity(measured.figure, format);
    case "pace":
      return points(measured.points, format, ["超时序", "落后时序", "与时序持平"]);
    case "more-points":
      return points(measured.points, format, ["提高", "下降", "持平"]);
    case "growth":
      return growth(measured.percent, format);
    case "more-money": {
      const size = moneyFromFen(Math.abs(measured.amount));
      return directed(measured.amount, qualified(moneyParts(size, format), format), format, more);
    }
    case "more": {
      const size = new Big(measured.amount).abs().toFixed();
      return directed(
        Number(measured.amount),
        qualified({ value: size, unit: measured.measure }, format),
        format,
        more,
      );
    }
    case "names":
      return listInWords(measured.names);
  }
}

interface Parts {
  readonly value: string;
  readonly unit: string;
}

/** Words for more, for less, and for neither. */
type Directions = readonly [string, string, string];

const more: Directions = ["增加", "减少", "持平"];

function qualified({ value, unit }: Parts, { qualifier, withUnit }: FigureFormat): string {
  // The canonical decimals of this module are decimals; the brand is stated where they are made from text.
  return figureInWords({ value: value as Decimal, unit: withUnit ? unit : "", qualifier: qualifier ?? "exact" });
}

const fenPerUnit: Readonly<Record<string, number>> = {
  元: 100,
  万元: fenPerWan,
  亿元: fenPerYi,
  万亿元: fenPerYi * 10_000,
};

function moneyParts(amount: Money, { unit, digits }: FigureFormat): Parts {
  const divisor = unit === null ? undefined : fenPerUnit[unit];
  if (unit !== null && divisor !== undefined) return { value: plain(new Big(amount).div(divisor), digits), unit };
  const words = amountInWords(amount, digits ?? undefined);
  const [, value = words, own = ""] = /^(-?[\d.]+)(.*)$/.exec(words) ?? [];
  return { value, unit: own };
}

/** Exactly, or with at most so many places, without trailing zeros. */
function plain(value: Big, digits: number | null): string {
  return (digits === null ? value : value.round(digits, Big.roundHalfUp)).toFixed();
}

function percentDigits(percent: Big, { digits }: FigureFormat): string {
  if (digits !== null) return roundDecimal(percent, digits);
  return percent.eq(percent.round(0)) ? percent.toFixed() : roundDecimal(percent, 1);
}

/** An indicator keeps the digits of its source unless rounding or another unit of money is asked for. */
function quantity(figure: QualifiedFigure, format: FigureFormat): string {
  const { unit, digits, withUnit } = format;
  const [from, to] = [fenPerUnit[figure.unit], unit === null ? undefined : fenPerUnit[unit]];
  const converted = from !== undefined && to !== undefined && unit !== null && unit !== figure.unit;
  const value = converted ? new Big(figure.value).times(from).div(to) : new Big(figure.value);
  const text = converted || digits !== null ? plain(value, digits) : figure.value;
  return figureInWords({
    value: text as Decimal,
    unit: withUnit ? (converted ? unit : figure.unit) : "",
    qualifier: format.qualifier ?? figure.qualifier,
  });
}

function points(exact: Big, format: FigureFormat, directions: Directions): string {
  const size = qualified({ value: percentDigits(exact.abs(), format), unit: "个百分点" }, format);
  return directed(shownSign(exact, format), size, format, directions);
}

function growth(percent: Big, format: FigureFormat): string {
  const size = qualified({ value: percentDigits(percent.abs(), format), unit: "%" }, format);
  return directed(shownSign(percent, format), size, format, ["同比增长", "同比下降", "与上年持平"]);
}

/** What rounds to nothing is level. */
function shownSign(exact: Big, { digits }: FigureFormat): number {
  return Math.sign(Number(roundDecimal(exact, digits ?? 1)));
}

function directed(sign: number, size: string, { wording }: FigureFormat, [up, down, level]: Directions): string {
  if (wording === "number") return size;
  if (sign === 0) return level;
  return `${sign > 0 ? up : down}${size}`;
}
