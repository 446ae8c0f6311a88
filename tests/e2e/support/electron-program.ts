import { _electron, type ElectronApplication } from "@playwright/test";
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Stranger } from "../../support/electron-stand-in/control.ts";
import type { RunningProgram } from "./running-program.ts";

const root = join(import.meta.dirname, "../../..");

/** What the tests keep inside the program's main process: answers for its dialogs, and what it did. */
interface Notes {
  readonly savePaths: (string | null)[];
  readonly openPaths: (readonly string[])[];
  readonly buttons: number[];
  readonly dialogs: string[];
  readonly requests: string[];
  readonly opened: string[];
  focusCount: number;
}

/** Starts the built program in Electron itself. */
export async function startInElectron(executablePath: string, dataFolder: string): Promise<RunningProgram> {
  // The superuser's Chromium refuses its operating-system sandbox; app.enableSandbox() still holds for the pages.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const args = [...asRoot, root];
  const env = { ...definedOnly(process.env), HEZUO_DATA: dataFolder };
  const app = await _electron.launch({ executablePath, args, env });
  await takeNotes(app);
  const page = await app.firstWindow();
  const ended = new Promise<number | null>((resolve) => app.process().on("exit", resolve));
  const note = <Name extends keyof Notes>(name: Name): Promise<Notes[Name]> =>
    app.evaluate((_electronModule, wanted) => Reflect.get(globalThis, "notes")[wanted], name);
  return {
    page,
    dataFolder,
    ended,
    clickClose: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    startAgain: () => new Promise((resolve) => spawn(executablePath, args, { env }).on("exit", resolve)),
    async kill() {
      app.process().kill("SIGKILL");
      await ended;
    },
    chooseDestination: (path) =>
      app.evaluate((_, given) => Reflect.get(globalThis, "notes").savePaths.push(given), path),
    chooseSource: (path) =>
      app.evaluate((_, given) => Reflect.get(globalThis, "notes").openPaths.push(given), [path ?? []].flat()),
    pressButton: (button) => app.evaluate((_, given) => Reflect.get(globalThis, "notes").buttons.push(given), button),
    dialogs: () => note("dialogs"),
    requests: () => note("requests"),
    openedFiles: () => note("opened"),
    focusCount: () => note("focusCount"),
    askAsStranger: (stranger, channel, payload) => askAsStranger(app, stranger, channel, payload),
  };
}

/** Puts answers in the place of dialogs, since nobody sits in front of the screen, and records what happens. */
async function takeNotes(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: program, dialog, session, shell }) => {
    const notes: Notes = {
      savePaths: [],
      openPaths: [],
      buttons: [],
      dialogs: [],
      requests: [],
      opened: [],
      focusCount: 0,
    };
    Reflect.set(globalThis, "notes", notes);
    const person = {
      /** Waits for the test to say what the person in front of the dialog does. */
      async answer<Answer>(answers: Answer[]): Promise<Answer> {
        while (answers.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
        return answers.splice(0, 1)[0] as Answer;
      },
    };
    Reflect.set(dialog, "showSaveDialog", async (_window: object, options: { readonly title: string }) => {
      notes.dialogs.push(options.title);
      const path = await person.answer(notes.savePaths);
      return { canceled: path === null, filePath: path ?? "" };
    });
    Reflect.set(dialog, "showOpenDialog", async (_window: object, options: { readonly title: string }) => {
      notes.dialogs.push(options.title);
      const filePaths = await person.answer(notes.openPaths);
      return { canceled: filePaths.length === 0, filePaths };
    });
    Reflect.set(dialog, "showMessageBox", async (_window: object, { message }: { readonly message: string }) => {
      notes.dialogs.push(message);
      return { response: await person.answer(notes.buttons), checkboxChecked: false };
    });
    Reflect.set(shell, "openPath", async (path: string) => (notes.opened.push(path), ""));
    Reflect.set(shell, "showItemInFolder", (path: string) => notes.opened.push(path));
    program.on("browser-window-focus", () => {
      notes.focusCount += 1;
    });
    const record = ({ url }: { readonly url: string }) => notes.requests.push(url);
    void program.whenReady().then(() => {
      session.defaultSession.webRequest.onCompleted(record);
      session.defaultSession.webRequest.onErrorOccurred(record);
    });
  });
}

/** Calls the program's handler with an event as Electron would make it for that sender. */
function askAsStranger(
  app: ElectronApplication,
  stranger: Stranger,
  channel: string,
  payload: unknown,
): Promise<string | null> {
  return app.evaluate(
    async ({ BrowserWindow, ipcMain }, asked) => {
      const page = { url: "app://bundle/", parent: null };
      const senderFrame = {
        "foreign-window": page,
        "inner-frame": { ...page, parent: {} },
        "foreign-origin": { ...page, url: "https://example.com/" },
      }[asked.stranger];
      const ours = BrowserWindow.getAllWindows()[0]?.webContents;
      const sender = asked.stranger === "foreign-window" ? {} : ours;
      try {
        await Reflect.get(ipcMain, "_invokeHandlers").get(asked.channel)({ sender, senderFrame }, asked.payload);
        return null;
      } catch (thrown) {
        return String(thrown);
      }
    },
    { stranger, channel, payload },
  );
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
