import { app } from "electron";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { storeFileName } from "../store/store-file-name.ts";

/** Where the running program keeps what it keeps. */
export interface Places {
  /** Folder of everything that belongs to this user. */
  readonly data: string;
  readonly store: string;
  readonly logs: string;
}

/**
 * Before anything else: says where the data lies. Without HEZUO_DATA that is Electron's own folder for the program
 * (application data of the user / 合作年报), which the command line names as well.
 */
export function choosePlaces(): Places {
  const named = process.env["HEZUO_DATA"];
  const data = named ? resolve(named) : app.getPath("userData");
  try {
    mkdirSync(data, { recursive: true });
    app.setPath("userData", data);
  } catch {
    // Electron keeps its own files in its usual place then; that the store cannot be opened is told in the window.
  }
  return { data, store: join(data, storeFileName), logs: join(data, "logs") };
}

/**
 * Before the program is ready: every page runs in the sandbox, and Chromium's own services, which would ask the network for
 * updates and word lists, stay off. The resolver rule takes away the names of all machines, whatever else may be tried.
 */
export function closeOffProcess(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("disable-background-networking");
  app.commandLine.appendSwitch("disable-component-update");
  app.commandLine.appendSwitch("disable-domain-reliability");
  app.commandLine.appendSwitch("no-pings");
  // Chromium's own words (in file fields, for invalid input) in the language of the program, whatever the system speaks.
  app.commandLine.appendSwitch("lang", "zh-CN");
}

/** Runs the rest once Electron is ready. No top-level await: Electron becomes ready only after the entry file has run. */
export function whenReady(start: () => void): void {
  void app.whenReady().then(start);
}
