import { isPartialDate, lastDayOf, type IsoDate } from "../../shared/domain/dates.ts";
import type { ProgressDraft, ProgressEntry } from "../../shared/domain/item.ts";
import { progressProblems } from "../../shared/domain/item-rules.ts";
import { standingOf } from "../../shared/domain/standing.ts";
import { tidyProgress } from "../../shared/domain/tidy-item.ts";
import type { InputProblem } from "../../shared/errors.ts";
import { fail, succeed, type Result } from "../../shared/result.ts";
import type { UseCaseContext } from "../engine/use-case.ts";
import type { ReadableDb } from "../store/handles.ts";
import { deleteProgress, insertProgress, listProgress, updateProgress } from "../store/progress.ts";
import type { LineChange } from "./update-many-items.ts";

type Figure = Exclude<keyof ProgressDraft, "asOf">;
type LineFigures = Pick<LineChange, "id" | "figures">;

/**
 * Whether the figures of a line may be written at a cut-off date. Fails with `edited-elsewhere` when one of them is no longer
 * as it was seen, or `input-not-acceptable`.
 */
export function acceptableFigures(
  db: ReadableDb,
  asOf: IsoDate,
  { id, figures, seen }: LineFigures & Pick<LineChange, "seen">,
): Result<null> {
  const names = figureNames(figures);
  if (names.length === 0) return succeed(null);
  const entries = listProgress(db, id);
  const standing = standingOf(entries, asOf);
  const changedEntry = names.some((name) => name in seen && seen[name] !== standing[name]);
  const newest = newestOf(entries, asOf);
  if (changedEntry && newest !== null) {
    return fail({ kind: "edited-elsewhere", current: { kind: "progress", row: newest } });
  }
  const here = entryAt(entries, asOf);
  const problems = [
    ...progressProblems(tidyProgress(figures)),
    ...names.flatMap((name) => reportedEarlier(name, figures[name] ?? null, here, standing[name])),
  ];
  return problems.length === 0 ? succeed(null) : fail({ kind: "input-not-acceptable", problems });
}

/** Writes them: into the entry of the cut-off date when there is one, else into a new one; an entry left empty goes. */
export function writeFigures({ db, now, newId }: UseCaseContext, asOf: IsoDate, { id, figures }: LineFigures): void {
  if (figureNames(figures).length === 0) return;
  const typed = tidyProgress(figures);
  const here = entryAt(listProgress(db, id), asOf);
  if (here !== null) {
    const entry = updateProgress(db, here.id, typed, now());
    if (isEmpty(entry)) deleteProgress(db, entry.id, { id: newId(), now: now() });
    return;
  }
  const date: string = asOf;
  if (!isEmpty(typed) && isPartialDate(date)) {
    insertProgress(db, id, { ...typed, asOf: date }, { id: newId(), now: now() });
  }
}

/** The entry that counts from the cut-off date itself; of several the one written last, which is the one that is shown. */
function entryAt(entries: readonly ProgressEntry[], asOf: IsoDate): ProgressEntry | null {
  return entries.findLast((entry) => entry.asOf !== null && lastDayOf(entry.asOf) === asOf) ?? null;
}

function newestOf(entries: readonly ProgressEntry[], asOf: IsoDate): ProgressEntry | null {
  return entries.findLast((entry) => entry.asOf === null || lastDayOf(entry.asOf) <= asOf) ?? entries.at(-1) ?? null;
}

/** A figure of an earlier date is not taken back by leaving the present one empty: it would come through again. */
function reportedEarlier(
  name: Figure,
  value: ProgressEntry[Figure],
  here: ProgressEntry | null,
  shown: ProgressEntry[Figure],
): InputProblem[] {
  if (value !== null || shown === null || (here !== null && here[name] !== null)) return [];
  return [{ field: name, message: "这个数来自更早的进展，请打开记录，在那一条进展里修改" }];
}

function figureNames(figures: LineChange["figures"]): readonly Figure[] {
  const names: readonly Figure[] = ["text", "doneThisYear", "doneSinceStart", "percent", "physicalProgress"];
  return names.filter((name) => figures[name] !== undefined);
}

function isEmpty(entry: LineChange["figures"]): boolean {
  return [entry.text, entry.doneThisYear, entry.doneSinceStart, entry.percent, entry.physicalProgress].every(
    (value) => value === null || value === undefined,
  );
}
