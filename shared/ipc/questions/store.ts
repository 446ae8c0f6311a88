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
  /** The file or its folder cannot be written: everything can be read, nothing changed. */
  readonly readOnly: boolean;
  /** Set when a copy was put in the place of the data since the program started: where the data of before is kept. */
  readonly restored: RestoredStore | null;
}

/** A copy in the place of the data. */
export interface RestoredStore {
  /** Path of the copy. */
  readonly from: string;
  /** Path of the data that were there before; null when there were none. */
  readonly keptAt: string | null;
}

/** What a store or a copy of it holds. */
export interface StoreContents {
  /** The newest first. */
  readonly years: readonly { readonly year: number; readonly items: number; readonly archived: boolean }[];
  /** Reports written in the program, without those in the bin. */
  readonly drafts: number;
  /** When anything in it was last changed, in ISO 8601 UTC; null while there is nothing. */
  readonly lastChange: string | null;
}

/** A file that can take the place of the data. */
export interface StoreCopy {
  /** Name of its file, by which it is chosen. */
  readonly name: string;
  /** The copy of a day, or the data as they were before a copy took their place or a new version changed them. */
  readonly kind: "daily" | "before-restore" | "before-upgrade";
  /** In ISO 8601 UTC. */
  readonly madeAt: string;
  readonly bytes: number;
  /** Null when the file is damaged or of a newer version. */
  readonly holds: StoreContents | null;
}

/** What putting a copy in the place of the data would mean. */
export interface CopyComparison {
  readonly name: string;
  readonly bytes: number;
  readonly copy: StoreContents;
  readonly present: StoreContents;
}

/** A copy beside the data by the name of its file, or a file that the user chose. */
export const copySource = z.union([fileGrant, z.strictObject({ copy: z.string().min(1).max(255) })]);
export type CopySource = z.infer<typeof copySource>;

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
  /** The copies that lie beside the data, the newest first. */
  "store:copies": question<readonly StoreCopy[]>()(z.strictObject({})),
  /** What a copy holds and what it would replace; nothing happens yet. */
  "store:compareCopy": question<CopyComparison>()(z.strictObject({ source: copySource })),
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
