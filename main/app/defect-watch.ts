import { app, BrowserWindow, dialog, type RenderProcessGoneDetails, type WebContents } from "electron";
import { defectDetails, type Log } from "../ipc/log.ts";

/**
 * Catches what nobody caught: writes it into the log and tells the user in plain words, instead of Electron's own dialog in English.
 * What has been saved is safe in either case: the store commits before it answers.
 */
export function watchForDefects(log: Log, logFolder: string): void {
  process.on("uncaughtException", (thrown) => {
    log("error", "nobody caught it", defectDetails(thrown));
    dialog.showErrorBox(
      "合作年报需要关闭",
      `程序出现意外错误，已保存的内容不受影响，可以重新打开继续使用。\n日志在：${logFolder}`,
    );
    app.exit(1);
  });
  process.on("unhandledRejection", (thrown) => log("error", "nobody awaited it", defectDetails(thrown)));
  app.on("child-process-gone", (_event, { type, reason, exitCode }) =>
    log("warning", "a process of the program ended", { type, reason, exitCode }),
  );
  app.on("render-process-gone", (_event, contents, details) => void offerNewPage(contents, details, log));
}

async function offerNewPage(contents: WebContents, details: RenderProcessGoneDetails, log: Log): Promise<void> {
  if (details.reason === "clean-exit") return;
  log("error", "the page's process ended", { reason: details.reason, exitCode: details.exitCode });
  const window = BrowserWindow.fromWebContents(contents);
  if (window === null) return;
  const { response } = await dialog.showMessageBox(window, {
    type: "error",
    title: "合作年报",
    message: "窗口意外停止工作",
    detail: "已保存的内容不受影响。可以重新打开窗口，接着使用。",
    buttons: ["重新打开", "退出"],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) contents.reload();
  else window.close();
}
