import { findProblemSheet, problemPlaces } from "../../../shared/exchange/problem-rows/find-problem-sheet.ts";
import { planProblems } from "../../../shared/exchange/problem-rows/plan-problems.ts";
import type { OwnerPlaces } from "../../../shared/exchange/problem-rows/problem-owners.ts";
import type { PlannedProblems, ProblemWork } from "../../../shared/exchange/problem-rows/problem-plan.ts";
import { readProblemRows, type ProblemRow } from "../../../shared/exchange/problem-rows/problem-row.ts";
import type { SheetTable } from "../../../shared/exchange/sheet-table.ts";
import type { ExaminedFile } from "../../../shared/ipc/questions/exchange.ts";
import type { UseCaseContext } from "../../engine/use-case.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { insertItemProblem, listProblemsOfYear, updateItemProblem } from "../../store/item-problems.ts";
import { listUnits } from "../../store/words.ts";

/** The sheet of problems of a workbook as it was read. */
export interface ReadProblems {
  readonly sheet: string;
  readonly rows: readonly ProblemRow[];
}

/** Reads the sheet of problems that stands beside the list; null where there is none. */
export function readProblems(sheets: readonly SheetTable[], list: string, year: number): ReadProblems | null {
  const table = findProblemSheet(sheets.filter(({ name }) => name !== list));
  const places = table === null ? null : problemPlaces(table);
  return table === null || places === null ? null : { sheet: table.name, rows: readProblemRows(table, places, year) };
}

/** The same in a few words, for a person who looks into the file. */
export function problemsBeside(
  sheets: readonly SheetTable[],
  list: string,
  year: number,
): ExaminedFile["problemSheet"] {
  const read = readProblems(sheets, list, year);
  return read === null ? null : { name: read.sheet, rows: read.rows.length };
}

/** What would become of the rows, compared with the problems that the year has now. */
export function planOfYear(
  db: ReadableDb,
  year: number,
  rows: readonly ProblemRow[],
  places: OwnerPlaces,
): PlannedProblems {
  return planProblems({ ...places, rows, problems: listProblemsOfYear(db, year), units: listUnits(db) });
}

/** Writes what was planned; `begun` has the ids of items that the same import has begun, by their rows. The caller holds the transaction. */
export function writeProblems(
  { db, newId, now }: Pick<UseCaseContext, "db" | "newId" | "now">,
  work: readonly ProblemWork[],
  begun: ReadonlyMap<number, string>,
): void {
  for (const { owner, existing, values } of work) {
    const itemId = owner.kind === "item" ? owner.id : begun.get(owner.row);
    if (itemId === undefined) throw new Error("a problem was planned for a row that began no item");
    if (existing === null) insertItemProblem(db, itemId, values, { id: newId(), now: now() });
    else updateItemProblem(db, existing.id, values, now());
  }
}
