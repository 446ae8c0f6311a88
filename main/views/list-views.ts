import { viewContent, type ListView } from "../../shared/ipc/questions/views.ts";
import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { listViews as readViews, type StoredView } from "../store/views.ts";

/** The views that are offered in a year. One that this version cannot read, because a newer one wrote it, is left out. */
export const listViews: UseCase<"views:list"> = ({ db }, { year }) =>
  succeed(readViews(db, year).flatMap(readableView));

/** A stored view as the window knows it; nothing when this version cannot read its content. */
export function readableView(view: StoredView): ListView[] {
  const content = viewContent.safeParse(view.content);
  return content.success ? [{ ...view, content: content.data }] : [];
}
