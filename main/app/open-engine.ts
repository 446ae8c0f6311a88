import { BrowserWindow } from "electron";
import { startEngine, type Engine } from "../engine/engine-client.ts";
import type { Log } from "../ipc/log.ts";
import type { Places } from "./prepare-process.ts";
import { tellWindow } from "./window-messages.ts";

/** Starts the engine's thread on this user's store; its progress goes to the window, what it has to say into the log. */
export function openEngine(places: Places, log: Log): Engine {
  return startEngine({
    storePath: places.store,
    threadFile: new URL("./engine-thread.js", import.meta.url),
    onProgress: ({ taskId, fraction, step }) => {
      for (const window of BrowserWindow.getAllWindows())
        tellWindow(window, "task:progress", { taskId, fraction, step });
    },
    log: ({ level, message, detail }) => log(level, message, { detail }),
  });
}
