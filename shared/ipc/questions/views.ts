import { z } from "zod";
import type { Stored } from "../../domain/item.ts";
import { listColumns, type ColumnChoice } from "../../exchange/grid/list-columns.ts";
import { id, name, revision, year } from "../fields.ts";
import { question } from "../question.ts";
import { itemFilter, itemGrouping, itemSort } from "./item-list.ts";
import { ownFieldName } from "./own-columns.ts";

const column = z.union([z.enum(listColumns), ownFieldName]);

/** Room for the own columns of several years. */
const mostColumns = listColumns.length + 1000;

const columnChoice = z.strictObject({
  order: z.array(column).max(mostColumns).readonly(),
  hidden: z.array(column).max(mostColumns).readonly(),
  widths: z.partialRecord(column, z.number().min(1).max(10_000)),
  frozenUpTo: column.nullable(),
}) satisfies z.ZodType<ColumnChoice>;

/** What a view keeps: which rows and columns are shown, and in which order. */
export const viewContent = z.strictObject({
  columns: columnChoice,
  filter: itemFilter,
  sort: itemSort,
  group: itemGrouping.nullable(),
});
export type ViewContent = z.infer<typeof viewContent>;

/** A view of the list under its name. */
export interface ListView extends Stored {
  readonly name: string;
  /** The year that it is offered for; null for all. */
  readonly year: number | null;
  readonly content: ViewContent;
}

const view = { name, year: year.nullable(), content: viewContent };

export const viewQuestions = {
  /** The views for a year and those for all years, by name. */
  "views:list": question<readonly ListView[]>()(z.strictObject({ year })),
  /** Fails with `input-not-acceptable` where a view of that name is offered already. */
  "views:create": question<ListView>()(z.strictObject(view)),
  "views:update": question<ListView>()(
    z.strictObject({ id, basedOn: revision, changes: z.strictObject(view).partial() }),
  ),
  "views:delete": question<null>()(z.strictObject({ id, basedOn: revision })),
};
