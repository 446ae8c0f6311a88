import { groupBy } from "../../shared/domain/group-by.ts";
import type { MeantNames } from "../../shared/domain/words/meant-names.ts";
import type { WordKind } from "../../shared/domain/words/word-row.ts";
import { listFieldRenames } from "../store/fields.ts";
import type { ReadableDb } from "../store/handles.ts";
import { listMergedNames } from "../store/word-bank.ts";
import { listFields } from "../store/words.ts";

/** What names that a kept filter may still hold mean now; those of fields in one year. */
export function meantNames(db: ReadableDb, year: number): MeantNames {
  const present = new Set(listFields(db, year).map(({ name }) => name));
  const renamed = listFieldRenames(db, year).filter(({ former }) => !present.has(former));
  return {
    parties: namesOfWords(db, "party"),
    units: namesOfWords(db, "unit"),
    // Of several fields that had the name one after the other, the one that had it last.
    fields: new Map(renamed.toReversed().map(({ former, name }) => [former, name])),
  };
}

function namesOfWords(db: ReadableDb, kind: WordKind): ReadonlyMap<string, readonly string[]> {
  const ofPresent = groupBy(listMergedNames(db, kind), ({ present }) => present);
  const words = [...ofPresent].map(([present, former]) => [present, ...former.map(({ name }) => name)]);
  return new Map(words.flatMap((names) => names.map((name) => [name, names] as const)));
}
