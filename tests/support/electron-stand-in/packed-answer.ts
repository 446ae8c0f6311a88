import type { InvokeAnswer, PackedAnswer } from "./page-script.ts";

/**
 * An answer as it goes to the page. Playwright wraps every member of an object on the way, which holds the page up for tens of
 * ms with some hundred rows, where Electron's own copy takes few: what JSON can say goes as one text, anything else as it is.
 */
export function packed(answer: InvokeAnswer): PackedAnswer {
  return answer.ok && isPlain(answer.value) ? { ok: true, text: JSON.stringify(answer.value) } : answer;
}

/** Whether JSON brings the value back as it was. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === "string" || typeof value === "boolean") return true;
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every(isPlain);
}
