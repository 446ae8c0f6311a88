import { z } from "zod";
import type { NearDouble } from "../../domain/words/near-doubles.ts";
import { wordKinds, type WordRow, type WordSpelling, type WordUses } from "../../domain/words/word-row.ts";
import { id, name, optionalName, revision, year } from "../fields.ts";
import { question } from "../question.ts";

/** The words of one kind, and those among them that may be doubles. */
export interface WordBank {
  readonly words: readonly WordRow[];
  readonly doubles: readonly NearDouble[];
}

/** What merging two words would touch, or has touched. */
export interface MergeEffect {
  readonly years: readonly WordUses[];
  /** Items of the years that are not archived. */
  readonly items: number;
}

const kind = z.enum(wordKinds);
/** `year` is the year worked on, whose history keeps the change. */
const changed = { year, kind, id, basedOn: revision };

export const wordQuestions = {
  "words:read": question<WordBank>()(z.strictObject({ kind })),
  /** Of all words, for completing what is typed. */
  "words:spellings": question<readonly WordSpelling[]>()(z.strictObject({})),
  /** Where a word is used: what merging or renaming it would touch. */
  "words:uses": question<MergeEffect>()(z.strictObject({ kind, id })),
  "words:merge": question<MergeEffect>()(z.strictObject({ ...changed, intoId: id })),
  /** Takes a word that no item uses out of the bank. */
  "words:delete": question<null>()(z.strictObject(changed)),
  "words:rename": question<WordRow>()(z.strictObject({ ...changed, name })),
  "words:setShortName": question<WordRow>()(z.strictObject({ ...changed, shortName: optionalName })),
};
