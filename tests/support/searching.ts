import type { WritableDb } from "../../main/store/handles.ts";
import * as search from "../../main/store/search.ts";
import { loadSpelling } from "../../main/search/spelling.ts";
import { bringIndexUpToDate } from "../../main/search/write-index.ts";
import { wantedWords } from "../../shared/domain/search/wanted-words.ts";
import type { SearchKind } from "../../shared/domain/search/search-kinds.ts";
import type { SearchHit } from "../../shared/ipc/questions/store.ts";

export interface Searching {
  readonly limit?: number;
  readonly perKind?: number;
  readonly only?: SearchKind;
}

/** Looks for a text as the window does, after the index has taken in every change. */
export async function findIn(
  db: WritableDb,
  text: string,
  { limit = 200, perKind, only }: Searching = {},
): Promise<readonly SearchHit[]> {
  const { folding, soundsOf } = await loadSpelling();
  await bringIndexUpToDate(db);
  const words = wantedWords(text, folding);
  return search.findText(db, { words, folding, soundsOf, limit, perKind: perKind ?? null, only: only ?? null });
}

/** The title with 【 and 】 around what is marked in it, and the excerpt likewise. */
export function marked({ title, titleMatches, excerpt, excerptMatches }: SearchHit): readonly [string, string] {
  return [withMarks(title, titleMatches), withMarks(excerpt, excerptMatches)];
}

function withMarks(text: string, ranges: SearchHit["titleMatches"]): string {
  return ranges.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)}【${rest.slice(start, end)}】${rest.slice(end)}`,
    text,
  );
}
