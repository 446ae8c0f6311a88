import type { ReactNode, RefObject } from "react";
import { CellInput } from "./CellInput.tsx";
import { pressGridKey } from "./grid-keys.ts";
import { cellId } from "./GridRow.tsx";
import { headHeight, rowHeight, type PlacedColumn } from "./layout.ts";
import type { GridDesk } from "./use-grid-desk.ts";
import { cut } from "./use-range-acts.ts";

interface GridFieldProps {
  readonly inputRef: RefObject<HTMLTextAreaElement | null>;
  readonly gridId: string;
  readonly desk: GridDesk;
  /** The cursor's column and the line of its row; null while there is no cursor, or its row is not in the list. */
  readonly placed: PlacedColumn | undefined;
  readonly line: number | null;
  /** The cursor's cell exists, and can be pointed to. */
  readonly drawn: boolean;
  readonly readOnly: boolean;
}

/** The field over the cursor's cell, with all that keys and the clipboard do in it. */
export function GridField({ inputRef, gridId, desk, placed, line, drawn, readOnly }: GridFieldProps): ReactNode {
  const { editing, acts } = desk;
  const { cell } = desk.cursor;
  return (
    <CellInput
      inputRef={inputRef}
      gridId={gridId}
      activeId={drawn && cell !== null ? cellId(gridId, cell.place, cell.column) : null}
      place={
        line !== null && placed ? { left: placed.left, width: placed.width, top: headHeight + line * rowHeight } : null
      }
      frozen={placed?.frozen ?? false}
      open={editing.open}
      label={placed?.column.title ?? ""}
      figures={placed?.column.align === "right"}
      choices={editing.choices}
      problem={desk.problem}
      readOnly={readOnly}
      onFocus={desk.enter}
      onType={desk.type}
      onComposing={desk.compose}
      onKey={(event) => pressGridKey(event, desk)}
      onChoose={(choice) => editing.commit(choice)}
      onLeave={() => editing.commit()}
      onCopy={desk.whileAtRest((event) => void acts.copy(event))}
      onCut={desk.whileAtRest((event) => cut(acts, event))}
      onPaste={desk.whileAtRest(acts.paste)}
    />
  );
}
