import { registerHooks } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { app, becomeReady } from "./app.ts";
import { startBrowser } from "./browser.ts";
import { mayNavigate, useBrowser } from "./browser-window.ts";
import { controlHandlers } from "./control-handlers.ts";
import { answerTest, isControlled, tellTest } from "./control.ts";
import { routeEverything } from "./routes.ts";
import { standInSettings } from "./stand-in-settings.ts";
import { leaveBoxesToThePerson } from "./visible-dialog.ts";

/** `node run.ts out/main/index.js` runs the built program, unmodified, with this folder in the place of Electron. */
const bundle = process.argv[2];
if (bundle === undefined) throw new Error("which main bundle?");

const standIn = new URL("./electron.ts", import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron" ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

// As in Electron, the program becomes ready only after its entry file has run.
await import(pathToFileURL(resolve(bundle)).href);
const browser = await startBrowser(standInSettings(), app.getPath("userData"));
await routeEverything(browser.context, mayNavigate);
useBrowser(browser);
if (isControlled()) answerTest(controlHandlers);
else leaveBoxesToThePerson(browser.firstPage);
becomeReady({ endBrowser: browser.close });
tellTest({ kind: "started", endpoint: browser.endpoint });
