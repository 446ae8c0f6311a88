import type { Item } from "../../shared/domain/item.ts";
import type { OwnField } from "../../shared/domain/own-field.ts";
import { ownValuesColumn, toOwnValues } from "./own-values.ts";

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
  (SELECT json_group_array(party.name ORDER BY item_party.position)
    FROM item_party JOIN party ON party.key = party_key WHERE item_key = item.key) AS parties,
  lead_unit.name AS leadUnit,
  (SELECT json_group_array(unit.name ORDER BY item_responsible_unit.position)
    FROM item_responsible_unit JOIN unit ON unit.key = unit_key WHERE item_key = item.key) AS responsibleUnits,
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

export function toItem({ own, ...columns }: ItemColumns): Item {
  const names = { parties: namesOf(columns.parties), responsibleUnits: namesOf(columns.responsibleUnits) };
  return { ...columns, ...names, ...toOwnValues(own) };
}

function namesOf(json: string): readonly string[] {
  return JSON.parse(json);
}
