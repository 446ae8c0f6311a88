import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { readItemRow } from "../store/item-pages.ts";
import { carryLinksOf } from "../store/item-carries.ts";
import { listItemMoves } from "../store/item-moves.ts";
import { listItemProblems } from "../store/item-problems.ts";
import { listProgress } from "../store/progress.ts";
import { listCitedSentences, type CitationTarget } from "../store/sources.ts";
import { lampRuleOf } from "../store/years.ts";
import { itemRow } from "./item-row.ts";

/** An item with its standing, its progress entries and the sentences that it and they come from. Fails with `not-found`. */
export const readItem: UseCase<"items:read"> = ({ db }, { id, asOf }) => {
  const row = readItemRow(db, id, asOf);
  if (row === null) return fail({ kind: "not-found", what: "item" });
  const progress = listProgress(db, id);
  const entries = progress.map((entry): CitationTarget => ({ kind: "progress", id: entry.id }));
  const citations = listCitedSentences(db, [{ kind: "item", id }, ...entries]);
  const lampRule = lampRuleOf(db, row.item.year);
  const own = {
    progress,
    problems: listItemProblems(db, id),
    moves: listItemMoves(db, id),
    carried: carryLinksOf(db, id),
    lampRule,
    citations,
  };
  return succeed({ ...itemRow(row, lampRule), ...own });
};
