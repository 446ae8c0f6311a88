import { EventEmitter } from "node:events";
import type { ConsoleMessage, Frame, Page } from "playwright";
import type { WebContents as ElectronWebContents } from "electron";
import { browserAddress, programAddress } from "./addresses.ts";
import { deliver, type Sender } from "./ipc-main.ts";
import { packed } from "./packed-answer.ts";
import { bindingName, pageScript, type FromPage, type ToPage } from "./page-script.ts";
import { PreventableEvent } from "./preventable-event.ts";

type WindowOpenHandler = Parameters<ElectronWebContents["setWindowOpenHandler"]>[0];

type Imitated = Pick<
  ElectronWebContents,
  "loadURL" | "reload" | "send" | "isCrashed" | "setWindowOpenHandler" | "setWebRTCIPHandlingPolicy"
>;

/** Electron's WebContents over one page of the browser. */
export class WebContents extends EventEmitter implements Imitated {
  readonly page: Page;
  readonly #prepared: Promise<void>;
  #crashed = false;
  #loading: string | null = null;
  #windowOpenHandler: WindowOpenHandler = () => ({ action: "allow" });
  #unheard: ToPage[] = [];
  #hear: ((messages: readonly ToPage[]) => void) | null = null;

  constructor(page: Page, preloadBundle: string) {
    super();
    this.page = page;
    page.on("console", (message) => this.emit("console-message", consoleDetails(message)));
    page.on("pageerror", (error) =>
      this.emit("console-message", { ...noSource, level: "error", message: String(error) }),
    );
    page.on("crash", () => {
      this.#crashed = true;
    });
    // Messages to a page that has gone are lost, as in Electron.
    page.on("framenavigated", (frame) => {
      if (frame === page.mainFrame()) this.#unheard = [];
    });
    page.on("popup", (popup) => {
      this.#windowOpenHandler({ ...noWindowDetails, url: programAddress(popup.url()) });
      void popup.close();
    });
    this.#prepared = this.#prepare(preloadBundle);
  }

  async loadURL(url: string): Promise<void> {
    await this.#prepared;
    this.#loading = url;
    await this.page.goto(browserAddress(url));
  }

  reload(): void {
    this.#loading = programAddress(this.page.url());
    this.#crashed = false;
    void this.page.reload().catch(() => {});
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.#unheard.push({ channel, args: structuredClone(args) });
    this.#deliver();
  }

  isCrashed(): boolean {
    return this.#crashed || this.page.isClosed();
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler;
  }

  setWebRTCIPHandlingPolicy(_policy: Parameters<ElectronWebContents["setWebRTCIPHandlingPolicy"]>[0]): void {}

  /** Whether the program lets a frame go to an address. What it loads itself is not asked about, as in Electron. */
  mayNavigate(frame: Frame, url: string): boolean {
    const isMainFrame = frame === this.page.mainFrame();
    if (isMainFrame && url === this.#loading) {
      this.#loading = null;
      return true;
    }
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame });
    this.emit("will-frame-navigate", event);
    return !event.defaultPrevented;
  }

  async #prepare(preloadBundle: string): Promise<void> {
    await this.page.exposeBinding(bindingName, async ({ frame }, message: FromPage) =>
      message.kind === "listen"
        ? this.#listen()
        : packed(await deliver(this.#senderOf(frame), message.channel, message.args)),
    );
    await this.page.addInitScript(pageScript(preloadBundle));
  }

  #senderOf(frame: Frame): Sender {
    return { sender: this, senderFrame: { url: programAddress(frame.url()), parent: frame.parentFrame() } };
  }

  #listen(): Promise<readonly ToPage[]> {
    return new Promise((resolve) => {
      this.#hear = resolve;
      this.#deliver();
    });
  }

  #deliver(): void {
    if (this.#hear === null || this.#unheard.length === 0) return;
    const hear = this.#hear;
    const messages = this.#unheard;
    this.#hear = null;
    this.#unheard = [];
    hear(messages);
  }
}

const noWindowDetails = {
  frameName: "",
  features: "",
  disposition: "other",
  referrer: { url: "", policy: "default" },
} as const;

const noSource = { lineNumber: 0, sourceId: "" };

const levels: Readonly<Record<string, string>> = { warning: "warning", error: "error", debug: "debug" };

function consoleDetails(message: ConsoleMessage): Record<string, unknown> {
  const { url, lineNumber } = message.location();
  return {
    message: message.text(),
    level: levels[message.type()] ?? "info",
    lineNumber,
    sourceId: programAddress(url),
  };
}
