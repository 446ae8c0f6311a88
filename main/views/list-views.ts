import { viewContent, type ListView } from "../../shared/ipc/questions/views.ts";
import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { meantNames } from "../words/meant-names.ts";
import { presentFilter } from "../../shared/domain/words/meant-names.ts";
import { readYear } from "../store/years.ts";
import { listViews as readViews, type StoredView } from "../store/views.ts";

/**
 * The views that are offered in a year, their filters under the names that are used now: words and fields may have been renamed
 * or merged since. One that this version cannot read, because a newer one wrote it, is left out.
 */
export const listViews: UseCase<"views:list"> = ({ db }, { year }) => {
  const views = readViews(db, year).flatMap(readableView);
  if (views.length === 0 || readYear(db, year)?.snapshotId !== null) return succeed(views);
  const names = meantNames(db, year);
  return succeed(
    views.map((view) => ({ ...view, content: { ...view.content, filter: presentFilter(view.content.filter, names) } })),
  );
};

/** A stored view as the window knows it; nothing when this version cannot read its content. */
export function readableView(view: StoredView): ListView[] {
  const content = viewContent.safeParse(view.content);
  return content.success ? [{ ...view, content: content.data }] : [];
}
