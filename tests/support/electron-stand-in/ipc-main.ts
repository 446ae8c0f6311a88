import type { InvokeAnswer } from "./page-script.ts";

/** Who sent a message, as far as the program looks at it. */
export interface Sender {
  readonly sender: object;
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
}

type Handler = (event: Sender, ...args: readonly unknown[]) => unknown;

const handlers = new Map<string, Handler>();

/** Electron's ipcMain: one handler a channel. */
export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    handlers.delete(channel);
  },
};

/** Delivers an invoke: arguments and answer are structured clones, an error is reduced to its text. */
export async function deliver(from: Sender, channel: string, args: readonly unknown[]): Promise<InvokeAnswer> {
  const handler = handlers.get(channel);
  if (handler === undefined) return { ok: false, message: `Error: No handler registered for '${channel}'` };
  try {
    return { ok: true, value: structuredClone(await handler(from, ...structuredClone(args))) };
  } catch (thrown) {
    return { ok: false, message: String(thrown) };
  }
}
