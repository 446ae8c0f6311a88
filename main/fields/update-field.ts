import { fieldProblems } from "../../shared/domain/fields/field-rules.ts";
import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import { tidyName } from "../../shared/domain/tidy-text.ts";
import type { InputProblem } from "../../shared/errors.ts";
import type { FieldRow } from "../../shared/domain/fields/field-row.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { formerYearOf, listFieldRows, readFieldRow, replaceFormerFields, updateFieldRow } from "../store/fields.ts";
import type { ReadableDb } from "../store/handles.ts";
import { inStep, nameStep } from "../store/history-step.ts";
import { fieldInHand } from "./field-in-hand.ts";

/**
 * Renames or groups a field, or says which fields of the year before it goes on with. Fails with `not-found`, `year-archived`,
 * `edited-elsewhere` or `input-not-acceptable`.
 */
export const updateField: UseCase<"fields:update"> = (context, { id, basedOn, changes }) =>
  inStep(context, () => {
    const { db, now } = context;
    const found = fieldInHand(db, id, basedOn);
    if (!found.ok) return found;
    const former = found.value;
    const name = changes.name?.trim() ?? former.name;
    const others = listFieldRows(db, former.year).filter((other) => other.id !== id);
    const problems = [...fieldProblems(name, others), ...wrongYears(db, former, changes.formerIds ?? [])];
    if (problems.length > 0) return fail({ kind: "input-not-acceptable", problems });
    const group = changes.group === undefined ? former.group : tidyName(changes.group);
    updateFieldRow(db, { ...former, name, group }, now());
    if (changes.formerIds !== undefined) replaceFormerFields(db, id, changes.formerIds, now());
    nameStep(db, `修改领域${quotedName(name)}`);
    const row = readFieldRow(db, id);
    return row === null ? fail({ kind: "not-found", what: "field" }) : succeed(row);
  });

/** A field goes on with fields of the year before its own only. */
function wrongYears(db: ReadableDb, { year }: FieldRow, formerIds: readonly string[]): readonly InputProblem[] {
  const former = formerYearOf(db, year);
  const isWrong = (id: string) => readFieldRow(db, id)?.year !== former;
  if (!formerIds.some(isWrong)) return [];
  const message =
    former === null ? "没有更早的年度，不能设置对应领域" : `只能对应${former}年度的领域，请从${former}年度的领域中选择`;
  return [{ field: "formerIds", message }];
}
