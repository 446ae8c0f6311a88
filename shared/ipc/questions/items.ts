import { z } from "zod";
import {
  itemKinds,
  itemPaces,
  itemPhases,
  itemStatuses,
  type Item,
  type ProgressEntry,
  type Standing,
} from "../../domain/item.ts";
import type { Money } from "../../domain/money.ts";
import type { Lamp } from "../../domain/pace.ts";
import type { CitedSentence } from "../../domain/year-data.ts";
import {
  id,
  isoDate,
  money,
  name,
  names,
  optionalName,
  optionalText,
  partialDate,
  percent,
  revision,
  year,
} from "../fields.ts";
import type { AppError } from "../../errors.ts";
import { question } from "../question.ts";

/** What the item form can change; every field may come alone. */
export const itemChanges = z
  .strictObject({
    worklistId: id,
    number: optionalName,
    title: name,
    field: optionalName,
    kind: z.enum(itemKinds).nullable(),
    parties: names,
    leadUnit: optionalName,
    responsibleUnits: names,
    content: optionalText,
    annualGoal: optionalText,
    totalInvestment: money.nullable(),
    plannedThisYear: money.nullable(),
    phase: z.enum(itemPhases).nullable(),
    pace: z.enum(itemPaces).nullable(),
    status: z.enum(itemStatuses).nullable(),
    startDate: partialDate.nullable(),
    dueDate: partialDate.nullable(),
    finishedOn: partialDate.nullable(),
    problem: optionalText,
    nextStep: optionalText,
    remark: optionalText,
  })
  .partial();

export const progressFields = z.strictObject({
  asOf: partialDate.nullable(),
  text: optionalText,
  doneThisYear: money.nullable(),
  doneSinceStart: money.nullable(),
  percent: percent.nullable(),
  physicalProgress: optionalText,
});

/** What can narrow the list. Absent means any; `null` in a list means "not given". */
export const itemFilter = z.strictObject({
  text: z.string().max(200).optional(),
  fields: z.array(name.nullable()).optional(),
  statuses: z.array(z.enum(itemStatuses).nullable()).optional(),
  parties: z.array(name).optional(),
  mechanisms: z.array(name).optional(),
  kinds: z.array(z.enum(itemKinds).nullable()).optional(),
  phases: z.array(z.enum(itemPhases).nullable()).optional(),
  lamps: z.array(z.enum(["green", "yellow", "red", "none"])).optional(),
  /** Only items that ask for attention (see shared/domain/attention.ts). */
  attention: z.enum(["red", "overdue", "incomplete"]).optional(),
  ids: z.array(id).max(1000).optional(),
});
export type ItemFilter = z.infer<typeof itemFilter>;

export const itemSortKeys = [
  "number",
  "title",
  "field",
  "status",
  "plannedThisYear",
  "doneThisYear",
  "dueDate",
] as const;

/** One line of the list: the item with its standing at the cut-off date. */
export interface ItemRow {
  readonly item: Item;
  readonly mechanism: string;
  readonly standing: Standing;
  readonly lamp: Lamp;
}

export interface ItemPage {
  readonly total: number;
  readonly rows: readonly ItemRow[];
  /** Sums over all rows that match, not only this page. */
  readonly sums: { readonly totalInvestment: Money; readonly plannedThisYear: Money; readonly doneThisYear: Money };
}

/** Figures of a progress entry: what the list shows of an item's standing. */
const figures = progressFields.omit({ asOf: true }).partial();

/** Rows that one question may change. */
export const mostRowsAtOnce = 2000;

/** Changes of one line of the list. Its figures go into the progress entry of the cut-off date. */
const lineChange = z.strictObject({
  id,
  basedOn: revision,
  changes: itemChanges,
  figures,
  /** The figures to be changed as the person saw them. */
  seen: figures,
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

export interface ItemDetail extends ItemRow {
  readonly progress: readonly ProgressEntry[];
  readonly citations: readonly CitedSentence[];
}

export const itemQuestions = {
  "items:page": question<ItemPage>()(
    z.strictObject({
      year,
      asOf: isoDate,
      filter: itemFilter,
      sort: z.strictObject({ by: z.enum(itemSortKeys), descending: z.boolean() }).nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(1000),
    }),
  ),
  "items:read": question<ItemDetail>()(z.strictObject({ id, asOf: isoDate })),
  "items:create": question<Item>()(
    z.strictObject({ year, item: itemChanges.required({ worklistId: true, title: true }) }),
  ),
  "items:update": question<Item>()(z.strictObject({ id, basedOn: revision, changes: itemChanges })),
  /** Changes several lines of the list in one step, all or none; what stands in the way is answered line by line. */
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
  /** Answers the id of the deletion's record, with which it can be undone. */
  "items:delete": question<{ readonly deletionId: string }>()(z.strictObject({ id, basedOn: revision })),
  "items:undelete": question<Item>()(z.strictObject({ deletionId: id })),
  "progress:create": question<ProgressEntry>()(z.strictObject({ itemId: id, entry: progressFields })),
  "progress:update": question<ProgressEntry>()(
    z.strictObject({ id, basedOn: revision, changes: progressFields.partial() }),
  ),
  "progress:delete": question<{ readonly deletionId: string }>()(z.strictObject({ id, basedOn: revision })),
  "progress:undelete": question<ProgressEntry>()(z.strictObject({ deletionId: id })),
};
