import { z } from "zod";
import type { BoundFigure, FigureFormat } from "../../domain/draft/bound-figure.ts";
import { figureAmounts, type FigureFilter, type FigureSource } from "../../domain/draft/figure-source.ts";
import { itemKinds, itemPhases, itemStatuses } from "../../domain/item.ts";
import { lamps } from "../../domain/pace.ts";
import { qualifiers } from "../../domain/year-data.ts";
import { longestText, name, names, optionalName, text, year } from "../fields.ts";

/** Ids inside a report's text; whoever makes one makes it unique in the report. */
export const partId = z.string().regex(/^[\w-]{1,64}$/, "编号不正确");

const many = <Value extends z.ZodType>(value: Value) => z.array(value).max(200, "最多200个");

/** Which items count. */
export const figureFilter = z.strictObject({
  fields: many(name.nullable()).exactOptional(),
  statuses: many(z.enum(itemStatuses).nullable()).exactOptional(),
  kinds: many(z.enum(itemKinds).nullable()).exactOptional(),
  phases: many(z.enum(itemPhases).nullable()).exactOptional(),
  lamps: many(z.enum(lamps)).exactOptional(),
  mechanisms: names.exactOptional(),
  parties: names.exactOptional(),
  lists: names.exactOptional(),
  units: names.exactOptional(),
  items: many(z.strictObject({ id: z.uuid(), title: name })).exactOptional(),
  gives: z.enum([...figureAmounts, "field"]).exactOptional(),
}) satisfies z.ZodType<FigureFilter>;

const when = z
  .strictObject({
    yearsBack: z.int().min(0).max(50).exactOptional(),
    month: z.int().min(1).max(12).exactOptional(),
  })
  .exactOptional();

const observation = z.strictObject({
  kind: z.literal("observation"),
  indicator: name,
  scope: optionalName,
  field: optionalName,
  mechanism: optionalName,
  measure: text(100),
  which: z.enum(["value", "target"]),
  when,
});
const count = z.strictObject({
  kind: z.literal("count"),
  filter: figureFilter,
  of: z.enum(["field", "mechanism"]).exactOptional(),
  when,
});
const sum = z.strictObject({ kind: z.literal("sum"), amount: z.enum(figureAmounts), filter: figureFilter, when });
const share = z.strictObject({ kind: z.literal("share"), filter: figureFilter, of: figureFilter, when });
const completion = z.strictObject({ kind: z.literal("completion"), filter: figureFilter, when });
const pace = z.strictObject({ kind: z.literal("pace"), filter: figureFilter, when });
const change = z.strictObject({
  kind: z.literal("change"),
  of: z.discriminatedUnion("kind", [observation, count, sum, share, completion]),
  as: z.enum(["percent", "difference"]),
});
const rank = z.strictObject({
  kind: z.literal("rank"),
  of: z.enum(["field", "mechanism"]),
  by: z.enum(["count", "completion", ...figureAmounts]),
  from: z.enum(["most", "least"]),
  size: z.int().min(1).max(20),
  filter: figureFilter,
  when,
});

/** Where a figure comes from. */
export const figureSource: z.ZodType<FigureSource> = z.discriminatedUnion("kind", [
  observation,
  count,
  sum,
  share,
  completion,
  pace,
  change,
  rank,
]);

/** How a figure is written. */
export const figureFormat: z.ZodType<FigureFormat> = z.strictObject({
  unit: z.string().max(20).nullable(),
  withUnit: z.boolean(),
  digits: z.int().min(0).max(9).nullable(),
  qualifier: z.enum(qualifiers).nullable(),
  wording: z.enum(["number", "phrase"]),
});

const shortText = z.string().max(longestText);

/** A figure as it stands in a text. */
export const boundFigure: z.ZodType<BoundFigure> = z.strictObject({
  id: partId,
  source: figureSource,
  format: figureFormat,
  confirmed: z.strictObject({ value: shortText, text: shortText, at: z.iso.datetime() }).nullable(),
  former: z.strictObject({ year, value: shortText.nullable(), text: shortText }).exactOptional(),
  fixed: z.strictObject({ reason: name }).exactOptional(),
});
