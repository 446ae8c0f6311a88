import { Big } from "big.js";

const yuanPerUnit: Readonly<Record<string, string>> = {
  元: "1",
  万: "1e4",
  万元: "1e4",
  亿: "1e8",
  亿元: "1e8",
  万亿: "1e12",
  万亿元: "1e12",
};
/** The units that a column can count money in. */
const columnUnits = ["元", "万元", "亿元", "万亿元"];
const written = /^(.*\d)\.?(元|万元|万|亿元|亿|万亿元|万亿)$/u;

/** Whether a column of this unit counts money; null is a column without a unit. */
export function isMoneyUnit(unit: string | null): unit is string {
  return unit !== null && columnUnits.includes(unit);
}

/** The number and the unit of money that a text in plain form ends with; null where it names none. */
export function namedMoney(plain: string): { readonly number: string; readonly unit: string } | null {
  const [, number, unit] = written.exec(plain) ?? [];
  return number === undefined || unit === undefined ? null : { number, unit };
}

/** A number of one unit of money in another, exactly: 1.2 of 亿元 is 12000 of 万元. */
export function convertedMoney(number: Big, from: string, to: string): Big {
  const one = new Big(yuanPerUnit[to] ?? "1");
  // By a power of ten the division is exact whatever the number's digits are.
  const exponent = one.e;
  return number.times(yuanPerUnit[from] ?? "1").times(new Big(`1e-${exponent}`));
}
