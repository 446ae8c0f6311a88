import type { ReadParagraph } from "../../../shared/domain/inspect/read-document.ts";

const frameSides = ["left", "right", "center", "inside", "outside"] as const;

/** Frames and text boxes name their side with the same words. */
export function sideOf(side: string | undefined): NonNullable<ReadParagraph["framed"]> {
  return frameSides.find((candidate) => candidate === side) ?? "placed";
}
