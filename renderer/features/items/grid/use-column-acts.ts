import { useMemo, useState, type RefObject } from "react";
import {
  movedBy,
  narrowest,
  withPlace,
  withWidths,
  type ColumnChoice,
  type ListColumn,
} from "../../../../shared/exchange/grid/list-columns.ts";
import type { ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import { gridColumn } from "./columns.tsx";
import { fittingWidth } from "./fitting-width.ts";
import { layoutOf, type GridLayout, type GridRoom } from "./layout.ts";
import type { HeadTarget } from "./use-head-pointer.ts";

interface ColumnActs {
  readonly layout: GridLayout;
  readonly move: (column: ListColumn, target: HeadTarget) => void;
  /** Moves a column past its neighbour. */
  readonly moveBy: (column: ListColumn, step: 1 | -1) => void;
  /** Sets a width in px; it is kept once the edge is let go. */
  readonly resize: (column: ListColumn, width: number, settled: boolean) => void;
  readonly widen: (column: ListColumn, by: number) => void;
  readonly fit: (column: ListColumn) => void;
}

/** Placing and widening columns. While an edge is dragged the list follows, and nothing is kept yet. */
export function useColumnActs(
  frame: RefObject<HTMLElement | null>,
  room: GridRoom,
  columns: ColumnChoice,
  onColumns: (columns: ColumnChoice) => void,
  rowsInSight: () => readonly ItemRow[],
): ColumnActs {
  const [live, setLive] = useState<ColumnChoice | null>(null);
  const { width, beside, own } = room;
  // Rows are drawn anew only when their columns are placed otherwise, not whenever the cursor moves or the list is scrolled.
  const layout = useMemo(() => layoutOf(live ?? columns, { width, beside, own }), [live, columns, width, beside, own]);
  const widthOf = (column: ListColumn) =>
    layout.columns.find((placed) => placed.column.key === column)?.width ?? gridColumn(column, own)?.width ?? narrowest;
  // The others keep the width they have: an edge that is dragged must not move the columns beside it.
  const resized = (column: ListColumn, px: number) => {
    const usual = Object.keys(columns.widths).length > 0 ? [] : layout.columns;
    const held = Object.fromEntries(usual.map((placed) => [placed.column.key, placed.width]));
    return withWidths(columns, { ...held, [column]: px });
  };
  const resize: ColumnActs["resize"] = (column, px, settled) => {
    setLive(settled ? null : resized(column, px));
    if (settled) onColumns(resized(column, px));
  };
  return {
    layout,
    move: (column, { column: aim, side }) => {
      const before = side === "before" ? aim : (columns.order[columns.order.indexOf(aim) + 1] ?? null);
      onColumns(withPlace(columns, column, before));
    },
    moveBy: (column, step) => onColumns(movedBy(columns, column, step)),
    resize,
    widen: (column, by) => resize(column, widthOf(column) + by, true),
    fit: (column) => {
      const { fontSize = "13px", fontFamily = "sans-serif" } =
        frame.current === null ? {} : window.getComputedStyle(frame.current);
      const shown = gridColumn(column, own);
      if (shown === undefined) return;
      resize(column, fittingWidth(shown, rowsInSight(), `${fontSize} ${fontFamily}`), true);
    },
  };
}
