import type { SourceKind } from "../../../shared/domain/year-data.ts";
import { wordKey } from "../../../shared/exchange/plan/match-keys.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { insertCitation, insertSource } from "../../store/sources.ts";
import { statement } from "../../store/statement.ts";

/** Records that sources name an item. */
export type SourceCiter = (itemId: string, title: string, sources: readonly string[]) => void;

/**
 * Cites the sources that a workbook names by their titles. One that the store does not hold is entered with its title alone;
 * the sentence cited is what the workbook vouches for: that the source names the item.
 */
export function sourceCiter({
  db,
  newId,
  now,
}: Pick<UseCaseContext, "db" | "newId"> & { readonly now: string }): SourceCiter {
  const known = new Map<string, string>();
  const sourceNamed = (title: string): string => {
    const key = wordKey(title);
    const id =
      known.get(key) ??
      statement<{ id: string }>(db, "SELECT id FROM source WHERE title = ?").get(title)?.id ??
      enter(title);
    known.set(key, id);
    return id;
  };
  const enter = (title: string): string => {
    const draft = { kind: kindOf(title), title, publisher: null, publishedOn: null, originalText: "", text: "" };
    return insertSource(db, draft, { id: newId(), now }).id;
  };
  return (targetId, sentence, sources) => {
    for (const source of sources) {
      insertCitation(db, { id: newId(), sourceId: sourceNamed(source), sentence, targetKind: "item", targetId });
    }
  };
}

function kindOf(title: string): SourceKind {
  return /纪要|会议|专题会/u.test(title) ? "minutes" : "notice";
}
