import { fail, succeed, type Result } from "../../shared/result.ts";
import type { Item } from "../../shared/domain/item.ts";
import type { InputOf } from "../../shared/ipc/contract.ts";
import { itemChanges, progressFields } from "../../shared/ipc/questions/items.ts";
import { problemFields } from "../../shared/ipc/questions/problems.ts";
import { parseInput } from "../../shared/ipc/parse-input.ts";
import { quotedName } from "../../shared/domain/history/step-in-words.ts";
import type { UseCase, UseCaseContext } from "../engine/use-case.ts";
import { updateProblem } from "../problems/update-problem.ts";
import { updateProgress } from "../progress/update-progress.ts";
import { presentRow, readItemChange, type ItemChange } from "../store/history-of-item.ts";
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
  if (change === null || change.op !== "update") return fail({ kind: "not-found", what: "change" });
  return inStep(context, () => setFormerValue(context, itemId, change, basedOn), { label: labelOf(item, change) });
};

/** What a field belongs to, when not to the item itself. */
const nounOf: Readonly<Record<string, string>> = { progress_entry: "进展", item_problem: "问题" };

function labelOf(item: Item, { table, column }: ItemChange): string {
  const place = `${nounOf[table] ?? ""}的`;
  return `恢复${quotedName(item.title)}${place}${fieldLabelOf(table, column) ?? "内容"}`;
}

function setFormerValue(context: UseCaseContext, itemId: string, change: ItemChange, basedOn: number): Result<Item> {
  const row = presentRow(context.db, change);
  const value = domainValue(context.db, change.column, change.old);
  if (row === null || value === undefined) return fail({ kind: "not-found", what: "change" });
  const former = { [fieldOfColumn(change.column)]: value };
  const saved = saversOf(change.table)(context, row.id, basedOn, former);
  if (!saved.ok) return saved;
  const item = readItem(context.db, itemId);
  return item === null ? fail({ kind: "not-found", what: "item" }) : succeed(item);
}

function saversOf(table: string) {
  if (table === "item") return saveItem;
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
