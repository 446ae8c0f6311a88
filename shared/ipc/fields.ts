import { z } from "zod";
import { isIsoDate, isPartialDate, type IsoDate, type PartialDate } from "../domain/dates.ts";
import { isDecimal, type Decimal } from "../domain/decimal.ts";
import { longestName } from "../domain/longest-name.ts";
import type { Money } from "../domain/money.ts";
import { isCleanText } from "../domain/text.ts";

/** Longest text of one field, in UTF-16 units. */
export const longestText = 100_000;
/** Largest amount of one field: 10 万亿元 in 分. */
export const largestAmount = 1e15;

/** A text that is there, of at most so many UTF-16 units, without control characters. */
export const text = (longest: number) =>
  z.string().min(1, "不能是空白").max(longest, `最多${longest}个字`).refine(isCleanText, "含有无法保存的控制字符");

export const name = text(longestName);
export const optionalName = name.nullable();
export const optionalText = text(longestText).nullable();
export const names = z.array(name).max(200, "最多200个");

export const id = z.uuid();
export const year = z.int().min(1949, "年度应在1949到2100之间").max(2100, "年度应在1949到2100之间");
export const revision = z.int().min(1);
export const isoDate = z.custom<IsoDate>((value) => typeof value === "string" && isIsoDate(value), "不是有效的日期");
export const partialDate = z.custom<PartialDate>(
  (value) => typeof value === "string" && isPartialDate(value),
  "不是有效的日期，应如 2025、2025-11 或 2025-11-30",
);
export const money = z.custom<Money>(
  (value) => Number.isSafeInteger(value) && Math.abs(value as number) <= largestAmount,
  "金额应在10万亿元以内，最多到分",
);
export const percent = z.custom<Decimal>(
  (value) => typeof value === "string" && isDecimal(value) && Number(value) >= 0 && Number(value) <= 100,
  "进度应在0到100之间",
);
/** Names a running question so that it can report progress and be cancelled. */
export const taskId = z.uuid();
/** Stands for a file that the user chose in a dialog; the window never sees or names a path it could abuse. */
export const fileGrant = z.uuid();
