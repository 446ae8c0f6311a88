import { parseArgs } from "node:util";
import { WrongUsage, type Arguments } from "./arguments.ts";
import type { Command } from "./command.ts";

/** Finds the command and its arguments in what was typed; throws WrongUsage for anything it does not know. */
export function readCommandLine(
  commands: readonly Command[],
  typed: readonly string[],
): { readonly command: Command; readonly args: Arguments } {
  const command = commands.find(({ name }) => startsWith(typed, name.split(" ")));
  if (command === undefined) throw new WrongUsage(unknownCommand(commands, typed));
  const args = readArguments(command, typed.slice(command.name.split(" ").length));
  const [least, most] = command.words;
  if (args.words.length < least || args.words.length > most) {
    throw new WrongUsage(`${tooManyWords(args.words, most)}命令的写法是：hezuo ${command.name} ${command.usage}`);
  }
  return { command, args };
}

/** A text with a blank that nobody put into quotation marks comes as several words. */
function tooManyWords(words: readonly string[], most: number): string {
  const further = words.slice(most);
  if (further.length === 0) return "";
  const quoted = most === 0 ? "" : "文字中有空格的，请用引号括起来。";
  return `多出了${further.map((one) => `“${one}”`).join("、")}。${quoted}`;
}

function unknownCommand(commands: readonly Command[], typed: readonly string[]): string {
  const words = wordsIn(commands, typed);
  const [first = "", second] = words;
  const misplaced = commands.find(({ name }) => startsWith(words, name.split(" ")));
  if (misplaced !== undefined) return `命令“${misplaced.name}”要写在各个参数的前面`;
  const family = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name);
  if (family.length > 0 && second === undefined)
    return `“${first}”后面还要写：${family.map((name) => name.slice(first.length + 1)).join("、")}`;
  return `没有“${family.length > 0 ? `${first} ${second ?? ""}` : first}”这个命令`;
}

/** What was typed besides options and their values. */
function wordsIn(commands: readonly Command[], typed: readonly string[]): readonly string[] {
  const alone = new Set(["json", ...commands.flatMap(({ flags = [] }) => flags)]);
  const takesNext = (part = "") => part.startsWith("--") && !part.includes("=") && !alone.has(part.slice(2));
  return typed.filter((part, index) => !part.startsWith("-") && !takesNext(typed[index - 1]));
}

function startsWith(typed: readonly string[], name: readonly string[]): boolean {
  return name.every((word, index) => typed[index] === word);
}

function readArguments(command: Command, typed: readonly string[]): Arguments {
  const names = ["db", ...command.options];
  const { values, positionals } = parsed(names, ["json", ...(command.flags ?? [])], typed);
  const typedFlags = Object.entries(values).filter(([, value]) => value === true);
  const flags = new Set(typedFlags.map(([name]) => name));
  return { json: flags.has("json"), words: positionals, options: onlyTexts(values), flags };
}

function parsed(names: readonly string[], flags: readonly string[], typed: readonly string[]) {
  const withValue = names.map((name) => [name, { type: "string" as const }] as const);
  const alone = flags.map((name) => [name, { type: "boolean" as const }] as const);
  try {
    return parseArgs({
      args: [...typed],
      options: Object.fromEntries([...withValue, ...alone]),
      allowPositionals: true,
    });
  } catch (error) {
    throw new WrongUsage(parseFault(error));
  }
}

/** What Node's parser refuses, in words of our own: it names the option in quotation marks. */
function parseFault(error: unknown): string {
  const option = error instanceof Error ? /'([^' ]+)/.exec(error.message)?.[1] : undefined;
  const named = option === undefined ? "" : `：${option}`;
  const isUnknown = error instanceof Error && "code" in error && error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
  return isUnknown ? `参数无法识别${named}` : `参数的值不对或没有写${named}`;
}

function onlyTexts(values: Readonly<Record<string, unknown>>): Record<string, string | undefined> {
  const texts: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(values)) if (typeof value === "string") texts[name] = value;
  return texts;
}
