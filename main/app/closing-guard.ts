import { app, dialog, type BrowserWindow } from "electron";
import { defectDetails, type Log } from "../ipc/log.ts";
import { tellWindow } from "./window-messages.ts";

/** How long the page may take to save what is still being typed, in ms. */
const savingLimit = 5000;

export interface ClosingGuard {
  /** The page has saved everything. */
  readonly readyToClose: () => void;
  /** The page has something that it cannot save: the user is asked at once. */
  readonly notReadyToClose: () => void;
}

/** One attempt to close: over when the window closes, refused when the page says that it cannot save everything. */
interface Attempt {
  readonly over: AbortController;
  readonly refused: AbortController;
}

/**
 * Keeps the window open until the page has saved and `finish` has closed the store. A page that cannot save, or does not
 * manage in time, is not closed behind the user's back: he is asked, and afterwards the next closing starts anew.
 */
export function guardClosing(window: BrowserWindow, finish: () => Promise<void>, log: Log): ClosingGuard {
  let waiting: Attempt | null = null;
  let closing = false;

  const close = (): void => {
    if (closing) return;
    closing = true;
    waiting?.over.abort();
    window.hide();
    void finish()
      .catch((thrown: unknown) => log("error", "closing the store failed", defectDetails(thrown)))
      .finally(() => {
        window.destroy();
        app.quit();
      });
  };

  const waitForPage = async ({ over, refused }: Attempt): Promise<void> => {
    const answered = await isStopped(savingLimit, AbortSignal.any([over.signal, refused.signal]));
    if (over.signal.aborted) return;
    if (!answered) log("warning", "the page did not save in time");
    const closeAnyway = await askWhetherToClose(window, over.signal);
    if (over.signal.aborted) return;
    waiting = null;
    if (closeAnyway) close();
  };

  window.on("close", (event) => {
    event.preventDefault();
    if (closing || waiting !== null) return;
    if (window.webContents.isCrashed()) return close();
    waiting = { over: new AbortController(), refused: new AbortController() };
    tellWindow(window, "window:closing", {});
    void waitForPage(waiting);
  });
  // Outside a closing, a page's word means nothing.
  return {
    readyToClose: () => (waiting === null ? undefined : close()),
    notReadyToClose: () => waiting?.refused.abort(),
  };
}

/** Resolves with false after the time in ms, or at once with true when the signal stops the waiting. */
function isStopped(time: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), time);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

async function askWhetherToClose(window: BrowserWindow, signal: AbortSignal): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    title: "合作年报",
    message: "还有内容没有保存",
    detail:
      "窗口里有修改没能保存，可能是填写有误，或者磁盘无法写入。返回可以继续处理；仍然关闭则放弃这些修改，此前显示“已保存”的内容不受影响。",
    buttons: ["返回", "仍然关闭"],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  });
  return response === 1;
}
