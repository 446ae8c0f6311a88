import { groupBy } from "../../shared/domain/group-by.ts";
import { inOrderOfIssue } from "../../shared/domain/worklists/worklist-version.ts";
import type { MoveLine } from "../../shared/ipc/questions/worklists.ts";
import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import type { ReadableDb } from "../store/handles.ts";
import { listMoveLines } from "../store/item-moves.ts";
import { listVersionsOfYear } from "../store/worklist-versions.ts";
import { countItemsOfWorklists, listWorklists } from "../store/worklists.ts";
import { existingYear } from "../years/open-year.ts";

/** The lists of a year with their versions and the log of 调入 and 调出. Fails with `not-found`. */
export const readWorklistCare: UseCase<"worklists:care"> = ({ db }, { year }) => {
  const existing = existingYear(db, year);
  if (!existing.ok) return existing;
  const counts = countItemsOfWorklists(db, year);
  const versions = groupBy(listVersionsOfYear(db, year), ({ worklistId }) => worklistId);
  const moves = movesByList(db, year);
  return succeed(
    listWorklists(db, year).map((worklist) => ({
      worklist,
      itemCount: counts.get(worklist.id) ?? 0,
      versions: inOrderOfIssue(versions.get(worklist.id) ?? []),
      moves: moves.get(worklist.id) ?? [],
    })),
  );
};

function movesByList(db: ReadableDb, year: number): ReadonlyMap<string, readonly MoveLine[]> {
  const lines = listMoveLines(db, year);
  const last = new Map(lines.map(({ move }) => [move.itemId, move.id]));
  const told = lines.map(({ move, title }) => ({ move, title, isLast: last.get(move.itemId) === move.id }));
  return groupBy(told.toReversed(), ({ move }) => move.worklistId);
}
