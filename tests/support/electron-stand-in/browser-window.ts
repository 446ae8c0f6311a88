import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import type { Frame } from "playwright";
import type {
  BrowserWindow as ElectronBrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebPreferences,
} from "electron";
import { app, lastWindowClosed, setWindows } from "./app.ts";
import type { RunningBrowser } from "./browser.ts";
import { PreventableEvent } from "./preventable-event.ts";
import { WebContents } from "./web-contents.ts";

type Imitated = Pick<
  ElectronBrowserWindow,
  | "loadURL"
  | "close"
  | "destroy"
  | "isDestroyed"
  | "show"
  | "hide"
  | "focus"
  | "isMinimized"
  | "restore"
  | "maximize"
  | "isMaximized"
  | "getNormalBounds"
>;

const windows: BrowserWindow[] = [];
let browser: RunningBrowser | null = null;

setWindows(() => windows);

/** Windows can be opened from now on. */
export function useBrowser(running: RunningBrowser): void {
  browser = running;
}

/** The program's check of a navigation; a page that is none of its windows goes nowhere. */
export function mayNavigate(frame: Frame, url: string): boolean {
  const window = windows.find((candidate) => candidate.webContents.page === frame.page());
  return window !== undefined && window.webContents.mayNavigate(frame, url);
}

/** How often any window was brought to the front. */
export let focusCount = 0;

/** Electron's BrowserWindow: the browser's first page, as the program opens one window only. */
export class BrowserWindow extends EventEmitter implements Imitated {
  readonly webContents: WebContents;
  #bounds: Rectangle;
  #maximized = false;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    if (browser === null) throw new Error("Cannot create BrowserWindow before app is ready");
    if (windows.length > 0) throw new Error("the stand-in has one window only");
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    const page = browser.firstPage;
    this.webContents = new WebContents(page, readPreload(options.webPreferences ?? {}));
    windows.push(this);
    app.emit("web-contents-created", {}, this.webContents);
    page.on("domcontentloaded", () => this.emit("ready-to-show"));
    page.on("close", () => this.close());
    page.on("crash", () => app.emit("render-process-gone", {}, this.webContents, { reason: "crashed", exitCode: 0 }));
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return windows;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  close(): void {
    if (this.#destroyed) return;
    const event = new PreventableEvent();
    this.emit("close", event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    windows.splice(windows.indexOf(this), 1);
    this.emit("closed");
    lastWindowClosed();
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  show(): void {}

  hide(): void {}

  focus(): void {
    focusCount += 1;
    void this.webContents.page.bringToFront().catch(() => {});
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {}

  maximize(): void {
    this.#maximized = true;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  getNormalBounds(): Rectangle {
    return this.#bounds;
  }
}

/** Refuses what the imitation is not: a page with Node in it. */
function readPreload(preferences: WebPreferences): string {
  const closed = preferences.sandbox && preferences.contextIsolation && !preferences.nodeIntegration;
  if (!closed) throw new Error("the stand-in imitates sandboxed, isolated pages only");
  return preferences.preload === undefined ? "" : readFileSync(preferences.preload, "utf8");
}
