import { basename, extname, resolve } from "node:path";
import { isIsoDate, type IsoDate } from "../../shared/domain/dates.ts";

/** The command was typed wrongly: answered with exit code 2 and the usage. */
export class WrongUsage extends Error {}

/** The words and options that follow a command's name, with checked readers for them. */
export interface Arguments {
  readonly json: boolean;
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  /** The options without a value that were typed, without dashes. */
  readonly flags: ReadonlySet<string>;
}

/** The value of an option that must be there; throws WrongUsage. */
export function required(args: Arguments, name: string): string {
  const value = args.options[name];
  if (value === undefined || value === "") throw new WrongUsage(`缺少参数 --${name}`);
  return value;
}

/** A whole number between the bounds; `fallback` when the option is absent; throws WrongUsage. */
export function wholeNumber(args: Arguments, name: string, least: number, most: number, fallback?: number): number {
  const text = args.options[name] ?? fallback?.toString() ?? required(args, name);
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < least || value > most) {
    throw new WrongUsage(`--${name} 应是 ${least} 到 ${most} 之间的整数，输入的是“${text}”`);
  }
  return value;
}

/** The reporting year of --year. */
export function yearOption(args: Arguments): number {
  return wholeNumber(args, "year", 1949, 2100);
}

/** A date as YYYY-MM-DD, or null when the option is absent; throws WrongUsage. */
export function dateOption(args: Arguments, name: string): IsoDate | null {
  const text = args.options[name];
  if (text === undefined) return null;
  if (!isIsoDate(text)) throw new WrongUsage(`--${name} 应是形如 2025-11-30 的日期，输入的是“${text}”`);
  return text;
}

/** The cut-off date of --as-of, which lies in the year that is asked about; null when the option is absent; throws WrongUsage. */
export function cutOffOption(args: Arguments, year: number): IsoDate | null {
  const date = dateOption(args, "as-of");
  if (date !== null && !date.startsWith(`${year}-`)) {
    throw new WrongUsage(`--as-of 应是${year}年的日期，输入的是“${date}”；要写另一个年度，请改 --year`);
  }
  return date;
}

/** One of the allowed words; the first when the option is absent; throws WrongUsage. */
export function oneOf<Choice extends string>(
  args: Arguments,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const text = args.options[name] ?? choices[0];
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) throw new WrongUsage(`--${name} 只能是 ${choices.join(" 或 ")}，输入的是“${text}”`);
  return choice;
}

/** The path of an option that must be there, made absolute. */
export function pathOption(args: Arguments, name: string): string {
  return resolve(required(args, name));
}

/** Checks that the file of --out ends as one of that kind does, the first ending being the usual one; throws WrongUsage. */
export function checkEnding(path: string, endings: readonly [string, ...string[]]): void {
  if (endings.includes(extname(path).toLowerCase())) return;
  throw new WrongUsage(`--out 的文件名应以 ${endings[0]} 结尾，输入的是“${basename(path)}”`);
}

/** A word after the command's name; throws WrongUsage when it is missing. */
export function word(args: Arguments, index: number, meaning: string): string {
  const text = args.words[index];
  if (text === undefined) throw new WrongUsage(`缺少${meaning}`);
  return text;
}
