import { chromium } from "@playwright/test";
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { ControlName, ControlRequest, Controls, FromStandIn } from "../../support/electron-stand-in/control.ts";
import { requireBrowser } from "../../support/find-browser.ts";
import type { RunningProgram } from "./running-program.ts";

const root = join(import.meta.dirname, "../../..");
const standIn = join(root, "tests/support/electron-stand-in/run.ts");
const mainBundle = join(root, "out/main/index.js");

/** Starts a process of the stand-in. */
export function forkStandIn(dataFolder: string): ChildProcess {
  const env = { ...process.env, HEZUO_DATA: dataFolder, STAND_IN_BROWSER: requireBrowser(), STAND_IN_VISIBLE: "0" };
  // Playwright's own worker options (loaders, inspectors) are not for the program.
  return fork(standIn, [mainBundle], { cwd: root, env, execArgv: [], serialization: "advanced" });
}

/** Starts the built program under the stand-in and joins its page. */
export async function startInStandIn(dataFolder: string): Promise<RunningProgram> {
  const program = forkStandIn(dataFolder);
  const ended = once(program, "exit").then(([code]: readonly (number | null)[]) => code ?? null);
  const endpoint = await startedAt(program);
  const browser = await chromium.connectOverCDP(endpoint);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error("the program shows no window");
  const control = controlOf(program);
  return {
    page,
    dataFolder,
    ended,
    clickClose: async () => void (await control("close-window", null)),
    async kill() {
      program.kill("SIGKILL");
      await ended;
    },
    chooseDestination: async (path) => void (await control("answer-save-dialog", { path })),
    pressButton: async (button) => void (await control("answer-message-box", { button })),
    dialogs: () => control("list-dialogs", null),
    requests: () => control("list-requests", null),
    openedFiles: () => control("list-opened", null),
    focusCount: () => control("count-focus", null),
    askAsStranger: (stranger, channel, payload) => control("ask-as-stranger", { stranger, channel, payload }),
  };
}

function startedAt(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    program.on("message", (message: FromStandIn) => {
      if (message.kind === "started") resolve(message.endpoint);
    });
    program.on("exit", (code) => reject(new Error(`the program ended with ${code} before it showed a window`)));
  });
}

type Control = <Name extends ControlName>(
  name: Name,
  input: Controls[Name]["input"],
) => Promise<Controls[Name]["output"]>;

/** Sends requests to the stand-in and waits for their answers. */
function controlOf(program: ChildProcess): Control {
  let lastId = 0;
  return (name, input) => {
    const request: ControlRequest<typeof name> = { id: ++lastId, name, input };
    return new Promise((resolve, reject) => {
      const hear = (message: FromStandIn): void => {
        if (message.kind === "started" || message.id !== request.id) return;
        program.off("message", hear);
        if (message.kind === "failed") reject(new Error(message.message));
        // The stand-in answers a request by the handler of the same name.
        else resolve(message.output as Controls[typeof name]["output"]);
      };
      program.on("message", hear);
      program.send(request, (error) => error && reject(error));
    });
  };
}
