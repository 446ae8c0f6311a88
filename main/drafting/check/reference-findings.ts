import type { PlacedBlock } from "../../../shared/domain/draft/body-places.ts";
import type { CheckFinding } from "../../../shared/domain/draft/check-finding.ts";
import type { DraftBody } from "../../../shared/domain/draft/draft-body.ts";
import { wordsOf } from "../../../shared/domain/report-blocks.ts";
import { referableNames } from "../../../shared/domain/draft/lost-references.ts";
import { finding } from "./finding.ts";

/** References to charts, tables and annexes that are not in the report: their numbers are those of something else by now. */
export function referenceFindings(body: DraftBody, blocks: readonly PlacedBlock[]): readonly CheckFinding[] {
  const present = referableNames(body);
  return blocks.flatMap(({ block, chapterId }) => {
    const runs = block.kind === "unknown" ? [] : wordsOf(block).flat();
    return runs.flatMap((run) =>
      "target" in run && !present.has(run.target)
        ? [
            finding({
              rule: "lost-reference",
              severity: "error",
              message: `文中引用“${run.text}”，报告中已经没有这个内容，请删去引用或者重新引用。`,
              chapterId,
              blockId: block.id,
              quote: run.text,
            }),
          ]
        : [],
    );
  });
}
