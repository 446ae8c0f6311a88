import { app, BrowserWindow } from "electron";

/**
 * Whether this is the only running program on its data folder. If not, it quits and the first one shows its window: two programs
 * on one store would show each other's old rows.
 */
export function isOnlyInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on("second-instance", showWindow);
  return true;
}

function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
