import { shell, type BrowserWindow } from "electron";
import { existsSync } from "node:fs";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { Engine } from "../engine/engine-client.ts";
import type { DesktopHandlers } from "../ipc/dispatch.ts";
import type { FileGrants } from "../ipc/file-grants.ts";
import type { Log } from "../ipc/log.ts";
import { destinationChooser } from "./choose-destination.ts";
import { folderChooser } from "./choose-folder.ts";
import { sourceChooser } from "./choose-source.ts";
import type { ClosingGuard } from "./closing-guard.ts";

export interface Desktop {
  readonly window: BrowserWindow;
  readonly grants: FileGrants;
  readonly cancelTask: (taskId: string) => void;
  readonly restoreStore: Engine["restore"];
  readonly closing: ClosingGuard;
  readonly log: Log;
}

/** Answers what only the desktop can answer: dialogs, opening files, stopping tasks, closing. */
export function createDesktopHandlers({
  window,
  grants,
  cancelTask,
  restoreStore,
  closing,
  log,
}: Desktop): DesktopHandlers {
  const chooseDestination = destinationChooser(window);
  const chooseSource = sourceChooser(window);
  const chooseFolder = folderChooser(window);
  const done = succeed(null);
  return {
    "files:chooseDestination": async (wanted) => {
      const path = await chooseDestination(wanted);
      return succeed(path === null ? null : { grant: grants.give(path), path });
    },
    "files:chooseSource": async (wanted) => {
      const [path = null] = await chooseSource(wanted, "one");
      return succeed(path === null ? null : { grant: grants.give(path, "read"), path });
    },
    "files:chooseSources": async (wanted) => {
      const paths = await chooseSource(wanted, "several");
      return succeed(paths.map((path) => ({ grant: grants.give(path, "read"), path })));
    },
    "files:chooseFolder": async () => {
      const path = await chooseFolder();
      return succeed(path === null ? null : { grant: grants.give(path), path });
    },
    "files:open": async ({ grant }) => {
      const file = existingFile(grants, grant);
      if (!file.ok) return file;
      const problem = await shell.openPath(file.value);
      if (problem === "") return done;
      // Without a program for this kind of file, the folder is the next best thing to show.
      log("warning", "a file could not be opened", { problem });
      shell.showItemInFolder(file.value);
      return done;
    },
    "files:reveal": async ({ grant }) => {
      const file = existingFile(grants, grant);
      if (file.ok) shell.showItemInFolder(file.value);
      return file.ok ? done : file;
    },
    "store:restore": async ({ source }) => {
      const copy = typeof source === "string" ? grants.pathOf(source, "read") : source;
      return copy === null ? fail({ kind: "not-found", what: "file" }) : restoreStore(copy);
    },
    "tasks:cancel": async ({ taskId }) => {
      cancelTask(taskId);
      return done;
    },
    "window:readyToClose": async () => {
      closing.readyToClose();
      return done;
    },
    "window:notReadyToClose": async () => {
      closing.notReadyToClose();
      return done;
    },
  };
}

function existingFile(grants: FileGrants, grant: string): Result<string> {
  const path = grants.pathOf(grant);
  return path !== null && existsSync(path) ? succeed(path) : fail({ kind: "not-found", what: "file" });
}
