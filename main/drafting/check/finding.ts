import type { CheckFinding } from "../../../shared/domain/draft/check-finding.ts";

/** A finding at no place in particular, but for what is given. */
export function finding(
  found: Pick<CheckFinding, "rule" | "severity" | "message"> & Partial<CheckFinding>,
): CheckFinding {
  return { chapterId: null, blockId: null, figureId: null, quote: "", ...found };
}
