import type { KeyboardEvent } from "react";

/**
 * Lets `Tab` leave a field whose list of words is open. Ant Design takes the word that happens to be marked and stays: what is
 * typed next would go on in the same field, and a new name that is part of a known one would become that.
 */
export function leaveWithTab(event: KeyboardEvent): void {
  if (event.key === "Tab") event.stopPropagation();
}
