import { readTypedCell, together, type CellChange } from "../../../../../shared/exchange/grid/read-cell.ts";
import type { CellField } from "../../../../../shared/exchange/grid/cell-field.ts";
import type { OwnColumn } from "../../../../../shared/domain/own-column.ts";
import type { Item } from "../../../../../shared/domain/item.ts";
import { ownColumnOf } from "../../own-columns/own-of-list.ts";
import type { CellDraft } from "../cell-drafts.ts";

/** Said at every cell of the empty row until it has a name. */
export const waitsForName = "填写事项名称后新增，现在还没有保存。";

interface NewLine {
  readonly change: CellChange;
  /** Cells that hold no value: they stay typed in the cells of the item. */
  readonly faulty: readonly (readonly [CellField, CellDraft])[];
}

/** What was typed into the empty row as an item to be added; null as long as it has no name. */
export function lineOfDrafts(
  drafts: ReadonlyMap<CellField, CellDraft>,
  { year, worklistId }: Pick<Item, "year" | "worklistId">,
  own: readonly OwnColumn[],
): NewLine | null {
  const read = [...drafts].map(([field, draft]) => ({
    field,
    draft,
    reading: readTypedCell(field, draft.text, year, ownColumnOf(own, { worklistId }, field)),
  }));
  if (!read.some(({ field, reading }) => field === "title" && reading.ok)) return null;
  return {
    change: together(read.flatMap(({ reading }) => (reading.ok ? [reading.change] : []))),
    faulty: read.flatMap(({ field, draft, reading }) =>
      reading.ok ? [] : [[field, { ...draft, problem: reading.problem }] as const],
    ),
  };
}
