import { z } from "zod";
import type { TextRange } from "../../domain/search/text-range.ts";
import { searchKinds, type SearchKind } from "../../domain/search/search-kinds.ts";
import { fileGrant, taskId } from "../fields.ts";
import { question } from "../question.ts";

/** Where the data lies and whether it is whole. */
export interface StoreStatus {
  readonly path: string;
  readonly bytes: number;
  readonly schemaVersion: number;
  /** Set when a damaged file was put aside at start-up and the store began anew or from a copy. */
  readonly setAside: { readonly keptAt: string; readonly restoredFrom: string | null } | null;
}

export interface SearchHit {
  readonly kind: SearchKind;
  /** The item's id for items, their problems and their progress entries, otherwise the row's own. */
  readonly id: string;
  readonly year: number | null;
  readonly title: string;
  /** What in the title was looked for: in order, without overlaps; the characters that letters stand for in pinyin too. */
  readonly titleMatches: readonly TextRange[];
  /** Words around the first match. */
  readonly excerpt: string;
  readonly excerptMatches: readonly TextRange[];
}

export const storeQuestions = {
  "store:status": question<StoreStatus>()(z.strictObject({})),
  "store:backup": question<{ readonly path: string; readonly bytes: number }>()(
    z.strictObject({ taskId, destination: fileGrant }),
  ),
  "search:find": question<{ readonly hits: readonly SearchHit[] }>()(
    z.strictObject({
      text: z.string().min(1).max(200),
      limit: z.int().min(1).max(200),
      /** How many of each kind at most, so that one kind does not hide the others. */
      perKind: z.int().min(1).max(200).optional(),
      /** Only this kind. */
      kind: z.enum(searchKinds).optional(),
    }),
  ),
  /** Fills an empty store with the sample years, or adds a generated 演示数据 year. */
  "sample:fill": question<{ readonly years: readonly number[]; readonly items: number }>()(z.strictObject({ taskId })),
  "sample:generate": question<{ readonly years: readonly number[]; readonly items: number }>()(
    z.strictObject({
      taskId,
      year: z.int().min(1949).max(2100),
      items: z.int().min(1).max(100_000),
      seed: z.int().min(0),
    }),
  ),
};
