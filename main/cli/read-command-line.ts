import { parseArgs } from "node:util";
import { WrongUsage, type Arguments } from "./arguments.ts";
import type { Command } from "./command.ts";

/** Finds the command and its arguments in what was typed; throws WrongUsage for anything it does not know. */
export function readCommandLine(
  commands: readonly Command[],
  typed: readonly string[],
): { readonly command: Command; readonly args: Arguments } {
  const command = commands.find(({ name }) => startsWith(typed, name.split(" ")));
  if (command === undefined) throw new WrongUsage(`没有“${typed.slice(0, 2).join(" ")}”这个命令`);
  const args = readArguments(command, typed.slice(command.name.split(" ").length));
  const [least, most] = command.words;
  if (args.words.length < least || args.words.length > most) {
    throw new WrongUsage(`命令的写法是：hezuo ${command.name} ${command.usage}`);
  }
  return { command, args };
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
    throw new WrongUsage(`参数无法识别：${error instanceof Error ? error.message : String(error)}`);
  }
}

function onlyTexts(values: Readonly<Record<string, unknown>>): Record<string, string | undefined> {
  const texts: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(values)) if (typeof value === "string") texts[name] = value;
  return texts;
}
