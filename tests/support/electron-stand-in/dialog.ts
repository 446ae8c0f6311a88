import type { MessageBoxOptions, MessageBoxReturnValue, SaveDialogOptions, SaveDialogReturnValue } from "electron";
import { isControlled } from "./control.ts";

/** Answers the test gives, waiting for their dialog, or dialogs waiting for their answer. */
function meetingPoint<Answer>() {
  const answers: Answer[] = [];
  const waiting: ((answer: Answer) => void)[] = [];
  return {
    give(answer: Answer): void {
      const dialog = waiting.shift();
      if (dialog) dialog(answer);
      else answers.push(answer);
    },
    take(signal?: AbortSignal): Promise<Answer | null> {
      const ready = answers.shift();
      if (ready !== undefined) return Promise.resolve(ready);
      return new Promise((resolve) => {
        waiting.push(resolve);
        signal?.addEventListener("abort", () => {
          const place = waiting.indexOf(resolve);
          if (place !== -1) waiting.splice(place, 1);
          resolve(null);
        });
      });
    },
  };
}

const savePaths = meetingPoint<{ readonly path: string | null }>();
const buttons = meetingPoint<{ readonly button: number }>();
const shown: string[] = [];

export const answerSaveDialog = savePaths.give;
export const answerMessageBox = buttons.give;

export function shownDialogs(): readonly string[] {
  return shown;
}

function show(...words: readonly (string | undefined)[]): void {
  const text = words.filter((word) => word !== undefined).join(" | ");
  shown.push(text);
  if (!isControlled()) console.log(text);
}

/** Electron's dialog without dialogs: a test answers, or, where none listens, the first proposal holds and is printed. */
export const dialog = {
  async showSaveDialog(_window: object, options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
    show(options.title, options.defaultPath);
    const answer = isControlled() ? await savePaths.take() : { path: options.defaultPath ?? null };
    return { canceled: answer === null || answer.path === null, filePath: answer?.path ?? "" };
  },
  async showMessageBox(_window: object, options: MessageBoxOptions): Promise<MessageBoxReturnValue> {
    show(options.message, options.detail, ...(options.buttons ?? []));
    const answer = isControlled() ? await buttons.take(options.signal) : { button: options.defaultId ?? 0 };
    return { response: answer?.button ?? options.cancelId ?? 0, checkboxChecked: false };
  },
  showErrorBox(title: string, content: string): void {
    show(title, content);
  },
};
