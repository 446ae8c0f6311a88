import { z } from "zod";
import type { AppError } from "../../errors.ts";
import { id, isoDate, taskId, year } from "../fields.ts";
import { question } from "../question.ts";
import { lineChange, lineFigures } from "./item-lines.ts";
import { itemFilter, itemGroup, itemSort } from "./item-list.ts";
import { itemChanges } from "./items.ts";

/** Of a run: what a window holds of a list, and both ends. */
const mostSeen = 100_000;

/**
 * Rows that follow each other in a list, or in one group of it. `seen` are those of them that the person saw, the first and the
 * last among them: they must still be in the run. What lies between without having been seen follows from the order.
 */
const run = z.strictObject({
  group: itemGroup.optional(),
  offset: z.int().min(0),
  count: z.int().min(1),
  seen: z.array(id).max(mostSeen),
});

/** Rows of a list by their places: any number of them, without naming each. */
const rowsOfList = z.strictObject({
  filter: itemFilter,
  sort: itemSort,
  runs: z.array(run).min(1).max(10_000),
});
export type RowsOfList = z.infer<typeof rowsOfList>;

/** A row that cannot be changed as asked. */
export interface RefusedRow {
  readonly id: string;
  readonly title: string;
  readonly error: AppError;
}

/** What became of many rows: all of them changed, or, with rows refused and nothing accepted yet, none. */
export interface RowsChanged {
  readonly applied: boolean;
  readonly changed: number;
  /** Rows that held the values already. */
  readonly same: number;
  /** The first of the rows that cannot be changed. */
  readonly refused: readonly RefusedRow[];
  readonly refusedCount: number;
}

/** Rows that a paste may change at once. */
export const mostLinesPasted = 50_000;

/** The lines that could not be changed; when there are some, none was. */
export interface LinesWritten {
  readonly saved: boolean;
  readonly refused: readonly RefusedRow[];
}

/** Acts on more rows than a window holds: each is one step, reports its progress and can be cancelled. */
export const manyItemQuestions = {
  /** Gives fields the same values in all rows. With `acceptValid` the rows that cannot be changed stay as they are. */
  "items:changeRows": question<RowsChanged>()(
    z.strictObject({
      taskId,
      year,
      asOf: isoDate,
      rows: rowsOfList,
      changes: itemChanges,
      figures: lineFigures,
      acceptValid: z.boolean(),
    }),
  ),
  /** Answers the step that undoing takes back. */
  "items:deleteRows": question<{ readonly deleted: number; readonly stepId: string }>()(
    z.strictObject({ taskId, year, asOf: isoDate, rows: rowsOfList }),
  ),
  /** Changes lines as `items:updateMany` does, but more of them and without answering them. */
  "items:updateLines": question<LinesWritten>()(
    z.strictObject({
      taskId,
      year,
      asOf: isoDate,
      lines: z
        .array(lineChange)
        .min(1)
        .max(mostLinesPasted, `一次最多粘贴${mostLinesPasted}行`)
        .refine((lines) => new Set(lines.map((line) => line.id)).size === lines.length, "同一事项不能重复出现"),
    }),
  ),
};
