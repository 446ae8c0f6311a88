import { z } from "zod";
import { isDecimal, type Decimal } from "../../shared/domain/decimal.ts";
import { itemKinds, itemPhases, itemStatuses } from "../../shared/domain/item.ts";
import { moneyFromWan } from "../../shared/domain/money.ts";
import { qualifiers, sourceKinds } from "../../shared/domain/year-data.ts";
import { isoDate, name, partialDate, year } from "../../shared/ipc/fields.ts";

/**
 * The shape of the files in `data/`: what one article says, and where it says it. A key that is left out means that the
 * article does not say it. `note` tells the reader of the file why something was read in this way; it is not stored.
 */
const text = z.string().min(1);
const note = text.optional();
const orAbsent = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);
const decimal = z.custom<Decimal>((value) => typeof value === "string" && isDecimal(value), "not a decimal in quotes");

/** Sentences of the cleaned text, word for word: the 出处. */
const sentences = z.array(text).min(1);

/** Money in 万元, in quotes: 10亿元 is "100000". */
const wan = decimal.transform((value) => moneyFromWan(value));

const cleaning = z.strictObject({
  /** What was done throughout, in words. */
  rules: z.array(text),
  /** Lines of the page that are not part of the article. */
  dropped: z.array(z.strictObject({ line: text, why: text })),
  /** Damaged places: `from` as the page has it (without readings in brackets), `to` as the article must have had it. */
  repairs: z.array(z.strictObject({ from: text, to: text, why: text })),
  /** Every traditional character of the article with its simplified form, in pairs parted by blanks. */
  characters: z.string(),
});

const progress = z.strictObject({
  /** The day up to which the article tells it; left out when it names none. */
  asOf: orAbsent(partialDate),
  text,
  /** Left out where they are the sentences of the item itself. */
  sentences: sentences.optional(),
});

const item = z.strictObject({
  title: name,
  kind: orAbsent(z.enum(itemKinds)),
  field: orAbsent(name),
  parties: z.array(name),
  content: orAbsent(text),
  annualGoal: orAbsent(text),
  totalInvestment: orAbsent(wan),
  phase: orAbsent(z.enum(itemPhases)),
  status: orAbsent(z.enum(itemStatuses)),
  startDate: orAbsent(partialDate),
  finishedOn: orAbsent(partialDate),
  nextStep: orAbsent(text),
  sentences,
  progress: z.array(progress).default([]),
  note,
});

const worklist = z.strictObject({
  mechanism: name,
  title: name,
  issuingBody: orAbsent(name),
  issuedOn: orAbsent(partialDate),
  declaredCount: orAbsent(z.strictObject({ value: decimal, unit: text, qualifier: z.enum(qualifiers) })),
  sentences,
  items: z.array(item),
  note,
});

const observation = z.strictObject({
  indicator: name,
  /** The digits as the article writes them. */
  value: decimal,
  unit: name,
  qualifier: z.enum(qualifiers),
  asOf: orAbsent(partialDate),
  scope: orAbsent(name),
  mechanism: orAbsent(name),
  field: orAbsent(name),
  sentences,
  note,
});

export const sampleArticle = z.strictObject({
  year,
  source: z.strictObject({
    kind: z.enum(sourceKinds),
    title: name,
    publisher: orAbsent(name),
    publishedOn: orAbsent(partialDate),
    note,
  }),
  /** Names that the article shortens, with the full name stored as 合作方. */
  names: z.array(z.strictObject({ written: name, stored: name })).default([]),
  /** 领域 in the order of the article. */
  fields: z.array(name),
  worklists: z.array(worklist),
  observations: z.array(observation),
  cleaning,
});

/** The years that the articles make up. */
export const sampleYears = z.array(z.strictObject({ year, cutOffDate: orAbsent(isoDate), note }));

export type SampleYear = z.infer<typeof sampleYears>[number];
export type SampleArticle = z.infer<typeof sampleArticle>;
export type SampleWorklist = SampleArticle["worklists"][number];
export type SampleItem = SampleWorklist["items"][number];
export type SampleObservation = SampleArticle["observations"][number];
export type SampleCleaning = SampleArticle["cleaning"];
