import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import { listInWords } from "../../shared/domain/list-in-words.ts";
import type { FieldRow } from "../../shared/domain/fields/field-row.ts";
import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import * as fields from "../store/fields.ts";
import type { ReadableDb } from "../store/handles.ts";
import { inStep, nameStep } from "../store/history-step.ts";
import { fieldInHand } from "./field-in-hand.ts";

/** Deletes a field that nothing refers to. Fails with `not-found`, `year-archived`, `edited-elsewhere` or `input-not-acceptable`. */
export const deleteField: UseCase<"fields:delete"> = (context, { id, basedOn }) =>
  inStep(context, () => {
    const { db } = context;
    const found = fieldInHand(db, id, basedOn);
    if (!found.ok) return found;
    const message = reasonToKeep(db, found.value);
    if (message !== null) return fail({ kind: "input-not-acceptable", problems: [{ field: "", message }] });
    fields.deleteField(db, id);
    nameStep(db, `删除领域${quotedName(found.value.name)}`);
    return succeed(null);
  });

function reasonToKeep(db: ReadableDb, { id, name, itemCount, observationCount }: FieldRow): string | null {
  const uses = [
    ...(itemCount === 0 ? [] : [`${itemCount}条事项`]),
    ...(observationCount === 0 ? [] : [`${observationCount}个指标值`]),
  ];
  if (uses.length > 0) return `领域“${name}”还有${listInWords(uses)}在用，请先把它们改到别的领域`;
  const years = fields.yearsGoingOnWith(db, id).map((year) => `${year}年度`);
  return years.length === 0 ? null : `${listInWords(years)}有领域与“${name}”对应，请先在该年度取消对应`;
}
