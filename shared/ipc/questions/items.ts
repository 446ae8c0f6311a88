import { z } from "zod";
import { itemKinds, itemPaces, itemPhases, itemStatuses, type Item, type ProgressEntry } from "../../domain/item.ts";
import type { CarryLinks } from "../../domain/carry/item-carry.ts";
import type { LampRule } from "../../domain/lamp-rule.ts";
import type { ItemMove } from "../../domain/worklists/item-move.ts";
import type { ItemProblem } from "../../domain/problems/item-problem.ts";
import type { CitedSentence } from "../../domain/year-data.ts";
import { id, isoDate, money, name, names, optionalName, optionalText, partialDate, revision, year } from "../fields.ts";
import { withOwnValues } from "./own-columns.ts";
import type { ItemRow } from "./item-list.ts";
import { question } from "../question.ts";

/** What the item form can change; every field may come alone. Own columns come under `own:` and their names. */
const itemFields = z
  .strictObject({
    worklistId: id,
    number: optionalName,
    title: name,
    field: optionalName,
    kind: z.enum(itemKinds).nullable(),
    parties: names,
    leadUnit: optionalName,
    responsibleUnits: names,
    content: optionalText,
    annualGoal: optionalText,
    totalInvestment: money.nullable(),
    plannedThisYear: money.nullable(),
    phase: z.enum(itemPhases).nullable(),
    pace: z.enum(itemPaces).nullable(),
    status: z.enum(itemStatuses).nullable(),
    startDate: partialDate.nullable(),
    dueDate: partialDate.nullable(),
    finishedOn: partialDate.nullable(),
    problem: optionalText,
    nextStep: optionalText,
    remark: optionalText,
  })
  .partial();

export const itemChanges = withOwnValues(itemFields);

export interface ItemDetail extends ItemRow {
  readonly progress: readonly ProgressEntry[];
  readonly problems: readonly ItemProblem[];
  /** 调入 and 调出 in the order in which they were entered. */
  readonly moves: readonly ItemMove[];
  /** 结转: what it was carried from and to. */
  readonly carried: CarryLinks;
  /** The rule of the year that its lamp follows. */
  readonly lampRule: LampRule;
  readonly citations: readonly CitedSentence[];
}

export const itemQuestions = {
  "items:read": question<ItemDetail>()(z.strictObject({ id, asOf: isoDate })),
  "items:create": question<Item>()(
    z.strictObject({ year, item: withOwnValues(itemFields.required({ worklistId: true, title: true })) }),
  ),
  "items:update": question<Item>()(z.strictObject({ id, basedOn: revision, changes: itemChanges })),
  /** Answers the id of the deletion's record, with which it can be undone. */
  "items:delete": question<{ readonly deletionId: string }>()(z.strictObject({ id, basedOn: revision })),
  "items:undelete": question<Item>()(z.strictObject({ deletionId: id })),
};
