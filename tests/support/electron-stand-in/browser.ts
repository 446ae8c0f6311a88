import { chromium, type BrowserContext, type Page } from "playwright";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { StandInSettings } from "./stand-in-settings.ts";

/** The running Chromium that shows the program's windows. */
export interface RunningBrowser {
  readonly context: BrowserContext;
  readonly firstPage: Page;
  /** Where a test can join in (Chrome DevTools Protocol). */
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

/** A window without tabs and address, and without the bars that warn of the unusual options above. */
const programWindow = ["--app=data:text/html,", "--window-size=1366,768", "--test-type", "--lang=zh-CN"];

/** Frames as soon as there is something to draw, for who measures how long drawing takes. */
export const unboundFrames = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

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
      ...(settings.visible ? programWindow : []),
      ...(settings.hasUnboundFrames ? unboundFrames : []),
    ],
    ...(settings.visible ? { ignoreDefaultArgs: ["--enable-automation"] } : {}),
    // On Linux the language of the browser's own boxes comes from here.
    env: { ...process.env, LANGUAGE: "zh_CN" },
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
  const preferences = join(folder, "Default", "Preferences");
  try {
    mkdirSync(dirname(preferences), { recursive: true });
    // A browser in another language would offer to translate the program.
    if (!existsSync(preferences)) writeFileSync(preferences, JSON.stringify({ translate: { enabled: false } }));
    // Left behind by a run that was killed; the new port is written only once Chromium listens.
    rmSync(join(folder, "DevToolsActivePort"), { force: true });
    return { folder, remove: () => {} };
  } catch {
    const temporary = mkdtempSync(join(tmpdir(), "hezuo-browser-"));
    return { folder: temporary, remove: () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }) };
  }
}
