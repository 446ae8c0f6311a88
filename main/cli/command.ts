import type { Result } from "../../shared/result.ts";
import type { UseCaseContext } from "../engine/use-case.ts";
import type { Arguments } from "./arguments.ts";

/** What a command answers: one document for `--json`, and the same in Chinese lines for people. */
export interface CommandAnswer {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** Only where the answer itself means trouble, such as a damaged snapshot; otherwise 0. */
  readonly exitCode?: number;
}

type Answered = Promise<Result<CommandAnswer>> | Result<CommandAnswer>;

interface CommandBase {
  /** One or two words as typed: "report", "snapshot create". */
  readonly name: string;
  /** What follows the name, for the usage text. */
  readonly usage: string;
  readonly description: string;
  /** Names of the options that take a value, without dashes; --db and --json belong to every command. */
  readonly options: readonly string[];
  /** Names of the options that stand alone, without dashes. */
  readonly flags?: readonly string[];
  /** How the file of --out may end, the usual ending first. */
  readonly endings?: readonly [string, ...string[]];
  /** How many words follow the name: at least, at most. */
  readonly words: readonly [least: number, most: number];
}

/** A command that works in a store: an existing one, or a new one where "may be new". */
export interface StoreCommand extends CommandBase {
  readonly store: "existing" | "may be new";
  /** Whether, as typed, it only reads: then it works where nothing can be written, and never makes a store. */
  readonly reads: (args: Arguments) => boolean;
  /** Checks what was typed (throws WrongUsage) before any store is touched, and answers the work to do. */
  readonly plan: (args: Arguments) => (context: UseCaseContext) => Answered;
}

/** A command that works on the store's file as a whole, while no connection is open. */
export interface FileCommand extends CommandBase {
  readonly store: "file only";
  readonly plan: (args: Arguments) => (storePath: string) => Answered;
}

export type Command = StoreCommand | FileCommand;
