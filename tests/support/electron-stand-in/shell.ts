import { spawn } from "node:child_process";
import { dirname } from "node:path";
import type { Shell } from "electron";
import { isControlled } from "./control.ts";

const opened: string[] = [];

export function openedFiles(): readonly string[] {
  return opened;
}

/** Electron's shell: opens files with the system's own programs, or, under a test, only remembers what it was asked. */
export const shell = {
  async openPath(path: string): Promise<string> {
    open(path);
    return "";
  },
  showItemInFolder(path: string): void {
    open(dirname(path));
  },
} satisfies Partial<Shell>;

function open(path: string): void {
  opened.push(path);
  if (isControlled()) return;
  const [command, ...args] = openingCommand(path);
  // A machine without such a program says nothing; the path stands in the window anyway.
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

function openingCommand(path: string): readonly [string, ...string[]] {
  if (process.platform === "win32") return ["explorer.exe", path];
  return [process.platform === "darwin" ? "open" : "xdg-open", path];
}
