import { offerTaken, type CellDecision } from "../../../../../shared/exchange/forms/collected.ts";
import type { CollectedCellView } from "../../../../../shared/ipc/questions/forms.ts";

/** What a person decided, by the cells' ids: one of the offers by its place, or (null) what the store holds. */
export type Decisions = ReadonlyMap<string, number | null>;

/** Which offer of a cell is taken now; null for none. */
export function takenNow(cell: CollectedCellView, decisions: Decisions): number | null {
  return offerTaken(cell, decisions);
}

/** Whether a person has to choose, and has not. */
export function isUndecided(cell: CollectedCellView, decisions: Decisions): boolean {
  return cell.state !== "change" && !decisions.has(cell.id);
}

export function decide(decisions: Decisions, cellId: string, take: number | null): Decisions {
  return new Map([...decisions, [cellId, take]]);
}

/** Everything that came in one file, conflicts included. */
export function takeFile(decisions: Decisions, cells: readonly CollectedCellView[], file: number): Decisions {
  return withEach(decisions, cells, (cell) => {
    const take = cell.offers.findIndex(({ places }) => places.some((place) => place.file === file));
    return take < 0 ? undefined : take;
  });
}

/** Nothing that came in one file alone. */
export function leaveFile(decisions: Decisions, cells: readonly CollectedCellView[], file: number): Decisions {
  return withEach(decisions, cells, (cell) => {
    const taken = takenNow(cell, decisions);
    const offer = taken === null ? undefined : cell.offers[taken];
    const isOfFile = offer?.places.every((place) => place.file === file) === true;
    const isOnlyOfFile = cell.offers.every(({ places }) => places.every((place) => place.file === file));
    return isOfFile || isOnlyOfFile ? null : undefined;
  });
}

/** Everything without a conflict, and nothing else. */
export function takeUncontested(cells: readonly CollectedCellView[]): Decisions {
  return withEach(new Map(), cells, ({ state }) => (state === "change" ? 0 : null));
}

/** Nothing at all. */
export function leaveAll(cells: readonly CollectedCellView[]): Decisions {
  return withEach(new Map(), cells, () => null);
}

export function asList(decisions: Decisions): readonly CellDecision[] {
  return [...decisions].map(([cell, take]) => ({ cell, take }));
}

function withEach(
  decisions: Decisions,
  cells: readonly CollectedCellView[],
  takeOf: (cell: CollectedCellView) => number | null | undefined,
): Decisions {
  const next = new Map(decisions);
  for (const cell of cells) {
    const take = takeOf(cell);
    if (take !== undefined) next.set(cell.id, take);
  }
  return next;
}
