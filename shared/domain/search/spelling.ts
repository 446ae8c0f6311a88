import type { Folding } from "./folding.ts";

/** What is known of how Chinese is written and spoken. */
export interface Spelling {
  readonly folding: Folding;
  /** The sound of every spoken place of a folded name (see name-sounds.ts), without tones; "" for an unknown one. */
  readonly soundsOf: (name: string) => readonly string[];
}
