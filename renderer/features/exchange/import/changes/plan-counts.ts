import type { ImportPlan } from "../../../../../shared/ipc/questions/exchange.ts";

type Counted = Pick<ImportPlan, "counts" | "problemRows">;

/** How many rows of the list and of the sheet of problems change something. */
export function changedRows({ counts, problemRows }: Counted): number {
  const problems = problemRows?.counts;
  return counts.created + counts.updated + (problems?.created ?? 0) + (problems?.updated ?? 0);
}

/** How many rows of both stay out. */
export function rejectedRows({ counts, problemRows }: Counted): number {
  return counts.rejected + (problemRows?.counts.rejected ?? 0);
}
