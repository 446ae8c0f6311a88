import { z } from "zod";
import { chartKinds, type ChartSpec } from "../../charts/chart-spec.ts";
import type { Composed, DraftBlock, KnownBlock, UnknownBlock } from "../../domain/draft/draft-body.ts";
import type { Caption } from "../../domain/report-caption.ts";
import type { Run } from "../../domain/report-runs.ts";
import type { MergedCell, TableColumn } from "../../domain/report-table.ts";
import { longestText } from "../fields.ts";
import { blockBinding } from "./definition-schema.ts";
import { boundFigure, partId } from "./figure-schema.ts";

/** Longest picture in base64: about 12 MB of file. Larger ones say nothing more on paper. */
const longestPicture = 16_000_000;

/** Any text of the report. Characters that no file may hold are taken out when it is stored and when it is written. */
export const words = z.string().max(longestText, `最多${longestText}个字`);
const json = z.json();

const textRun = { text: words, bold: z.boolean().exactOptional(), superscript: z.boolean().exactOptional() };

/** From the most special to the plainest: a run is what it names. */
const run = z.union([
  z.strictObject({ text: z.literal(""), note: words }),
  z.strictObject({ text: words, target: z.string().min(1).max(200) }),
  z.strictObject({ ...textRun, figure: boundFigure }),
  z.strictObject({ ...textRun, original: json }),
  z.strictObject(textRun),
]) satisfies z.ZodType<Run>;

export const runs = z.array(run).max(5000, "最多5000段文字");

/** What the program drafted. */
export const composed = z.strictObject({
  passage: words,
  text: words,
  at: z.iso.datetime(),
}) satisfies z.ZodType<Composed>;
const origin = { id: partId, composed: composed.exactOptional() };

const caption = z.strictObject({
  id: z.string().min(1).max(200).exactOptional(),
  label: z.enum(["图", "表"]),
  number: z.int().min(0),
  text: words,
}) satisfies z.ZodType<Caption>;

const axis = z.strictObject({ unit: words.nullable() });
const chart = z.strictObject({
  id: z.string().min(1).max(200),
  kind: z.enum(chartKinds),
  title: words,
  altText: words,
  categories: z.array(words).max(1000),
  series: z
    .array(
      z.strictObject({
        name: words,
        values: z.array(z.number().nullable()).max(1000),
        digits: z.int().min(0).max(4),
        drawnAs: z.enum(["column", "line", "slice"]),
        axis: z.enum(["first", "second"]),
      }),
    )
    .max(50),
  valueAxis: axis,
  secondAxis: axis.nullable(),
  slicePlaces: z.array(z.int().min(0).max(1000)).max(1000).exactOptional(),
}) satisfies z.ZodType<ChartSpec>;

/** Every property, also those that may be absent: a block with one that is not named here would be kept as an unknown one. */
type Each<Part> = { readonly [Property in keyof Required<Part>]: z.ZodType };

const cell = z.union([
  words,
  z.strictObject({
    text: words,
    across: z.int().min(1).max(100).exactOptional(),
    down: z.int().min(1).max(1000).exactOptional(),
    shade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).exactOptional(),
    opensGroup: z.boolean().exactOptional(),
  } satisfies Each<MergedCell>),
]);
const rows = z.array(z.array(cell).max(100)).max(20_000, "最多20000行");
const column = z.strictObject({
  title: words,
  share: z.number().min(0),
  align: z.enum(["left", "center", "right"]),
  holdsNames: z.boolean().exactOptional(),
} satisfies Each<TableColumn>);

const paragraph = z.strictObject({ kind: z.literal("paragraph"), runs });

/** Every block of the report with its id. */
const knownBlock = z.discriminatedUnion("kind", [
  z.strictObject({
    ...origin,
    kind: z.literal("heading"),
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
    text: words,
  }),
  z.strictObject({ ...origin, kind: z.literal("paragraph"), runs }),
  z.strictObject({ ...origin, kind: z.literal("list"), isNumbered: z.boolean(), items: z.array(runs).max(1000) }),
  z.strictObject({
    ...origin,
    kind: z.literal("figures"),
    title: words,
    note: words.nullable(),
    lines: z.array(runs).max(1000),
  }),
  z.strictObject({
    ...origin,
    kind: z.literal("case"),
    number: z.int().min(0),
    title: words,
    story: z.array(paragraph).max(1000),
  }),
  z.strictObject({
    ...origin,
    kind: z.literal("calendar"),
    title: words.nullable(),
    events: z.array(z.strictObject({ date: words, runs })).max(1000),
  }),
  z.strictObject({
    ...origin,
    kind: z.literal("chart"),
    caption,
    chart,
    note: words.nullable().exactOptional(),
    bound: blockBinding.exactOptional(),
  }),
  z.strictObject({
    ...origin,
    kind: z.literal("table"),
    caption: caption.nullable(),
    unitsLine: words.nullable(),
    columns: z.array(column).min(1).max(100),
    head: rows.exactOptional(),
    rows,
    totalRow: z.array(words).max(100).nullable(),
    note: words.nullable(),
    orientation: z.enum(["portrait", "landscape"]).exactOptional(),
    bound: blockBinding.exactOptional(),
  }),
  z.strictObject({
    ...origin,
    kind: z.literal("picture"),
    caption: caption.nullable(),
    format: z.enum(["png", "jpeg"]),
    data: z.base64("图片不能识别").max(longestPicture, "图片过大，请压缩到12MB以内再插入"),
    altText: words,
    width: z.number().positive().max(1000),
    height: z.number().positive().max(1000),
  }),
]) satisfies z.ZodType<KnownBlock>;

const unknownBlock = z.strictObject({
  id: partId,
  kind: z.literal("unknown"),
  original: json,
}) satisfies z.ZodType<UnknownBlock>;

/** A block of a text: one of the report, or one kept from a newer version. */
export const draftBlock: z.ZodType<DraftBlock> = z.discriminatedUnion("kind", [knownBlock, unknownBlock]);
