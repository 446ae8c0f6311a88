import { test as base } from "@playwright/test";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bridge } from "../../../shared/ipc/contract.ts";
import { startProgram, type RunningProgram } from "./running-program.ts";

declare global {
  interface Window {
    readonly hezuo: Bridge;
  }
}

export { expect } from "@playwright/test";

const root = join(import.meta.dirname, "../../..");
export const storeFileName = "合作年报.db";

export interface ProgramOptions {
  /** What the store holds when the program starts. */
  readonly store: "none" | "sample" | "demo";
}

interface ProgramFixtures {
  /** A folder of the test's own, removed afterwards. */
  readonly folder: string;
  /** Starts the program on the folder's data, as often as a test needs; what still runs at its end is ended. */
  readonly start: () => Promise<RunningProgram>;
  /** The program, already running. */
  readonly program: RunningProgram;
}

/** Tests in front of the running program. */
export const test = base.extend<ProgramOptions & ProgramFixtures>({
  store: ["none", { option: true }],

  folder: async ({ store }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "hezuo-e2e-"));
    mkdirSync(dataFolderIn(folder));
    fillStore(store, join(dataFolderIn(folder), storeFileName));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  },

  start: async ({ folder }, use) => {
    const running: RunningProgram[] = [];
    await use(async () => {
      const program = await startProgram(dataFolderIn(folder));
      running.push(program);
      return program;
    });
    await Promise.all(running.map((program) => program.kill()));
  },

  program: async ({ start }, use) => {
    await use(await start());
  },
});

/** Where the program of a test keeps its data: a Chinese name, as on the offices' machines. */
export function dataFolderIn(folder: string): string {
  return join(folder, "数据");
}

/** What the program wrote into its log, oldest first. */
export function readLog(dataFolder: string): readonly { readonly level: string; readonly message: string }[] {
  const file = join(dataFolder, "logs", "hezuo.log");
  try {
    return readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

/** Runs the built command line; throws when it does not end well. */
export function hezuo(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "out/main/cli.js"), ...args], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`hezuo ${args.join(" ")} ended with ${status}: ${stderr}`);
  return stdout;
}

function fillStore(store: ProgramOptions["store"], path: string): void {
  if (store === "sample") hezuo("sample", "--db", path);
  if (store === "demo") hezuo("sample", "--db", path, "--generate", "120", "--seed", "1", "--year", "2025");
}
