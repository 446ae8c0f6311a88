import { setImmediate as nextTurn } from "node:timers/promises";
import type { PlannedProblems } from "../../../shared/exchange/problem-rows/problem-plan.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import type { ImportOutcome } from "../../../shared/ipc/questions/exchange.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../../engine/use-case.ts";
import { putImportColumns } from "../../store/import-columns.ts";
import { inStep, nameStep } from "../../store/history-step.ts";
import { readYear } from "../../store/years.ts";
import { asLookedAt, closeSource } from "./open-source.ts";
import { outcomeCounts } from "./plan-file.ts";
import { prepareImport, readImport, type PreparedImport, type ReadImport } from "./prepare-import.ts";
import { rejectedCells } from "./preview.ts";
import { headerKey } from "./settle-choices.ts";
import { writeImport } from "./write-import.ts";

type ApplyRequest = InputOf<"imports:apply">;

/**
 * Imports the rows of a workbook into a year in one undoable step: all of them, or, with `acceptValid`, all that are sound;
 * otherwise a single rejected row keeps everything out. Progress figures become an entry at the cut-off date. The year, the
 * list and new names are begun as needed; what the columns mean is remembered under their header.
 *
 * Fails with `not-found`, `workbook-refused`, `workbook-changed`, `report-data-changed`, `year-archived`, `cancelled` or
 * `input-not-acceptable`; then, and when the disk is full, nothing has been imported.
 */
export const applyImport: UseCase<"imports:apply"> = async (context, request) => {
  context.progress(0, "读取文件");
  await nextTurn();
  const read = await readImport(context, request);
  if (!read.ok) return read;
  const file = asLookedAt(read.value.file, request.fingerprint);
  if (!file.ok) return file;
  if (context.cancelled()) return fail({ kind: "cancelled" });
  context.progress(0.4, "核对各行");
  await nextTurn();
  const imported = inStep(context, () => importInto(context, read.value, request), { year: request.year });
  if (imported.ok && imported.value.applied) closeSource(context);
  return imported;
};

function importInto(context: UseCaseContext, read: ReadImport, request: ApplyRequest): Result<ImportOutcome> {
  const prepared = prepareImport(context.db, read, request);
  if (!prepared.ok) return prepared;
  const { year, planned, problemRows } = prepared.value;
  if (request.basedOn !== null && year?.revision !== request.basedOn) {
    return fail({ kind: "report-data-changed", year: request.year, revision: year?.revision ?? 0 });
  }
  const rows = [...planned.rows, ...(problemRows?.rows ?? [])];
  const isRefused = rows.some(({ outcome }) => outcome === "rejected") && !request.acceptValid;
  if (isRefused) return succeed(outcomeOf(context, read, prepared.value, null));
  const written = writeImport(context, prepared.value, {
    asOf: request.asOf,
    year: request.year,
    choices: read.choices,
  });
  if (!written.ok) return written;
  putImportColumns(context.db, headerKey(read.headings), request.choices.columns, context.now());
  context.progress(1, "导入完成");
  const outcome = outcomeOf(context, read, prepared.value, written.value);
  nameStep(context.db, stepName(outcome));
  return succeed(outcome);
}

/** 导入12条事项、3条问题. */
function stepName({ created, updated, problemRows }: ImportOutcome): string {
  const [items, problems] = [created + updated, (problemRows?.created ?? 0) + (problemRows?.updated ?? 0)];
  if (problems === 0) return `导入${items}条事项`;
  return items === 0 ? `导入${problems}条问题` : `导入${items}条事项、${problems}条问题`;
}

function outcomeOf(
  { db }: UseCaseContext,
  read: ReadImport,
  { year, planned, problems, dropped, problemRows }: PreparedImport,
  written: { readonly worklistId: string | null; readonly year: number } | null,
): ImportOutcome {
  const { created, updated, unchanged } = outcomeCounts(planned);
  const applied = written !== null;
  return {
    applied,
    created: applied ? created : 0,
    updated: applied ? updated : 0,
    unchanged,
    rejected: rejectedCells(problems, problemRows?.notes),
    problemRows: problemRows === null ? null : problemCounts(problemRows, applied),
    dropped,
    unknownColumns: read.unknownColumns,
    worklistId: written?.worklistId ?? null,
    revision: (applied ? readYear(db, written.year) : year)?.revision ?? null,
  };
}

function problemCounts(planned: PlannedProblems, applied: boolean): ImportOutcome["problemRows"] {
  const { created, updated, unchanged } = outcomeCounts(planned);
  return applied ? { created, updated, unchanged } : { created: 0, updated: 0, unchanged };
}
