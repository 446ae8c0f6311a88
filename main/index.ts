import { registerBundleScheme, serveBundle } from "./app/bundle-protocol.ts";
import { guardClosing } from "./app/closing-guard.ts";
import { connectWindow } from "./app/connect-window.ts";
import { watchForDefects } from "./app/defect-watch.ts";
import { openLog } from "./app/log-file.ts";
import { openMainWindow } from "./app/main-window.ts";
import { showMenu } from "./app/menu.ts";
import { openEngine } from "./app/open-engine.ts";
import { choosePlaces, closeOffProcess, whenReady } from "./app/prepare-process.ts";
import { lockDownSession } from "./app/session-lock-down.ts";
import { isOnlyInstance } from "./app/single-instance.ts";

const places = choosePlaces();
const log = openLog(places.logs);
watchForDefects(log, places.logs);
closeOffProcess();
registerBundleScheme();

if (isOnlyInstance()) whenReady(run);

function run(): void {
  lockDownSession(log);
  serveBundle(log);
  showMenu();
  const engine = openEngine(places, log);
  const window = openMainWindow(places.data, log);
  const closing = guardClosing(window, engine.close, log);
  connectWindow(window, engine, closing, log);
}
