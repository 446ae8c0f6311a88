import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent, type WebContents } from "electron";
import type { WindowEventName, WindowEvents } from "../../shared/ipc/contract.ts";
import { questionNames } from "../../shared/ipc/question-names.ts";
import type { Boundary } from "../ipc/boundary.ts";
import type { Caller } from "../ipc/caller.ts";

/** Leads every question of the contract to the boundary, with what Electron knows of the asker. */
export function answerWindow(window: BrowserWindow, boundary: Boundary): void {
  const ours = window.webContents;
  for (const name of questionNames) {
    ipcMain.handle(name, (event, payload: unknown) => boundary(callerOf(event, ours), name, payload));
  }
}

/** Tells the window something unasked; a window that is gone needs no telling. */
export function tellWindow<Name extends WindowEventName>(
  window: BrowserWindow,
  name: Name,
  detail: WindowEvents[Name],
): void {
  if (!window.isDestroyed()) window.webContents.send(name, detail);
}

function callerOf(event: IpcMainInvokeEvent, ours: WebContents): Caller {
  const frame = event.senderFrame;
  return {
    isOurWindow: event.sender === ours,
    isTopFrame: frame !== null && frame.parent === null,
    url: frame?.url ?? null,
  };
}
