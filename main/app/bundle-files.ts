import { extname, isAbsolute, relative, resolve } from "node:path";
import { bundleOrigin, isOurAddress } from "../ipc/caller.ts";

const mimeTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
};

/** The MIME type of a file of the window; files of any other kind are not served. */
export function mimeTypeOf(path: string): string | null {
  return mimeTypes[extname(path).toLowerCase()] ?? null;
}

/**
 * The file that an address of the bundle means, or null when it means none: another host, a path that leads out of the folder
 * (also when written as %2e%2e%2f or with backslashes), a broken escape. The bare origin means the page itself.
 */
export function fileOfAddress(folder: string, address: string): string | null {
  if (!isOurAddress(address)) return null;
  const path = decoded(address.slice(bundleOrigin.length).replace(/[?#].*$/s, ""));
  if (path === null || path.includes("\0") || path.includes("\\")) return null;
  const file = resolve(folder, `.${path === "" || path === "/" ? "/index.html" : path}`);
  const within = relative(folder, file);
  return within !== "" && !within.startsWith("..") && !isAbsolute(within) ? file : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
