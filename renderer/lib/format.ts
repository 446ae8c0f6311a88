import { Big } from "big.js";
import { roundDecimal, type Decimal } from "../../shared/domain/decimal.ts";
import { moneyInWan, type Money } from "../../shared/domain/money.ts";

/** What stands in a table where nothing is given. */
export const absent = "—";

/** Puts separators between thousands: "1234567.5" gives "1,234,567.5". */
export function groupThousands(written: string): string {
  const [whole = "", fraction] = written.split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The exact amount in 万元 with separators, for tables whose head names the unit; — where none is given. */
export function moneyInTable(amount: Money | null): string {
  return amount === null ? absent : groupThousands(moneyInWan(amount));
}

/** A count of things with separators: 12,345. */
export function countInTable(count: number): string {
  return groupThousands(String(count));
}

/** The share of a part in a whole for a column of percentages, always with one place: 46.2%; — of nothing. */
export function shareInTable(part: number, whole: number): string {
  return whole === 0 ? absent : `${roundDecimal(new Big(part).times(100).div(whole), 1)}%`;
}

/** A difference always shows its sign: +9.0, −3.2, 0.0. */
export function signed(value: Decimal): string {
  if (value.startsWith("-")) return `−${value.slice(1)}`;
  return /[1-9]/.test(value) ? `+${value}` : value;
}

/** A moment of the store (ISO 8601 UTC) by the clock on the wall: 10:32. */
export function timeOfDay(moment: Date): string {
  return `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}

/** A moment in a list: 今天 10:32, 昨天 17:05, 11-03 09:12, 2024-12-30. */
export function momentInList(moment: string, now: Date): string {
  const then = new Date(moment);
  const days = daysBetween(then, now);
  if (days === 0) return `今天 ${timeOfDay(then)}`;
  if (days === 1) return `昨天 ${timeOfDay(then)}`;
  const monthAndDay = `${twoDigits(then.getMonth() + 1)}-${twoDigits(then.getDate())}`;
  return then.getFullYear() === now.getFullYear()
    ? `${monthAndDay} ${timeOfDay(then)}`
    : `${then.getFullYear()}-${monthAndDay}`;
}

/** A moment in a table: 2025-11-30 10:32. */
export function momentInTable(moment: string): string {
  const then = new Date(moment);
  return `${then.getFullYear()}-${twoDigits(then.getMonth() + 1)}-${twoDigits(then.getDate())} ${timeOfDay(then)}`;
}

/** A moment in a sentence: 2025年11月30日 10:32. */
export function momentInWords(moment: string): string {
  const then = new Date(moment);
  return `${then.getFullYear()}年${then.getMonth() + 1}月${then.getDate()}日 ${timeOfDay(then)}`;
}

/** Size of a file as its folder shows it: 12 KB, 3.4 MB. */
export function fileSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function daysBetween(then: Date, now: Date): number {
  return Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000);
}

function startOfDay(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** A name in quotation marks; nothing where there is none. */
export function quoted(name: string): string {
  return name === "" ? "" : `“${name}”`;
}
