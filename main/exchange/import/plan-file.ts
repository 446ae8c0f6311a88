import { matchKey, wordKey } from "../../../shared/exchange/plan/match-keys.ts";
import {
  rowOutcomes,
  type Planned,
  type PlannedRow,
  type RowOutcome,
} from "../../../shared/exchange/plan/plan-types.ts";
import type { PlannedProblems } from "../../../shared/exchange/problem-rows/problem-plan.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import type { ImportPlan, OutcomeCounts, ProblemRowsPlan } from "../../../shared/ipc/questions/exchange.ts";
import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import type { ReadableDb } from "../../store/handles.ts";
import { listFields, listParties, listUnits } from "../../store/words.ts";
import { prepareImport, readImport } from "./prepare-import.ts";
import { taken } from "./preview.ts";

/**
 * Says what an import would do: which items it creates, which values it changes from what to what, which rows it leaves
 * out and why, and whom it takes for whom. Writes nothing. Errors: as `imports:apply`, but for those of writing.
 */
export const planFile: UseCase<"imports:plan"> = async (context, request) => {
  const read = await readImport(context, request);
  if (!read.ok) return read;
  const prepared = prepareImport(context.db, read.value, request);
  if (!prepared.ok) return prepared;
  const { year, worklist, planned, problems, dropped, problemRows } = prepared.value;
  const wanted = planned.rows.filter(
    ({ outcome }) => request.outcomes.length === 0 || request.outcomes.includes(outcome),
  );
  const shown = taken(wanted, request.part);
  const rows = new Set(shown.map(({ row }) => row));
  return succeed({
    fingerprint: read.value.file.fingerprint,
    revision: year?.revision ?? null,
    worklist: { id: worklist.id, title: worklist.title, mechanism: worklist.mechanism },
    counts: outcomeCounts(planned),
    rows: shown,
    total: wanted.length,
    problems: problems.filter(({ item }) => rows.has(item)),
    dropped,
    unknownColumns: read.value.unknownColumns,
    newWords: newWords(context.db, request.year, planned, problemRows),
    problemRows: problemRows === null ? null : shownProblems(problemRows, read.value.problemRows?.sheet ?? "", request),
  });
};

function shownProblems(
  { rows, notes }: PlannedProblems,
  sheet: string,
  { outcomes, part, problemPart = part }: Pick<InputOf<"imports:plan">, "outcomes" | "part" | "problemPart">,
): ProblemRowsPlan {
  const wanted = rows.filter(({ outcome }) => outcomes.length === 0 || outcomes.includes(outcome));
  const shown = taken(wanted, problemPart);
  const at = new Set(shown.map(({ row }) => row));
  const counts = outcomeCounts({ rows });
  return { sheet, counts, rows: shown, total: wanted.length, notes: notes.filter(({ row }) => at.has(row)) };
}

/** How many rows have each outcome. */
export function outcomeCounts({ rows }: { readonly rows: readonly Pick<PlannedRow, "outcome">[] }): OutcomeCounts {
  const count = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length;
  const [created, updated, unchanged, rejected] = rowOutcomes.map(count);
  return { created: created ?? 0, updated: updated ?? 0, unchanged: unchanged ?? 0, rejected: rejected ?? 0 };
}

function newWords(
  db: ReadableDb,
  year: number,
  { work }: Planned,
  problemRows: PlannedProblems | null,
): ImportPlan["newWords"] {
  const ofProblems = (problemRows?.work ?? []).map((one) => one.values.responsibleUnit ?? "");
  const values = work.map((one) => one.values);
  const fields = listFields(db, year).map(({ name }) => name);
  return {
    fields: unknown(
      fields,
      values.map(({ field }) => field ?? ""),
    ),
    parties: unknown(
      listParties(db),
      values.flatMap(({ parties = [] }) => parties),
    ),
    units: unknown(listUnits(db), [
      ...values.flatMap(({ leadUnit = "", responsibleUnits = [] }) => responsibleUnits.concat(leadUnit)),
      ...ofProblems,
    ]),
  };
}

function unknown(known: readonly string[], given: readonly string[]): readonly string[] {
  const keys = new Set(known.map(wordKey));
  return [...new Set(given)].filter((name) => matchKey(name) !== "" && !keys.has(wordKey(name)));
}
