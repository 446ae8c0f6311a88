import type { BlockBinding } from "./data-definition.ts";
import type { Composed } from "./draft-body.ts";

/** A chart or table with where it comes from. */
interface Placed {
  readonly kind: "chart" | "table";
  readonly bound?: BlockBinding;
  readonly composed?: Composed;
}

const insertedPassages = "inserted/";

/** The passage of a chart or table of the standard report that a person has put in where it suits. */
export function insertedPassage(kind: Placed["kind"], name: string): string {
  return `${insertedPassages}${kind}/${name}`;
}

/** Whether a passage was put in by a person: its place says nothing about where the program would draft it. */
export function isInserted({ passage }: Composed): boolean {
  return passage.startsWith(insertedPassages);
}

/**
 * The name under which the standard report draws what this block is a copy of: the last part of its passage. null for one that has
 * a definition of its own, for the person's own, and for a table without a name.
 */
export function standardNameOf({ bound, composed }: Placed): string | null {
  if (bound !== undefined || composed === undefined) return null;
  const name = composed.passage.slice(composed.passage.lastIndexOf("/") + 1);
  return name === "" || /^\d+$/u.test(name) ? null : name;
}
