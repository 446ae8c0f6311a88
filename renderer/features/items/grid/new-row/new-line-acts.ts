import type { ClipboardEvent } from "react";
import type { OwnColumn } from "../../../../../shared/domain/own-column.ts";
import type { CellField } from "../../../../../shared/exchange/grid/cell-field.ts";
import { readTabSeparated, writeTabSeparated } from "../../../../../shared/exchange/grid/tab-separated.ts";
import { cellDrafts } from "../cell-drafts.ts";
import type { GridColumn } from "../columns.tsx";
import { editOf } from "../use-cell-editing.ts";
import type { NewLine } from "./use-new-line.ts";
import type { RangeActs } from "../use-range-acts.ts";

/**
 * What the keys of a range do on the empty row: of what is typed there one cell at a time is copied, and nothing above it is
 * filled down; a block of several rows, or of more columns than there are, is offered as new items as below any other row.
 */
export function newLineActs(
  { row, save }: NewLine,
  columns: readonly GridColumn[],
  column: number,
  own: readonly OwnColumn[],
  ofRange: RangeActs,
): RangeActs {
  const put = (cells: readonly { readonly field: CellField | null | undefined; readonly text: string }[]) => {
    if (row === null) return;
    // A row without a name is no item yet: what stands before the name waits for it.
    save(
      cells.flatMap(({ field, text }) =>
        field == null || text.trim() === "" ? [] : (editOf(row, field, text, own) ?? []),
      ),
    );
  };
  const field = columns[column]?.typed ?? null;
  return {
    copy: (event: ClipboardEvent) => {
      event.preventDefault();
      const draft = row === null || field === null ? undefined : cellDrafts.get(row.item.id, field);
      if (draft === undefined) return false;
      event.clipboardData.setData("text/plain", writeTabSeparated([[draft.text]]));
      return true;
    },
    paste: (event: ClipboardEvent) => {
      const [line = [], ...others] = readTabSeparated(event.clipboardData.getData("text/plain"));
      if (others.length > 0 || column + line.length > columns.length) return ofRange.paste(event);
      event.preventDefault();
      put(line.map((text, at) => ({ field: columns[column + at]?.typed, text })));
    },
    clear: () => {
      if (row !== null && field !== null) cellDrafts.drop([{ itemId: row.item.id, field }]);
    },
    fillDown: () => undefined,
    fillWith: (text) => put([{ field, text }]),
  };
}
