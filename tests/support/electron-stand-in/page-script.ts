/** What the page's side sends through its one binding; arguments are copies. */
export type FromPage =
  | { readonly kind: "invoke"; readonly channel: string; readonly args: readonly unknown[] }
  /** Waits for messages to the page. */
  | { readonly kind: "listen" };

/** What comes back for an invoke. Of a thrown error only its message survives, as in Electron. */
export type InvokeAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string };

/** The same on its way: a value that JSON can say may go as its text. */
export type PackedAnswer = InvokeAnswer | { readonly ok: true; readonly text: string };

/** One message to the page. */
export interface ToPage {
  readonly channel: string;
  readonly args: readonly unknown[];
}

export const bindingName = "__standInForElectron";

/** The script that runs before any script of the page: the preload bundle, unmodified, inside the imitated sandbox. */
export function pageScript(preloadBundle: string): string {
  const preload = `function (require, module, exports) {\n${preloadBundle}\n}`;
  return `(() => {
    ${messageOnly.toString()}
    (${imitateRendererSide.toString()})(${JSON.stringify(bindingName)}, ${preload});
  })();`;
}

/** Of an error neither the stack nor the cause crosses, only its message. */
function messageOnly(thrown: unknown): Error {
  return new Error(thrown instanceof Error ? thrown.message : String(thrown));
}

type Preload = (require: (name: string) => unknown, module: { exports: object }, exports: object) => void;
type Binding = (message: FromPage) => Promise<unknown>;
type Listener = (event: object, ...args: readonly unknown[]) => void;

/** Runs in the page. It is handed over as text, so of this file it uses only messageOnly. */
function imitateRendererSide(name: string, runPreload: Preload): void {
  const binding: Binding = Reflect.get(globalThis, name);
  Reflect.deleteProperty(globalThis, name);
  // Electron runs preload scripts in the top frame only.
  if (window !== window.top) return;

  const listeners = new Map<string, Set<Listener>>();
  const ipcRenderer = {
    async invoke(channel: string, ...args: readonly unknown[]): Promise<unknown> {
      const message: FromPage = { kind: "invoke", channel, args: structuredClone(args) };
      const answer = (await binding(message)) as PackedAnswer;
      if (answer.ok) return "text" in answer ? JSON.parse(answer.text) : answer.value;
      throw new Error(`Error invoking remote method '${channel}': ${answer.message}`);
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };

  /** contextBridge copies values and wraps functions; nothing but data crosses, in either direction. */
  const copyAcross = (value: unknown): unknown => {
    if (typeof value === "function") return wrapped(value);
    if (value instanceof Promise) return value.then(copyAcross, (thrown) => Promise.reject(messageOnly(thrown)));
    if (Array.isArray(value)) return value.map(copyAcross);
    if (typeof value !== "object" || value === null) return value;
    if (Object.getPrototypeOf(value) !== Object.prototype) return structuredClone(value);
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copyAcross(member)]));
  };
  const wrapped =
    (inner: Function) =>
    (...args: readonly unknown[]): unknown => {
      try {
        return copyAcross(Reflect.apply(inner, undefined, args.map(copyAcross)));
      } catch (thrown) {
        throw messageOnly(thrown);
      }
    };
  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown): void {
      Object.defineProperty(globalThis, key, { value: Object.freeze(copyAcross(api)), enumerable: true });
    },
  };

  const hear = async (): Promise<void> => {
    for (;;) {
      const messages = (await binding({ kind: "listen" })) as readonly ToPage[];
      for (const { channel, args } of messages) {
        for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
      }
    }
  };

  const module = { exports: {} };
  const require = (wanted: string): unknown => {
    if (wanted === "electron") return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${wanted}`);
  };
  runPreload(require, module, module.exports);
  void hear();
}
