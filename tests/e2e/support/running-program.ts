import type { Page } from "@playwright/test";
import type { Stranger } from "../../support/electron-stand-in/control.ts";
import { findElectron } from "../../support/find-electron.ts";
import { startInElectron } from "./electron-program.ts";
import { startInStandIn } from "./stand-in-program.ts";

/** The built program while it runs, as a person in front of it (and a stranger behind it) can deal with it. */
export interface RunningProgram {
  /** The window's page. */
  readonly page: Page;
  /** The folder with the store and the log. */
  readonly dataFolder: string;
  /** Clicks the closing cross. */
  readonly clickClose: () => Promise<void>;
  /** Resolves when the program has ended, with its exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
  /** Starts it a second time on the same data; resolves with that one's exit code. */
  readonly startAgain: () => Promise<number | null>;
  /** Ends it at once, as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Chooses in the next "save as" dialog; null closes it. */
  readonly chooseDestination: (path: string | null) => Promise<void>;
  /** Chooses in the next "open" dialog, one file or folder or several files; null closes it. */
  readonly chooseSource: (path: string | readonly string[] | null) => Promise<void>;
  /** Presses the button with this number, from 0, in the next question of the program. */
  readonly pressButton: (button: number) => Promise<void>;
  /** The words of all dialogs shown so far. */
  readonly dialogs: () => Promise<readonly string[]>;
  /** Addresses of all requests that any page has tried. */
  readonly requests: () => Promise<readonly string[]>;
  /** What the program has asked the system to open. */
  readonly openedFiles: () => Promise<readonly string[]>;
  /** How often the window was brought to the front. */
  readonly focusCount: () => Promise<number>;
  /** Asks a question as somebody else than the program's page; answers the error's message, or null if it was answered. */
  readonly askAsStranger: (stranger: Stranger, question: string, input: unknown) => Promise<string | null>;
}

/**
 * Starts the built program on a data folder: in Electron when its binary is there, otherwise in the stand-in. Resolves once
 * the window has said its first words.
 */
export async function startProgram(dataFolder: string): Promise<RunningProgram> {
  const electron = findElectron();
  const program = await (electron === null ? startInStandIn(dataFolder) : startInElectron(electron, dataFolder));
  await program.page.getByText("合作年报").first().waitFor();
  return program;
}
