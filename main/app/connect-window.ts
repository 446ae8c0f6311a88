import type { BrowserWindow } from "electron";
import { randomUUID } from "node:crypto";
import type { Engine } from "../engine/engine-client.ts";
import { createBoundary } from "../ipc/boundary.ts";
import { createDispatch } from "../ipc/dispatch.ts";
import { createFileGrants } from "../ipc/file-grants.ts";
import type { Log } from "../ipc/log.ts";
import type { ClosingGuard } from "./closing-guard.ts";
import { createDesktopHandlers } from "./desktop-handlers.ts";
import { answerWindow } from "./window-messages.ts";

/** Puts the boundary between the window on one side, the engine and the desktop on the other. */
export function connectWindow(window: BrowserWindow, engine: Engine, closing: ClosingGuard, log: Log): void {
  const grants = createFileGrants();
  const desktop = createDesktopHandlers({
    window,
    grants,
    cancelTask: engine.cancel,
    restoreStore: engine.restore,
    closing,
    log,
  });
  answerWindow(window, createBoundary({ dispatch: createDispatch(engine, desktop, grants), log, newReference }));
}

/** Eight characters that a person can read out on the telephone. */
function newReference(): string {
  return randomUUID().slice(0, 8);
}
