/**
 * Chromium does not know app://. Its pages come from bundle.localhost instead: a secure context like app://, and a name that no
 * resolver is ever asked for, because every request is answered before it leaves the browser.
 */
const inBrowser = "http://bundle.localhost";
const inProgram = "app://bundle";

/** The address as the program knows it. */
export function programAddress(url: string): string {
  return isUnder(url, inBrowser) ? inProgram + url.slice(inBrowser.length) : url;
}

/** The address as the browser can load it. */
export function browserAddress(url: string): string {
  return isUnder(url, inProgram) ? inBrowser + url.slice(inProgram.length) : url;
}

function isUnder(url: string, origin: string): boolean {
  return url === origin || url.startsWith(`${origin}/`);
}
