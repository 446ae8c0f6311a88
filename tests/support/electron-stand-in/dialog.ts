import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from "electron";
import { isControlled } from "./control.ts";
import { meetingPoint } from "./meeting-point.ts";
import { askForConsent, askForPath } from "./visible-dialog.ts";
import type { WebContents } from "./web-contents.ts";

/** The window a dialog belongs to. */
interface Parent {
  readonly webContents: WebContents;
}

const savePaths = meetingPoint<{ readonly path: string | null }>();
const openPaths = meetingPoint<{ readonly paths: readonly string[] }>();
const buttons = meetingPoint<{ readonly button: number }>();
const shown: string[] = [];

export const answerSaveDialog = savePaths.give;
export const answerOpenDialog = openPaths.give;
export const answerMessageBox = buttons.give;

/** The words of every dialog shown so far. */
export function shownDialogs(): readonly string[] {
  return shown;
}

function show(...words: readonly (string | undefined)[]): string {
  const text = words.filter((word) => word !== undefined).join("\n");
  shown.push(text);
  return text;
}

/** Electron's dialog: answered by the test, or, where none listens, by the person in front of the browser. */
export const dialog = {
  async showSaveDialog({ webContents }: Parent, options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
    const { title = "", defaultPath = "" } = options;
    show(title, defaultPath);
    const path = isControlled()
      ? ((await savePaths.take())?.path ?? null)
      : await askForPath(webContents.page, `${title}（${options.buttonLabel ?? ""}）`, defaultPath);
    return { canceled: path === null, filePath: path ?? "" };
  },

  async showOpenDialog({ webContents }: Parent, options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
    const { title = "", defaultPath = "" } = options;
    show(title, defaultPath);
    if (isControlled()) {
      const paths = (await openPaths.take())?.paths ?? [];
      return { canceled: paths.length === 0, filePaths: [...paths] };
    }
    const path = await askForPath(webContents.page, `${title}（${options.buttonLabel ?? ""}）`, defaultPath);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },

  async showMessageBox({ webContents }: Parent, options: MessageBoxOptions): Promise<MessageBoxReturnValue> {
    const { message, detail, cancelId = 0, buttons: labels = [] } = options;
    const other = cancelId === 0 ? 1 : 0;
    const text = show(message, detail, `确定：${labels[other]}`, `取消：${labels[cancelId]}`);
    if (isControlled()) {
      const answer = await buttons.take(options.signal);
      return { response: answer?.button ?? cancelId, checkboxChecked: false };
    }
    const consents = await askForConsent(webContents.page, text).catch(() => true);
    return { response: consents ? other : cancelId, checkboxChecked: false };
  },

  showErrorBox(title: string, content: string): void {
    console.error(show(title, content));
  },
};
