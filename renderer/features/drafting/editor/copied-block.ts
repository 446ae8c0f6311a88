import type { Composed } from "../../../../shared/domain/draft/draft-body.ts";
import { insertedPassage, standardNameOf } from "../../../../shared/domain/draft/standard-object.ts";
import type { TableBlock } from "../../../../shared/domain/report-table.ts";
import type { ChartBlock, PictureBlock } from "../../../../shared/domain/report.ts";

type WholeBlock = ChartBlock | TableBlock | PictureBlock;

/**
 * What a copy of something drafted remembers: a chart or table that follows the standard report goes on doing so, as one that a
 * person has put in; a passage of words is the person's own from now on.
 */
export function asCopy(composed: Composed, kind: string, block: WholeBlock | null | undefined): Composed | null {
  if (kind !== "chart" && kind !== "table") return null;
  const bound = block?.kind === "picture" ? undefined : block?.bound;
  const name = standardNameOf({ kind, composed, ...(bound === undefined ? {} : { bound }) });
  return name === null ? null : { ...composed, passage: insertedPassage(kind, name) };
}

/** The copy without the name that references point to: they mean the original. null where there is none to take away. */
export function unnamedCopy(block: WholeBlock | null | undefined): WholeBlock | null {
  if (block?.caption?.id === undefined) return null;
  const { id: _id, ...caption } = block.caption;
  // Each kind keeps its own caption; only the name goes.
  switch (block.kind) {
    case "chart":
      return { ...block, caption };
    case "table":
      return { ...block, caption };
    case "picture":
      return { ...block, caption };
  }
}
