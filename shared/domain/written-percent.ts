import { Big } from "big.js";
import { isDecimal, type Decimal } from "./decimal.ts";
import { notUnderstood, plainForm, understood, type Reading } from "./written-form.ts";

/** Reads a percentage from 0 to 100 as people write it: 45, 45.5%, ４５％. An empty text is no percentage. */
export function readWrittenPercent(text: string): Reading<Decimal> {
  const plain = plainForm(text).replace(/%$/, "");
  if (plain === "") return understood<Decimal>(null);
  if (!/^\d{1,3}(\.\d{0,4})?$/.test(plain))
    return notUnderstood("请填写0到100之间的数字，如 45 或 45.5，最多四位小数。");
  const value = new Big(plain.replace(/\.$/, ""));
  if (value.gt(100)) return notUnderstood("进度应在0到100之间。");
  const canonical = value.toFixed();
  return isDecimal(canonical) ? understood(canonical) : notUnderstood("请填写0到100之间的数字。");
}
