import type { ViewContent } from "../../../../shared/ipc/questions/views.ts";

/** Whether a list is shown just as a view has it. */
export function sameContent(one: ViewContent, other: ViewContent): boolean {
  return written(one) === written(other);
}

/** The same text for the same content, whatever the order in which it was put together. */
function written(content: ViewContent): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
