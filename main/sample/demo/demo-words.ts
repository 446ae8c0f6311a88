import { z } from "zod";
import { itemKinds } from "../../../shared/domain/item.ts";
import { qualifiers } from "../../../shared/domain/year-data.ts";
import { name } from "../../../shared/ipc/fields.ts";
import words from "../data/demo-words.json";

const share = z.int().min(1);
const sentence = z.string().min(1);
const sentences = z.array(sentence).min(1);
const stage = z.strictObject({ heads: sentences, bodies: sentences });

/** How far something has come, as its progress text tells it. */
export const demoStages = ["preparing", "early", "middle", "late", "done", "behind", "stopped"] as const;
export type DemoStage = (typeof demoStages)[number];

const stages = z.record(z.enum(demoStages), stage);

const subject = z.strictObject({
  name,
  kind: z.enum(itemKinds),
  /** The office in charge, behind the name of its place. */
  office: name,
  /** Its three parts, in the order in which they are done. */
  works: z.tuple([name, name, name]),
});

/** Places in braces, such as {work1} or {lead}, are filled in by compose.ts. */
const demoWords = z.strictObject({
  worklists: z.array(z.strictObject({ mechanism: name, title: name, share })).min(1),
  places: z.array(name).min(3),
  fields: z.array(z.strictObject({ name, share, subjects: z.array(subject).min(1) })).min(1),
  stages: z.strictObject({ building: stages, acting: stages }),
  tails: sentences,
  reasons: sentences,
  contents: z.strictObject({ building: sentence, acting: sentence }),
  goals: z.strictObject({ building: sentence, buildingToEnd: sentence, acting: sentence, actingToEnd: sentence }),
  problems: sentences,
  nextSteps: sentences,
  observations: z.array(
    z.strictObject({
      indicator: name,
      unit: name,
      qualifier: z.enum(qualifiers),
      from: z.int().min(1),
      to: z.int().min(1),
      field: name,
    }),
  ),
});

export type DemoWords = z.infer<typeof demoWords>;
export type DemoSubject = z.infer<typeof subject>;

/** The words that made-up years are composed from. */
export function readDemoWords(): DemoWords {
  return demoWords.parse(words);
}
