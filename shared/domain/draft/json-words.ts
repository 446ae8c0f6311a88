import type { JsonValue } from "./draft-body.ts";

/** The words inside something unknown: every `text` in it, in order. */
export function wordsInJson(value: JsonValue): string {
  if (typeof value !== "object" || value === null) return "";
  const parts = Array.isArray(value)
    ? value.map(wordsInJson)
    : Object.entries(value).map(([name, part]) =>
        name === "text" && typeof part === "string" ? part : wordsInJson(part),
      );
  return parts.join("");
}
