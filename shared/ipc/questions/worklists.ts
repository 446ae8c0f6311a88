import { z } from "zod";
import type { Item } from "../../domain/item.ts";
import type { Worklist } from "../../domain/year-data.ts";
import { moveDirections, type ItemMove } from "../../domain/worklists/item-move.ts";
import type { WorklistVersion } from "../../domain/worklists/worklist-version.ts";
import { id, name, optionalName, optionalText, partialDate, revision, text, year } from "../fields.ts";
import { question } from "../question.ts";

/** A line of the log of a list, with the item's name. */
export interface MoveLine {
  readonly move: ItemMove;
  readonly title: string;
  /** Whether it is the last line of its item, which alone can be withdrawn. */
  readonly isLast: boolean;
}

/** A list with all that is kept about it. */
export interface WorklistCare {
  readonly worklist: Worklist;
  readonly itemCount: number;
  /** In the order in which they came out. */
  readonly versions: readonly WorklistVersion[];
  /** The newest first. */
  readonly moves: readonly MoveLine[];
}

/** A move as it now stands, and what it made of its item. */
export interface MovedItem {
  readonly move: ItemMove | null;
  readonly item: Item;
}

const worklistFields = z.strictObject({
  mechanism: name,
  title: name,
  issuingBody: optionalName,
  documentNumber: optionalName,
  issuedOn: partialDate.nullable(),
});

const versionFields = z.strictObject({
  name,
  issuedOn: partialDate.nullable(),
  documentNumber: optionalName,
  summary: optionalText,
});

const moveFields = z.strictObject({
  direction: z.enum(moveDirections),
  movedOn: partialDate,
  reason: text(2000),
  versionId: id.nullable(),
});

export const worklistQuestions = {
  "worklists:care": question<readonly WorklistCare[]>()(z.strictObject({ year })),
  "worklists:update": question<Worklist>()(
    z.strictObject({ id, basedOn: revision, changes: worklistFields.partial() }),
  ),
  "versions:create": question<WorklistVersion>()(z.strictObject({ worklistId: id, version: versionFields })),
  "versions:update": question<WorklistVersion>()(
    z.strictObject({ id, basedOn: revision, changes: versionFields.partial() }),
  ),
  "versions:delete": question<null>()(z.strictObject({ id, basedOn: revision })),
  /** 调入 or 调出 of an item; what is moved out becomes 终止 on that day. */
  "moves:create": question<MovedItem>()(z.strictObject({ itemId: id, basedOn: revision, move: moveFields })),
  "moves:update": question<MovedItem>()(
    z.strictObject({ id, basedOn: revision, changes: moveFields.omit({ direction: true }).partial() }),
  ),
  /** Takes a line out of the log; the item is again what it was before. */
  "moves:withdraw": question<MovedItem>()(z.strictObject({ id, basedOn: revision })),
};
