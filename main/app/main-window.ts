import { BrowserWindow } from "electron";
import { join } from "node:path";
import { bundleOrigin } from "../ipc/caller.ts";
import type { Log } from "../ipc/log.ts";
import { showTextMenu } from "./menu.ts";
import { smallestHeight, smallestWidth } from "./window-bounds.ts";
import { readWindowState, rememberWindowState } from "./window-state.ts";

const preloadScript = join(import.meta.dirname, "../preload/preload.cjs");

/** Opens the program's one window where it was closed last time. `stateFolder` keeps its place and size. */
export function openMainWindow(stateFolder: string, log: Log): BrowserWindow {
  const state = readWindowState(stateFolder);
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: smallestWidth,
    minHeight: smallestHeight,
    title: "合作年报",
    backgroundColor: "#ffffff",
    show: false,
    // Office screens are low, and everything in the menu has its key; Alt shows it.
    autoHideMenuBar: true,
    webPreferences: {
      preload: preloadScript,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (state.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => rememberWindowState(window, stateFolder));
  window.webContents.on("context-menu", (_event, { isEditable, selectionText }) => {
    showTextMenu(window, isEditable, selectionText !== "");
  });
  keepConsole(window, log);
  void window.loadURL(`${bundleOrigin}/`).catch(() => log("error", "the page could not be loaded"));
  return window;
}

/** What the page complains about belongs into the log: violations of the security policy, errors nobody caught. */
function keepConsole(window: BrowserWindow, log: Log): void {
  window.webContents.on("console-message", ({ level, message, sourceId, lineNumber }) => {
    if (level !== "warning" && level !== "error") return;
    log(level, "the page's console", { text: message, source: `${sourceId}:${lineNumber}` });
  });
}
