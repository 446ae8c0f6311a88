import { randomBytes } from "node:crypto";

/** A value that no page of yesterday can know; one for each load of the page. */
export function freshNonce(): string {
  return randomBytes(18).toString("base64");
}

/**
 * The content security policy of the window: nothing but the program's own files, and style elements that carry the nonce
 * (Ant Design writes its styles at run time).
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");
}
