import { z } from "zod";
import type { AppError } from "../../errors.ts";
import { id, isoDate, revision, year } from "../fields.ts";
import { question } from "../question.ts";
import type { ItemRow } from "./item-list.ts";
import { itemChanges } from "./items.ts";
import { progressFields } from "./progress.ts";

/** Figures of a progress entry: what the list shows of an item's standing. */
export const lineFigures = progressFields.omit({ asOf: true }).partial();

/** Rows that one short question may change; more are a task of their own (see many-items.ts). */
export const mostRowsAtOnce = 2000;

/** Changes of one line of the list. Its figures go into the progress entry of the cut-off date. */
export const lineChange = z.strictObject({
  id,
  basedOn: revision,
  changes: itemChanges,
  figures: lineFigures,
  /** The figures to be changed as the person saw them. */
  seen: lineFigures,
});

/** Why a line cannot be changed as asked. */
export interface RefusedLine {
  readonly id: string;
  readonly error: AppError;
  /** The line as it now stands; null when it is gone. */
  readonly current: ItemRow | null;
}

/** Either all lines as they now stand, or the reasons why none was changed. */
export interface LinesUpdated {
  readonly saved: boolean;
  readonly rows: readonly ItemRow[];
  readonly refused: readonly RefusedLine[];
}

/** What one new line of the list says: its name, and what else is known. Figures go into an entry of the cut-off date. */
const newLine = z.strictObject({ changes: itemChanges, figures: lineFigures });
export type NewLine = z.infer<typeof newLine>;

/** The items that were added; or, where lines stand in the way, why, and none was. `line` counts from 0. */
export interface LinesAdded {
  readonly ids: readonly string[];
  readonly refused: readonly { readonly line: number; readonly error: AppError }[];
}

/** Several lines of the list at once: short questions, each one step, all or none. */
export const itemLineQuestions = {
  /** What stands in the way is answered line by line. */
  "items:updateMany": question<LinesUpdated>()(
    z.strictObject({
      year,
      asOf: isoDate,
      lines: z
        .array(lineChange)
        .min(1)
        .max(mostRowsAtOnce, `一次最多修改${mostRowsAtOnce}条事项`)
        .refine((lines) => new Set(lines.map((line) => line.id)).size === lines.length, "同一事项不能重复出现"),
    }),
  ),
  /** Adds items to a list. */
  "items:createMany": question<LinesAdded>()(
    z.strictObject({
      year,
      asOf: isoDate,
      worklistId: id,
      lines: z.array(newLine).min(1).max(mostRowsAtOnce, `一次最多新增${mostRowsAtOnce}条事项`),
    }),
  ),
  /** Answers the ids of the deletions in the order of the items. */
  "items:deleteMany": question<{ readonly deletionIds: readonly string[] }>()(
    z.strictObject({
      year,
      items: z
        .array(z.strictObject({ id, basedOn: revision }))
        .min(1)
        .max(mostRowsAtOnce, `一次最多删除${mostRowsAtOnce}条事项`),
    }),
  ),
  /** Brings all of them back in one step; answers how many. */
  "items:undeleteMany": question<{ readonly restored: number }>()(
    z.strictObject({ year, deletionIds: z.array(id).min(1).max(mostRowsAtOnce) }),
  ),
};
