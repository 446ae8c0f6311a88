import type { Item } from "../../shared/domain/item.ts";
import type { OwnField } from "../../shared/domain/own-field.ts";
import { inOrder } from "./list-in-order.ts";
import { noOwnValues, ownValuesColumn, toOwnValues } from "./own-values.ts";

/** A row of `selectItem`: an item whose lists of names and own values are still one JSON text each. */
export interface ItemColumns extends Omit<Item, "parties" | "responsibleUnits" | OwnField> {
  readonly parties: string;
  readonly responsibleUnits: string;
  /** The values of own columns by their names. */
  readonly own: string;
}

/** The columns of an item under the names of the domain; joins are in `itemTables`. */
export const itemColumns = `
  item.id, item.revision, item.created_at AS createdAt, item.updated_at AS updatedAt, item.year,
  worklist.id AS worklistId, item.number, item.title, field.name AS field, item.kind,
  ${inOrder("party.name", "item_party JOIN party ON party.key = party_key WHERE item_key = item.key")} AS parties,
  lead_unit.name AS leadUnit,
  ${inOrder("unit.name", "item_responsible_unit JOIN unit ON unit.key = unit_key WHERE item_key = item.key")}
    AS responsibleUnits,
  item.content, item.annual_goal AS annualGoal, item.total_investment AS totalInvestment,
  item.planned_this_year AS plannedThisYear, item.phase, item.pace, item.status, item.start_date AS startDate,
  item.due_date AS dueDate, item.finished_on AS finishedOn, item.problem, item.next_step AS nextStep, item.remark,
  ${ownValuesColumn} AS own`;

export const itemTables = `
  item JOIN worklist ON worklist.key = item.worklist_key
  LEFT JOIN field ON field.key = item.field_key
  LEFT JOIN unit AS lead_unit ON lead_unit.key = item.lead_unit_key`;

/** The order of the lists on paper: list after list as they were entered, in each by 序号, then as entered. */
export const listOrder = "item.worklist_key, item.number_order, item.key";

/**
 * The item of a row, its columns in the order in which a frozen year keeps them. Written out: lists are read by the hundred
 * rows while somebody waits, and to copy such rows as a whole takes as long again as to read them.
 */
export function toItem(columns: ItemColumns): Item {
  const item: Item = {
    id: columns.id,
    revision: columns.revision,
    createdAt: columns.createdAt,
    updatedAt: columns.updatedAt,
    year: columns.year,
    worklistId: columns.worklistId,
    number: columns.number,
    title: columns.title,
    field: columns.field,
    kind: columns.kind,
    parties: namesOf(columns.parties),
    leadUnit: columns.leadUnit,
    responsibleUnits: namesOf(columns.responsibleUnits),
    content: columns.content,
    annualGoal: columns.annualGoal,
    totalInvestment: columns.totalInvestment,
    plannedThisYear: columns.plannedThisYear,
    phase: columns.phase,
    pace: columns.pace,
    status: columns.status,
    startDate: columns.startDate,
    dueDate: columns.dueDate,
    finishedOn: columns.finishedOn,
    problem: columns.problem,
    nextStep: columns.nextStep,
    remark: columns.remark,
  };
  return columns.own === noOwnValues ? item : Object.assign(item, toOwnValues(columns.own));
}

/** A list of names kept as JSON; most items have one name or none. */
export function namesOf(json: string): readonly string[] {
  return json === "[]" ? [] : JSON.parse(json);
}
