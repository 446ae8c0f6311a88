/** Who asks, as far as the boundary must know. */
export interface Caller {
  /** Whether the question comes from the program's own window, not from another one. */
  readonly isOurWindow: boolean;
  /** Whether it comes from the window's page itself, not from a frame inside it. */
  readonly isTopFrame: boolean;
  /** Address of the asking frame; null when that frame is already gone. */
  readonly url: string | null;
}

/** Where the program's own pages come from; the scheme and the host are all there is to it. */
export const bundleOrigin = "app://bundle";

/** Whether an address is one of the program's own pages. */
export function isOurAddress(url: string): boolean {
  const parsed = URL.parse(url);
  // URL.origin is "null" for schemes that Node does not know.
  return parsed !== null && `${parsed.protocol}//${parsed.host}` === bundleOrigin;
}

/** Only the page of our own window is answered (Electron security checklist, "validate the sender of all IPC messages"). */
export function isTrusted(caller: Caller): boolean {
  return caller.isOurWindow && caller.isTopFrame && caller.url !== null && isOurAddress(caller.url);
}
