import { useState } from "react";
import type { IsoDate } from "../../../../shared/domain/dates.ts";
import { isAnswered, isOpenAt, type ItemProblem } from "../../../../shared/domain/problems/item-problem.ts";
import type { ItemDetail } from "../../../../shared/ipc/questions/items.ts";
import { useStepsTaken } from "../../../lib/steps-taken.ts";
import { newProblem, problemShelf } from "./problem-shelf.ts";

/** The problem whose form is open; `key` stays while a new one gets its id. */
export interface OpenProblem {
  readonly key: string;
  readonly row: ItemProblem;
}

export interface OpenProblemDesk {
  readonly open: OpenProblem | null;
  readonly add: () => void;
  readonly edit: (row: ItemProblem) => void;
  readonly close: () => void;
  /** The new problem is in the store now, under this id. */
  readonly created: (id: string) => void;
  /** Opens what a red item is asked for: the first open problem that does not say it all, or a new one. */
  readonly answer: () => void;
}

/** Which problem of an item is being written. */
export function useOpenProblem(itemId: string, detail: ItemDetail | null, asOf: IsoDate): OpenProblemDesk {
  const [opened, setOpen] = useState<(OpenProblem & { readonly itemId: string }) | null>(() => leftOpen(itemId));
  const problems = detail?.problems ?? [];
  const stepsTaken = useStepsTaken();
  const mine = opened?.itemId === itemId ? opened : null;
  // Adding it may have been undone while its form was open.
  const isGone = stepsTaken > 0 && mine !== null && !isListedOrNew(mine, problems);
  const open = isGone ? null : mine;
  const show = (key: string, row: ItemProblem) => setOpen({ key, row, itemId });
  const add = () => {
    const key = `new:${crypto.randomUUID()}`;
    show(key, newProblem(key, itemId));
  };
  const edit = (row: ItemProblem) => show(row.id, row);
  const created = (id: string) => {
    if (open === null) return;
    problemShelf.rename(open.row.id, id);
    show(open.key, { ...open.row, id });
  };
  const answer = () => {
    const begun = problems.find((row) => isOpenAt(row, asOf) && !isAnswered([row], asOf));
    if (open === null && begun !== undefined) edit(begun);
    else if (open === null) add();
  };
  return { open, add, edit, close: () => setOpen(null), created, answer };
}

function isListedOrNew({ row }: OpenProblem, problems: readonly ItemProblem[]): boolean {
  return row.id.startsWith("new:") || problems.some(({ id }) => id === row.id);
}

/** A problem of the item that could not be saved before its form was closed. */
function leftOpen(itemId: string): (OpenProblem & { readonly itemId: string }) | null {
  const left = problemShelf.leftUnsafe((row) => row.itemId === itemId);
  return left && { key: left.id, row: left.row, itemId };
}
