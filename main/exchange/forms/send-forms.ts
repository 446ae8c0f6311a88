import { basename } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { sharedOwnColumns, type SharedOwnColumn } from "../../../shared/domain/own-column.ts";
import { isOwnField } from "../../../shared/domain/own-field.ts";
import { importFieldLabel } from "../../../shared/exchange/import-fields.ts";
import type { ItemProblem } from "../../../shared/domain/problems/item-problem.ts";
import { itemsByUnit, type ItemsByUnit, type UnitItems } from "../../../shared/exchange/forms/units-of-form.ts";
import { wordKey } from "../../../shared/exchange/plan/match-keys.ts";
import type { InputOf } from "../../../shared/ipc/contract.ts";
import type { SentForms } from "../../../shared/ipc/questions/forms.ts";
import { fail, succeed, type Result } from "../../../shared/result.ts";
import type { UseCase, UseCaseContext } from "../../engine/use-case.ts";
import { inStep } from "../../store/history-step.ts";
import { insertFormRound, insertSentForm } from "../../store/form-rounds.ts";
import { readYearData } from "../../store/year-data.ts";
import { openYear } from "../../years/open-year.ts";
import { workbookRows } from "../workbook-rows.ts";
import { formWorkbook } from "./form-workbook.ts";
import { freePath, writeFiles, type FilesInWaiting } from "./put-files.ts";

type SendRequest = InputOf<"forms:send">;

/** A form that has been made. */
interface MadeForm {
  readonly id: string;
  readonly items: UnitItems;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a form for each wanted unit, and notes the round in one step that can be undone: all forms and the note, or none of
 * them. In a folder, no file is written over; names that are taken get a number.
 *
 * Fails with `not-found`, `year-archived`, `input-not-acceptable` (no such unit, nothing to ask about), `cancelled`, or as
 * writing a file does.
 */
export const sendForms: UseCase<"forms:send"> = async (context, request) => {
  context.progress(0, "读取数据");
  await nextTurn();
  const year = openYear(context.db, request.year);
  if (!year.ok) return year;
  const wanted = wantedUnits(context, request);
  if (!wanted.ok) return wanted;
  const made = await makeForms(context, request, wanted.value);
  if (!made.ok) return made;
  context.progress(0.8, "写入文件");
  const files = await writeFiles(made.value, { cancelled: context.cancelled, replace: request.into === "file" });
  if (!files.ok) return files;
  const noted = noteRound(context, request, made.value, files.value);
  if (!noted.ok) return noted;
  context.progress(1, "填报表已写好");
  return succeed(sent(request, made.value, wanted.value.withoutUnit));
};

/** The units that are asked, with the problems that their forms list; null where these are not asked about. */
interface Wanted extends ItemsByUnit {
  readonly problems: readonly ItemProblem[] | null;
  readonly own: readonly SharedOwnColumn[];
}

function wantedUnits({ db }: UseCaseContext, request: SendRequest): Result<Wanted> {
  const { year, asOf, way, units, into } = request;
  const data = readYearData(db, year);
  const all = itemsByUnit(data === null ? [] : workbookRows(data, asOf), way);
  const wishes = units === null ? null : new Map(units.map((name) => [wordKey(name), name]));
  const chosen = wishes === null ? all.units : all.units.filter(({ unit }) => wishes.has(wordKey(unit)));
  const known = new Set(chosen.map(({ unit }) => wordKey(unit)));
  const unknown = [...(wishes ?? [])].filter(([key]) => !known.has(key)).map(([, name]) => name);
  if (unknown.length > 0) return refused("units", `没有${unknown.join("、")}负责的事项`);
  if (chosen.length === 0) return refused("units", "没有写明单位的事项，不能发出填报表");
  if (into === "file" && chosen.length > 1) return refused("units", "一个文件只能放一个单位的填报表");
  const problems = request.problems === false ? null : (data?.problems ?? []);
  const own = sharedOwnColumns(data?.ownColumns ?? []);
  const missing = request.fields.filter((field) => isOwnField(field) && !own.some((column) => column.field === field));
  if (missing.length > 0) return refused("fields", `清单没有这些列：${missing.map(importFieldLabel).join("、")}`);
  return succeed({ units: chosen, withoutUnit: all.withoutUnit, problems, own });
}

function refused(field: string, message: string): Result<never> {
  return fail({ kind: "input-not-acceptable", problems: [{ field, message }] });
}

async function makeForms(
  context: UseCaseContext,
  { year, asOf, fields, into, destination }: SendRequest,
  { units, problems, own }: Wanted,
): Promise<Result<readonly MadeForm[]>> {
  const made: MadeForm[] = [];
  const taken = new Set<string>();
  const now = context.now();
  for (const [index, items] of units.entries()) {
    if (context.cancelled()) return fail({ kind: "cancelled" });
    context.progress((0.8 * index) / units.length, `编制${items.unit}的填报表`);
    await nextTurn();
    const id = context.newId();
    const path = into === "file" ? destination : freePath(destination, items.unit, `${year}年填报表`, taken);
    taken.add(basename(path).toLowerCase());
    const bytes = await formWorkbook(items, problems, { formId: id, year, asOf, fields, own, now });
    made.push({ id, items, path, bytes });
  }
  return succeed(made);
}

/** The note and the files belong together: a note that cannot be kept takes the files back. */
function noteRound(
  context: UseCaseContext,
  { year, asOf, way }: SendRequest,
  made: readonly MadeForm[],
  files: FilesInWaiting,
): Result<null> {
  const { db, newId } = context;
  const note = (): Result<null> => {
    const now = context.now();
    const roundId = newId();
    insertFormRound(db, { id: roundId, year, asOf, way, sentAt: now });
    for (const { id, items } of made) {
      const ids = items.rows.map(({ item }) => item.id);
      insertSentForm(db, { id, roundId, unit: items.unit, items: ids, answeredAt: null }, now);
    }
    return files.put();
  };
  try {
    const noted = inStep(context, note, { label: `发出填报表：${made.length}个单位`, year });
    if (noted.ok) files.settle();
    else files.remove();
    return noted;
  } catch (error) {
    files.remove();
    throw error;
  }
}

function sent({ destination }: SendRequest, made: readonly MadeForm[], withoutUnit: number): SentForms {
  return {
    path: destination,
    bytes: made.reduce((sum, { bytes }) => sum + bytes.length, 0),
    forms: made.map(({ items, path }) => ({ unit: items.unit, path, items: items.rows.length })),
    withoutUnit,
  };
}
