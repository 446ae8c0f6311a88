import { EventEmitter } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { App, CommandLine } from "electron";
import { PreventableEvent } from "./preventable-event.ts";
import { claimLock, releaseLock } from "./single-instance-lock.ts";

interface Closable {
  close(): void;
}

const ready = Promise.withResolvers<void>();
const paths = new Map<string, string>();
let isReady = false;
let endBrowser = async (): Promise<void> => {};
let openWindows: () => readonly Closable[] = () => [];

const members = {
  isPackaged: false,
  commandLine: { appendSwitch: () => {} } satisfies Partial<CommandLine>,
  /** Everything in a browser's page is sandboxed already. */
  enableSandbox: () => {},
  whenReady: () => ready.promise,
  getPath: (name: string) => paths.get(name) ?? usualPath(name),
  setPath(name: string, path: string): void {
    paths.set(name, path);
  },
  requestSingleInstanceLock: () =>
    claimLock(members.getPath("userData"), () => app.emit("second-instance", {}, process.argv, process.cwd(), {})),
  quit(): void {
    if (!isReady) return end(0);
    for (const window of openWindows()) window.close();
    if (openWindows().length === 0) end(0);
  },
  exit: (code = 0) => end(code),
};

members satisfies Partial<Omit<App, "commandLine">>;

/** Electron's app. */
export const app = Object.assign(new EventEmitter(), members);

/** Lets the program start, once the browser is there and the entry file has run. */
export function becomeReady(parts: { readonly endBrowser: () => Promise<void> }): void {
  endBrowser = parts.endBrowser;
  isReady = true;
  app.emit("ready", {});
  ready.resolve();
}

/** Tells app which windows there are; the windows need app themselves. */
export function setWindows(windows: () => readonly Closable[]): void {
  openWindows = windows;
}

/** Electron quits when the last window has gone, unless the program says otherwise. */
export function lastWindowClosed(): void {
  if (!app.emit("window-all-closed")) end(0);
}

let ending = false;

function end(code: number): void {
  if (ending) return;
  ending = true;
  app.emit("will-quit", new PreventableEvent());
  releaseLock(members.getPath("userData"));
  void endBrowser().finally(() => process.exit(code));
}

/** The places that Electron documents for app.getPath. */
function usualPath(name: string): string {
  if (name === "userData") return join(applicationData(), programName());
  if (name === "appData") return applicationData();
  if (name === "documents") return [join(homedir(), "Documents"), homedir()].find(existsSync) ?? homedir();
  throw new Error(`the stand-in knows no path "${name}"`);
}

function applicationData(): string {
  if (process.platform === "win32") return process.env["APPDATA"] ?? join(homedir(), "AppData", "Roaming");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support");
  return process.env["XDG_CONFIG_HOME"] ?? join(homedir(), ".config");
}

function programName(): string {
  const file = join(import.meta.dirname, "../../../package.json");
  const { productName }: { productName: string } = JSON.parse(readFileSync(file, "utf8"));
  return productName;
}
