import type { JsonValue } from "../../../shared/domain/draft/draft-body.ts";

/** JSON with the names of every object in one order: equal values give equal texts, whoever made them. */
export function canonicalJson(value: object | readonly JsonValue[]): string {
  return JSON.stringify(value, (_name, part: JsonValue) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
