import type { ListView } from "../../shared/ipc/questions/views.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { changed } from "../store/changes.ts";
import type { ReadableDb } from "../store/handles.ts";
import { inTransaction } from "../store/transaction.ts";
import * as store from "../store/views.ts";
import { existingYear } from "../years/open-year.ts";
import { readableView } from "./list-views.ts";

type ViewDraft = Pick<store.StoredView, "name" | "year" | "content">;

/** Keeps a view under a name. Fails with `not-found` (the year) or `input-not-acceptable` (the name is taken). */
export const createView: UseCase<"views:create"> = ({ db, now, newId }, view) =>
  inTransaction(db, () => {
    const acceptable = acceptableView(db, view, null);
    if (!acceptable.ok) return acceptable;
    const id = newId();
    store.insertView(db, view, { id, now: now() });
    return presentView(db, id);
  });

/** Changes name, year or content of a view. Fails as `createView` does, or with `not-found`. */
export const updateView: UseCase<"views:update"> = ({ db, now }, { id, basedOn, changes }) =>
  inTransaction(db, () => {
    const before = viewInHand(db, id, basedOn);
    if (!before.ok) return before;
    const view = changed<ViewDraft>(before.value, changes);
    const acceptable = acceptableView(db, view, id);
    if (!acceptable.ok) return acceptable;
    store.updateView(db, id, view, now());
    return presentView(db, id);
  });

/** Forgets a view. Fails with `not-found`. */
export const deleteView: UseCase<"views:delete"> = ({ db }, { id, basedOn }) =>
  inTransaction(db, () => {
    const view = viewInHand(db, id, basedOn);
    if (!view.ok) return view;
    store.deleteView(db, id);
    return succeed(null);
  });

/** The view as the person saw it; one that was changed since counts as gone, and the window reads the views anew. */
function viewInHand(db: ReadableDb, id: string, basedOn: number): Result<store.StoredView> {
  const view = store.readView(db, id);
  return view === null || view.revision !== basedOn ? fail({ kind: "not-found", what: "view" }) : succeed(view);
}

function acceptableView(db: ReadableDb, view: Pick<ListView, "name" | "year">, id: string | null): Result<unknown> {
  const year = view.year === null ? succeed(null) : existingYear(db, view.year);
  if (!year.ok || store.viewOfName(db, view, id) === null) return year;
  return fail({
    kind: "input-not-acceptable",
    problems: [{ field: "name", message: `已有名为“${view.name.trim()}”的视图，请换一个名称` }],
  });
}

function presentView(db: ReadableDb, id: string): Result<ListView> {
  const [view] = [store.readView(db, id)].flatMap((found) => (found === null ? [] : readableView(found)));
  if (view === undefined) throw new Error(`the store holds no readable view ${id}`);
  return succeed(view);
}
