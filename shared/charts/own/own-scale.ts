import { Big } from "big.js";
import type { DataDefinition } from "../../domain/draft/data-definition.ts";
import { roundDecimal } from "../../domain/decimal.ts";
import { fenPerWan, fenPerYi, moneyFromFen } from "../../domain/money.ts";
import { amountAxis } from "../definitions/amount-axis.ts";
import type { DataSeries } from "./data-set.ts";

/** In which unit and with how many places the values of series of one family are shown. */
export interface OwnScale {
  /** 亿元, 万元, 项, %, or an indicator's own. */
  readonly unit: string;
  readonly digits: number;
  /** The value in that unit, rounded half up to the places shown. */
  readonly valueOf: (value: Big | null) => number | null;
}

type Wish = Pick<DataDefinition, "unit" | "digits">;

/** An indicator keeps its digits, up to so many. */
const mostPlaces = 2;

/** The scale that all these series share; they are of one family. */
export function ownScale(series: readonly DataSeries[], wish: Wish): OwnScale {
  const measure = series[0]?.measure ?? { kind: "count" };
  const values = series.flatMap((one) => [...one.values, one.total]);
  switch (measure.kind) {
    case "money":
      return moneyScale(values, wish);
    case "count":
      return plainScale("项", 0);
    case "percent":
      return plainScale("%", wish.digits ?? 1);
    case "quantity":
      return plainScale(measure.unit, wish.digits ?? Math.min(mostPlaces, Math.max(0, ...values.map(placesOf))));
  }
}

function moneyScale(values: readonly (Big | null)[], { unit, digits }: Wish): OwnScale {
  const amounts = values.map((value) => (value === null ? null : moneyFromFen(Number(value.toFixed(0)))));
  const own = amountAxis(amounts, unit);
  const places = digits ?? own.digits;
  const fenPerUnit = own.unit === "亿元" ? fenPerYi : fenPerWan;
  return { unit: own.unit, digits: places, valueOf: rounded(fenPerUnit, places) };
}

function plainScale(unit: string, digits: number): OwnScale {
  return { unit, digits, valueOf: rounded(1, digits) };
}

function rounded(divisor: number, digits: number) {
  return (value: Big | null) => (value === null ? null : Number(roundDecimal(new Big(value).div(divisor), digits)));
}

function placesOf(value: Big | null): number {
  return value?.toFixed().split(".")[1]?.length ?? 0;
}
