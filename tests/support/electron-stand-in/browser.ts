import { chromium, type BrowserContext, type Page } from "playwright";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StandInSettings } from "./stand-in-settings.ts";

/** The running Chromium that shows the program's windows. */
export interface RunningBrowser {
  readonly context: BrowserContext;
  readonly firstPage: Page;
  /** Where a test can join in (Chrome DevTools Protocol). */
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

/** Starts Chromium. Its profile lies in the program's data folder, as Electron's does, or else in a temporary folder. */
export async function startBrowser(settings: StandInSettings, dataFolder: string): Promise<RunningBrowser> {
  const { folder, remove } = profileFolder(dataFolder);
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: settings.browser,
    headless: !settings.visible,
    viewport: settings.visible ? null : { width: 1366, height: 728 },
    locale: "zh-CN",
    serviceWorkers: "block",
    acceptDownloads: false,
    // The program decides when it ends; a signal goes to it, not to its browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      "--remote-debugging-port=0",
      "--host-resolver-rules=MAP * ~NOTFOUND",
      ...(settings.visible ? ["--app=data:text/html,<title>合作年报</title>", "--window-size=1366,768"] : []),
    ],
  });
  const firstPage = context.pages()[0] ?? (await context.newPage());
  const port = readFileSync(join(folder, "DevToolsActivePort"), "utf8").split("\n")[0] ?? "";
  return {
    context,
    firstPage,
    endpoint: `http://127.0.0.1:${port}`,
    async close() {
      await context.close();
      remove();
    },
  };
}

function profileFolder(dataFolder: string): { readonly folder: string; readonly remove: () => void } {
  const folder = join(dataFolder, "browser-profile");
  try {
    mkdirSync(folder, { recursive: true });
    // Left behind by a run that was killed; the new port is written only once Chromium listens.
    rmSync(join(folder, "DevToolsActivePort"), { force: true });
    return { folder, remove: () => {} };
  } catch {
    const temporary = mkdtempSync(join(tmpdir(), "hezuo-browser-"));
    return { folder: temporary, remove: () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }) };
  }
}
