import type { IsoDate } from "../../../../../shared/domain/dates.ts";
import type { Catalog } from "../../../../../shared/ipc/questions/catalog.ts";
import type { ExaminedFile } from "../../../../../shared/ipc/questions/exchange.ts";
import type { ImportDraft, WorklistChoice } from "../draft.ts";

/**
 * The list that takes the rows: the chosen one, the one that the sheet's title names, the one that most of the names stand on
 * already, the only one of the year, or a new one by the sheet's title or the name of the file.
 */
export function worklistOf(draft: ImportDraft, examined: ExaminedFile, catalog: Catalog | undefined): WorklistChoice {
  if (draft.worklist !== null) return draft.worklist;
  const lists = catalog?.worklists ?? [];
  const [only, ...others] = lists;
  const { worklistTitle: named, holding } = examined.suggested;
  if (holding !== null && !lists.some(({ title }) => title === named)) return holding;
  if (named === null && only !== undefined && others.length === 0)
    return { title: only.title, mechanism: only.mechanism };
  return { title: named ?? withoutEnding(examined.fileName), mechanism: null };
}

/** The date of the progress figures: the chosen one, the one that the sheet names, else the one that is worked at. */
export function asOfOf(draft: ImportDraft, examined: ExaminedFile, workingAsOf: IsoDate): IsoDate {
  return draft.asOf ?? examined.suggested.asOf ?? workingAsOf;
}

function withoutEnding(fileName: string): string {
  return fileName.replace(/\.[^.]+$/u, "");
}
