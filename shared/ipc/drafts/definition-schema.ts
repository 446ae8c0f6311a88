import { z } from "zod";
import {
  itemMeasures,
  objectForms,
  objectGroupings,
  objectSplits,
  type BlockBinding,
  type DataDefinition,
} from "../../domain/draft/data-definition.ts";
import { longestText, name, optionalName, text } from "../fields.ts";
import { figureFilter } from "./figure-schema.ts";

const years = z.int().min(1).max(30, "最多30年");

const itemsData = z.strictObject({
  kind: z.literal("items"),
  measures: z.array(z.enum(itemMeasures)).min(1, "请选择统计内容").max(itemMeasures.length),
  by: z.enum(objectGroupings),
  split: z.enum(objectSplits).nullable(),
  filter: figureFilter,
  order: z.enum(["given", "most", "least"]),
  top: z.int().min(1).max(200).nullable(),
  withOthers: z.boolean(),
  years,
});

const indicatorsData = z.strictObject({
  kind: z.literal("indicators"),
  indicators: z
    .array(
      z.strictObject({
        indicator: name,
        scope: optionalName,
        field: optionalName,
        mechanism: optionalName,
        measure: text(100),
      }),
    )
    .min(1, "请选择指标")
    .max(8, "最多8个指标"),
  years,
});

/** How a chart or table is made from the data. */
export const dataDefinition: z.ZodType<DataDefinition> = z.strictObject({
  form: z.enum(objectForms),
  data: z.discriminatedUnion("kind", [itemsData, indicatorsData]),
  title: z.string().max(longestText).nullable(),
  unit: z.enum(["亿元", "万元"]).nullable(),
  digits: z.int().min(0).max(4).nullable(),
  note: z.string().max(longestText).nullable(),
  withTotal: z.boolean(),
});

export const blockBinding = z.union([
  z.strictObject({ definition: dataDefinition, agreedAt: z.iso.datetime().nullable() }),
  z.strictObject({ original: z.json() }),
]) satisfies z.ZodType<BlockBinding>;
