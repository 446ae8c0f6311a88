import { protocol } from "electron";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { defectDetails, type Log } from "../ipc/log.ts";
import { fileOfAddress, mimeTypeOf } from "./bundle-files.ts";
import { contentSecurityPolicy, freshNonce } from "./content-security-policy.ts";

const scheme = "app";
const noncePlaceholder = "__CSP_NONCE__";
const bundleFolder = join(import.meta.dirname, "../renderer");

/** Before the program is ready: app:// behaves like https:// (origin, storage, secure context), not like a file. */
export function registerBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the window's files at app://bundle/, and nothing else. */
export function serveBundle(log: Log): void {
  protocol.handle(scheme, async (request) => {
    const file = request.method === "GET" ? fileOfAddress(bundleFolder, request.url) : null;
    const type = file === null ? null : mimeTypeOf(file);
    if (file === null || type === null) {
      log("warning", "refused an address", { address: request.url });
      return new Response("", { status: 400, headers: securityHeaders(freshNonce()) });
    }
    return serveFile(file, type, log);
  });
}

async function serveFile(file: string, type: string, log: Log): Promise<Response> {
  const nonce = freshNonce();
  const headers = { ...securityHeaders(nonce), "Content-Type": type };
  try {
    const bytes = await readFile(file);
    const body = type.startsWith("text/html") ? bytes.toString("utf8").replaceAll(noncePlaceholder, nonce) : bytes;
    return new Response(body, { status: 200, headers });
  } catch (thrown) {
    log("warning", "no such file in the bundle", defectDetails(thrown));
    return new Response("", { status: 404, headers });
  }
}

function securityHeaders(nonce: string): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(nonce),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
  };
}
