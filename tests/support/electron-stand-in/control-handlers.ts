import { BrowserWindow, focusCount } from "./browser-window.ts";
import type { ControlHandlers, Stranger } from "./control.ts";
import { answerMessageBox, answerOpenDialog, answerSaveDialog, shownDialogs } from "./dialog.ts";
import { deliver, type Sender } from "./ipc-main.ts";
import { triedRequests } from "./routes.ts";
import { openedFiles } from "./shell.ts";

/** What a test can do and see beside the window itself. */
export const controlHandlers: ControlHandlers = {
  "close-window": async () => {
    BrowserWindow.getAllWindows()[0]?.close();
    return null;
  },
  "answer-save-dialog": async (answer) => {
    answerSaveDialog(answer);
    return null;
  },
  "answer-open-dialog": async (answer) => {
    answerOpenDialog(answer);
    return null;
  },
  "answer-message-box": async (answer) => {
    answerMessageBox(answer);
    return null;
  },
  "list-dialogs": async () => shownDialogs(),
  "list-requests": async () => triedRequests(),
  "list-opened": async () => openedFiles(),
  "count-focus": async () => focusCount,
  "ask-as-stranger": async ({ channel, payload, stranger }) => {
    const answer = await deliver(senderFor(stranger), channel, [payload]);
    return answer.ok ? null : answer.message;
  },
};

function senderFor(stranger: Stranger): Sender {
  const ours = BrowserWindow.getAllWindows()[0]?.webContents ?? {};
  const page = "app://bundle/";
  switch (stranger) {
    case "foreign-window":
      return { sender: {}, senderFrame: { url: page, parent: null } };
    case "inner-frame":
      return { sender: ours, senderFrame: { url: page, parent: {} } };
    case "foreign-origin":
      return { sender: ours, senderFrame: { url: "https://example.com/", parent: null } };
  }
  return stranger satisfies never;
}
