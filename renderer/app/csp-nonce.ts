/**
 * The nonce with which this page load may write style elements; null where the page was served without one (then no
 * policy asks for it either).
 */
export function readCspNonce(page: Document): string | null {
  const nonce = page.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
  return nonce === "" || nonce.startsWith("__") ? null : nonce;
}
