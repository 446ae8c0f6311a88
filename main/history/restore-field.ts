import { fail, succeed, type Result } from "../../shared/result.ts";
import { fieldLabel } from "../../shared/domain/field-labels.ts";
import { ownField } from "../../shared/domain/own-field.ts";
import type { Item } from "../../shared/domain/item.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import { itemChanges } from "../../shared/ipc/questions/items.ts";
import { progressFields } from "../../shared/ipc/questions/progress.ts";
import { problemFields } from "../../shared/ipc/questions/problems.ts";
import { parseInput } from "../../shared/ipc/parse-input.ts";
import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import { updateProblem } from "../problems/update-problem.ts";
import { updateProgress } from "../progress/update-progress.ts";
import { presentRow, readItemChange, type ItemChange } from "../store/history-of-item.ts";
import type { ReadableDb } from "../store/handles.ts";
import { columnOfValue } from "../store/own-values.ts";
import { inStep } from "../store/history-step.ts";
import { domainValue } from "../store/history-words.ts";
import { readItem } from "../store/items.ts";
import { updateItem } from "../worklists/update-item.ts";
import { fieldOfColumn } from "./field-of-column.ts";
import { fieldLabelOf } from "./step-label.ts";

/**
 * Sets one field of an item or of its progress to what it was before a change, as a new change by the same rules as typing
 * it. Answers the item. Fails with `not-found`, `year-archived`, `edited-elsewhere` or `input-not-acceptable`.
 */
export const restoreField: UseCase<"history:restoreField"> = (context, { itemId, changeId, basedOn }) => {
  const item = readItem(context.db, itemId);
  if (item === null) return fail({ kind: "not-found", what: "item" });
  const change = readItemChange(context.db, itemId, changeId);
  const isField = change?.op === "update" || (change?.op === "insert" && change.table === "item_own_value");
  if (change === null || !isField) return fail({ kind: "not-found", what: "change" });
  const label = labelOf(context.db, item, change);
  return inStep(context, () => setFormerValue(context, itemId, change, basedOn), { label });
};

/** What a field belongs to, when not to the item itself. */
const nounOf: Readonly<Record<string, string>> = { progress_entry: "进展", item_problem: "问题" };

function labelOf(db: ReadableDb, item: Item, change: ItemChange): string {
  const { table, column } = change;
  const place = `${nounOf[table] ?? ""}的`;
  const field = table === "item_own_value" ? fieldLabel(fieldOf(db, change) ?? "") : fieldLabelOf(table, column);
  return `恢复${quotedName(item.title)}${place}${field ?? "内容"}`;
}

function setFormerValue(context: UseCaseContext, itemId: string, change: ItemChange, basedOn: number): Result<Item> {
  const row = presentRow(context.db, change);
  const value = domainValue(context.db, change.column, change.old);
  if (row === null || value === undefined) return fail({ kind: "not-found", what: "change" });
  const field = fieldOf(context.db, change);
  if (field === null) return fail({ kind: "not-found", what: "change" });
  const former = { [field]: value };
  const saved = saversOf(change.table)(context, row.id, basedOn, former);
  if (!saved.ok) return saved;
  const item = readItem(context.db, itemId);
  return item === null ? fail({ kind: "not-found", what: "item" }) : succeed(item);
}

/** The name of the changed field in the domain; null where the own column is gone. */
function fieldOf(db: ReadableDb, { table, column, rowKey }: ItemChange): string | null {
  if (table !== "item_own_value") return fieldOfColumn(column);
  const own = columnOfValue(db, rowKey);
  return own === null ? null : ownField(own.name);
}

function saversOf(table: string) {
  if (table === "item" || table === "item_own_value") return saveItem;
  return table === "item_problem" ? saveProblem : saveEntry;
}

function saveItem(context: UseCaseContext, id: string, basedOn: number, former: object) {
  const changes = parseInput<InputOf<"items:update">["changes"]>(itemChanges, former);
  return changes.ok ? updateItem(context, { id, basedOn, changes: changes.value }) : changes;
}

function saveEntry(context: UseCaseContext, id: string, basedOn: number, former: object) {
  const changes = parseInput<InputOf<"progress:update">["changes"]>(progressFields.partial(), former);
  return changes.ok ? updateProgress(context, { id, basedOn, changes: changes.value }) : changes;
}

function saveProblem(context: UseCaseContext, id: string, basedOn: number, former: object) {
  const changes = parseInput<InputOf<"problems:update">["changes"]>(problemFields.partial(), former);
  return changes.ok ? updateProblem(context, { id, basedOn, changes: changes.value }) : changes;
}
