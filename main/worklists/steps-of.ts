import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCaseContext } from "../engine/use-case.ts";

/** Rows between two looks at whether the user has cancelled. */
const rowsPerLook = 100;

interface Stretch {
  /** The part of the task's progress that these rows are, 0 to 1. */
  readonly from: number;
  readonly to?: number;
  /** What is done with them: 正在修改. */
  readonly words: string;
}

/** Does the same for each of many rows, tells how far it is, and stops between rows. Fails with `cancelled`. */
export function stepsOf<Row>(
  { progress, cancelled }: Pick<UseCaseContext, "progress" | "cancelled">,
  rows: readonly Row[],
  { from, to = 1, words }: Stretch,
  act: (row: Row) => void,
): Result<null> {
  for (const [index, row] of rows.entries()) {
    if (index % rowsPerLook === 0) {
      if (cancelled()) return fail({ kind: "cancelled" });
      progress(from + ((to - from) * index) / rows.length, `${words}，已完成${index}行`);
    }
    act(row);
  }
  return succeed(null);
}
