import { chromium, type Browser } from "@playwright/test";
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
function forkStandIn(dataFolder: string): ChildProcess {
  const env = { ...process.env, HEZUO_DATA: dataFolder, STAND_IN_BROWSER: requireBrowser(), STAND_IN_VISIBLE: "0" };
  // Playwright's own worker options (loaders, inspectors) are not for the program.
  return fork(standIn, [mainBundle], { cwd: root, env, execArgv: [], serialization: "advanced", silent: true });
}

/** Starts the built program under the stand-in and joins its page. */
export async function startInStandIn(dataFolder: string): Promise<RunningProgram> {
  const program = forkStandIn(dataFolder);
  const ended = exitOf(program);
  const endpoint = await startedAt(program);
  const browser = await chromium.connectOverCDP(endpoint);
  const browserProcess = await processOf(browser);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error("the program shows no window");
  const control = controlOf(program);
  return {
    page,
    dataFolder,
    ended,
    clickClose: async () => void (await control("close-window", null)),
    startAgain: () => exitOf(forkStandIn(dataFolder)),
    async kill() {
      program.kill("SIGKILL");
      await ended;
      await untilGone(browserProcess);
    },
    chooseDestination: async (path) => void (await control("answer-save-dialog", { path })),
    chooseSource: async (path) => void (await control("answer-open-dialog", { paths: [path ?? []].flat() })),
    pressButton: async (button) => void (await control("answer-message-box", { button })),
    dialogs: () => control("list-dialogs", null),
    requests: () => control("list-requests", null),
    openedFiles: () => control("list-opened", null),
    focusCount: () => control("count-focus", null),
    askAsStranger: (stranger, channel, payload) => control("ask-as-stranger", { stranger, channel, payload }),
  };
}

async function exitOf(program: ChildProcess): Promise<number | null> {
  const [code]: readonly (number | null)[] = await once(program, "exit");
  return code ?? null;
}

async function processOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const main = processInfo.find(({ type }) => type === "browser");
  if (main === undefined) throw new Error("the browser does not tell its process");
  return main.id;
}

/** A browser outlives its killed program by a moment, in which it still writes into its profile. */
async function untilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Resolves with the address at which a test can join; rejects with what the program said when it ends before that. */
function startedAt(program: ChildProcess): Promise<string> {
  let said = "";
  program.stderr?.on("data", (text: Buffer) => {
    said += text.toString();
  });
  return new Promise((resolve, reject) => {
    program.on("message", (message: FromStandIn) => {
      if (message.kind === "started") resolve(message.endpoint);
    });
    program.on("exit", (code) => reject(new Error(`the program ended with ${code}: ${said}`)));
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
