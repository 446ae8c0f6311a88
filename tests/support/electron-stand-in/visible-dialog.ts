import type { Page } from "playwright";

/** Playwright closes a page's boxes unless somebody listens; here a person in front of the window answers them. */
export function leaveBoxesToThePerson(page: Page): void {
  page.on("dialog", () => {});
}

/** Asks for a path with the browser's own box; null when it is closed. */
export function askForPath(page: Page, title: string, proposal: string): Promise<string | null> {
  return page.evaluate(([text, path]) => prompt(text, path), [title, proposal] as const);
}

/** Asks a question with two answers; true for the one that is not "cancel". */
export function askForConsent(page: Page, question: string): Promise<boolean> {
  return page.evaluate((text) => confirm(text), question);
}
