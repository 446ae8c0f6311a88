import type { IsoDate } from "../../../../../shared/domain/dates.ts";
import type { Catalog } from "../../../../../shared/ipc/questions/catalog.ts";
import type { ExaminedFile } from "../../../../../shared/ipc/questions/exchange.ts";
import type { ImportDraft, WorklistChoice } from "../draft.ts";

/**
 * The list that takes the rows: the chosen one, the one that the sheet's title names, the only one of the year, or a new one
 * by the name of the file.
 */
export function worklistOf(draft: ImportDraft, examined: ExaminedFile, catalog: Catalog | undefined): WorklistChoice {
  if (draft.worklist !== null) return draft.worklist;
  const [only, ...others] = catalog?.worklists ?? [];
  const named = examined.suggested.worklistTitle;
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
