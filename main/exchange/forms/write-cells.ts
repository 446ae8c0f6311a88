import { sameCutOff } from "../../../shared/domain/cut-off-in-words.ts";
import type { IsoDate } from "../../../shared/domain/dates.ts";
import type { ItemDraft, ProgressDraft } from "../../../shared/domain/item.ts";
import { tidyProblem, type ItemProblemDraft } from "../../../shared/domain/problems/item-problem.ts";
import { groupBy } from "../../../shared/domain/group-by.ts";
import type { CollectedCell, Offer } from "../../../shared/exchange/forms/collected.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import { updateItemProblem } from "../../store/item-problems.ts";
import { updateItem } from "../../store/items.ts";
import { insertProgress, listProgress, updateProgress } from "../../store/progress.ts";
import { asPartialDate, itemChanges, progressChanges } from "../import/item-values.ts";

/** A cell with the value that was decided for it. */
export interface TakenCell {
  readonly cell: CollectedCell;
  readonly offer: Offer;
}

/** Number of items between two looks at whether the user has cancelled. */
const itemsPerLook = 100;

/** Writes the cells, each item once; the caller holds the transaction. Fails with `cancelled`. */
export function writeCells(context: UseCaseContext, taken: readonly TakenCell[]): Result<null> {
  const byItem = [...groupBy(taken, ({ cell }) => cell.itemId)];
  for (const [index, [itemId, cells]] of byItem.entries()) {
    if (index % itemsPerLook === 0) {
      if (context.cancelled()) return fail({ kind: "cancelled" });
      context.progress(0.5 + (0.5 * index) / byItem.length, `正在收回，已完成${index}项`);
    }
    writeItem(context, itemId, cells);
  }
  return succeed(null);
}

function writeItem(context: UseCaseContext, itemId: string, cells: readonly TakenCell[]): void {
  for (const [problemId, ofProblem] of groupBy(cells, ({ cell }) => cell.problemId)) {
    if (problemId === null) writeOwn(context, itemId, ofProblem);
    else updateItemProblem(context.db, problemId, problemChangesOf(ofProblem), context.now());
  }
}

function writeOwn(context: UseCaseContext, itemId: string, cells: readonly TakenCell[]): void {
  const own = cells.filter(({ cell }) => cell.asOf === null);
  if (own.length > 0) updateItem(context.db, itemId, changesOf(own), context.now());
  for (const [asOf, figures] of groupBy(cells, ({ cell }) => cell.asOf)) {
    if (asOf !== null) recordFigures(context, itemId, asOf, figures);
  }
}

function changesOf(cells: readonly TakenCell[]): Partial<ItemDraft> {
  return Object.assign(
    {},
    ...cells.map(({ cell, offer }) => (offer.cleared ? { [cell.field]: null } : itemChanges(offer.values))),
  );
}

/** A day of solving solves a problem, as when it is typed. */
function problemChangesOf(cells: readonly TakenCell[]): Partial<ItemProblemDraft> {
  const changes: Partial<ItemProblemDraft> = Object.assign(
    {},
    ...cells.map(({ cell, offer }) => (offer.cleared ? { [cell.field.replace("problem.", "")]: null } : offer.problem)),
  );
  return tidyProblem(changes);
}

/** Figures of a date that has an entry already go into that entry, the newest of its day; others begin one. */
function recordFigures(
  { db, now, newId }: UseCaseContext,
  itemId: string,
  asOf: IsoDate,
  cells: readonly TakenCell[],
): void {
  const figures: Partial<ProgressDraft> = Object.assign({}, ...cells.map(({ offer }) => progressChanges(offer.values)));
  const entry = listProgress(db, itemId).findLast((one) => one.asOf !== null && sameCutOff(one.asOf, asOf));
  if (entry) updateProgress(db, entry.id, figures, now());
  else insertProgress(db, itemId, { ...figures, asOf: asPartialDate(asOf) }, { id: newId(), now: now() });
}
