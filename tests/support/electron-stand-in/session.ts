import { EventEmitter } from "node:events";
import type { CustomScheme, Protocol, Session } from "electron";

type RequestHandler = (request: Request) => Promise<Response> | Response;
type RequestFilter = (
  details: { readonly url: string; readonly resourceType: string },
  answer: (response: { readonly cancel?: boolean }) => void,
) => void;

const privileged = new Set<string>();
const handlers = new Map<string, RequestHandler>();
let filter: RequestFilter | null = null;

/** Electron's protocol. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
    for (const { scheme } of schemes) privileged.add(scheme);
  },
  handle(scheme: string, handler: RequestHandler): void {
    if (!privileged.has(scheme)) throw new Error(`${scheme} was not registered before the program was ready`);
    handlers.set(scheme, handler);
  },
} satisfies Partial<Protocol>;

const members = {
  // A headless browser without a person grants nothing; what the program would answer is not asked for here.
  setPermissionRequestHandler: () => {},
  setPermissionCheckHandler: () => {},
  setDevicePermissionHandler: () => {},
  setDisplayMediaRequestHandler: () => {},
  setBluetoothPairingHandler: () => {},
  setSpellCheckerEnabled: () => {},
  setSpellCheckerDictionaryDownloadURL: () => {},
} satisfies Partial<Session>;

/** Electron's session, with its one default session. */
export const session = {
  defaultSession: Object.assign(new EventEmitter(), members, {
    webRequest: {
      onBeforeRequest(listener: RequestFilter): void {
        filter = listener;
      },
    },
  }),
};

/** Whether the program's own filter of requests stops this one. */
export function isCancelled(url: string, resourceType: string): Promise<boolean> {
  const asked = filter;
  if (asked === null) return Promise.resolve(false);
  return new Promise((resolve) => asked({ url, resourceType }, ({ cancel }) => resolve(cancel === true)));
}

/** The program's handler of a scheme answers; null where it has none. */
export async function answerAddress(url: string, method: string): Promise<Response | null> {
  const handler = handlers.get(new URL(url).protocol.slice(0, -1));
  return handler === undefined ? null : handler(new Request(url, { method }));
}
