import { z } from "zod";
import { longestSource } from "../../domain/sources/tidy-source.ts";
import { citedKinds, sourceKinds, type Citation, type Source, type SourceKind } from "../../domain/year-data.ts";
import { fileGrant, id, name, optionalName, partialDate, revision, year } from "../fields.ts";
import { question } from "../question.ts";

const longestSentence = 5000;

/** What a person fills in about a source. */
const sourceFields = z.strictObject({
  kind: z.enum(sourceKinds),
  title: name,
  publisher: optionalName,
  publishedOn: partialDate.nullable(),
});

/** One line of the list of sources. */
export interface SourceRow extends Pick<Source, "id" | "revision" | "kind" | "title" | "publisher" | "publishedOn"> {
  /** Length of its text, in characters. */
  readonly characters: number;
  /** How often each year cites it, the newest year first. */
  readonly citedIn: readonly { readonly year: number; readonly count: number }[];
  /** The archived years that cite it: then it can no longer be changed. */
  readonly frozenBy: readonly number[];
}

/** A citation with the name of what it proves. */
export interface SourceCitation {
  readonly citation: Citation;
  readonly year: number;
  /** The item, list or indicator; for progress its item. */
  readonly title: string;
  /** The item that the target is or belongs to; null for lists and indicators. */
  readonly itemId: string | null;
}

export interface SourceDetail extends Pick<SourceRow, "frozenBy"> {
  readonly source: Source;
  readonly citations: readonly SourceCitation[];
}

/** What of a year has no source yet. */
export interface WithoutSource {
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly observations: readonly { readonly id: string; readonly title: string }[];
}

/** A sentence of a source that can be quoted. */
export interface FoundSentence {
  readonly sourceId: string;
  readonly sourceTitle: string;
  readonly sentence: string;
  /** 来源：《…》（…，2021年3月5日）。 */
  readonly note: string;
}

export interface TextOfFile {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly kind: SourceKind;
  readonly text: string;
}

export const sourceQuestions = {
  "sources:list": question<readonly SourceRow[]>()(z.strictObject({})),
  "sources:read": question<SourceDetail>()(z.strictObject({ id })),
  /** Sentences that hold every word, of the source entered last first; each with what a footnote says of its source. */
  "sources:findSentences": question<readonly FoundSentence[]>()(
    z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(200) }),
  ),
  /** The year is the one worked on: there the step can be undone. */
  "sources:create": question<Source>()(
    z.strictObject({
      year,
      draft: sourceFields.extend({
        originalText: z.string().max(longestSource, `最多${longestSource / 10_000}万字，请分成几份`),
      }),
    }),
  ),
  "sources:update": question<Source>()(
    z.strictObject({ year, id, basedOn: revision, changes: sourceFields.partial() }),
  ),
  /** Deletes a source with its citations; answers the step that undoing takes back. */
  "sources:delete": question<{ readonly stepId: string }>()(z.strictObject({ year, id, basedOn: revision })),
  /** The text of a .txt or .docx file. */
  "sources:readFile": question<TextOfFile>()(z.strictObject({ source: fileGrant })),
  "sources:missing": question<WithoutSource>()(z.strictObject({ year })),
  /** Ties a sentence of a source to what it proves. The same twice is one. */
  "citations:create": question<Citation>()(
    z.strictObject({
      sourceId: id,
      sentence: z.string().min(1, "不能是空白").max(longestSentence, `最多${longestSentence}个字`),
      targetKind: z.enum(citedKinds),
      targetId: id,
    }),
  ),
  "citations:delete": question<null>()(z.strictObject({ id })),
};
