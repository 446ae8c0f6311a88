import { app, session, type Session, type WebContents } from "electron";
import { isOurAddress } from "../ipc/caller.ts";
import type { Log } from "../ipc/log.ts";

/**
 * Closes the window's session: no permission, no device, no download, and no request that is not the program's own file.
 * Must run before the first window opens.
 */
export function lockDownSession(log: Log): void {
  const own = session.defaultSession;
  refusePermissions(own);
  refuseNetwork(own, log);
  own.setSpellCheckerEnabled(false);
  own.on("will-download", (event) => event.preventDefault());
  app.on("web-contents-created", (_event, contents) => keepContentsInside(contents, log));
}

function refusePermissions(own: Session): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  own.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
}

function refuseNetwork(own: Session, log: Log): void {
  own.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isOurAddress(details.url) || isDeveloperTools(details.url);
    if (!allowed) log("warning", "refused a request", { address: details.url, kind: details.resourceType });
    answer({ cancel: !allowed });
  });
}

/** The developer tools load their own page; the packaged program has none. */
function isDeveloperTools(url: string): boolean {
  return !app.isPackaged && url.startsWith("devtools://");
}

/** The page stays the page: it can neither go elsewhere, nor open windows, nor hold foreign pages. */
function keepContentsInside(contents: WebContents, log: Log): void {
  contents.on("will-frame-navigate", (event) => {
    if (event.isMainFrame && isOurAddress(event.url)) return;
    event.preventDefault();
    log("warning", "refused a navigation", { address: event.url });
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log("warning", "refused to open a window", { address: url });
    return { action: "deny" };
  });
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
