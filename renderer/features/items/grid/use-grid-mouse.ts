import { useEffect, useRef, type MouseEvent, type PointerEvent } from "react";
import type { CellCursor } from "./use-cell-cursor.ts";

/** Where in the list a pointer is. A row number stands for its whole row. */
interface PointedCell {
  readonly place: number;
  readonly column: number | "row";
}

interface MouseDesk {
  readonly cursor: CellCursor;
  readonly columns: number;
  readonly focus: () => void;
  /** Ends the typing before the cursor goes elsewhere. */
  readonly leaveCell: () => void;
  readonly edit: (place: number, column: number) => void;
  readonly openRecord: (place: number) => void;
}

/** Clicking, dragging and double-clicking cells and row numbers. */
export function useGridMouse(desk: MouseDesk) {
  const dragged = useRef<PointedCell | null>(null);
  useEffect(() => {
    const stop = () => (dragged.current = null);
    window.addEventListener("pointerup", stop);
    return () => window.removeEventListener("pointerup", stop);
  }, []);

  const pick = (to: PointedCell, extend: boolean) => {
    const { cursor } = desk;
    const from = extend && cursor.cell !== null ? cursor.cell.place : to.place;
    cursor.mark({ first: Math.min(from, to.place), last: Math.max(from, to.place) });
  };
  const press = (to: PointedCell, extend: boolean) => {
    const { cursor, columns } = desk;
    if (to.column !== "row") return cursor.goTo({ place: to.place, column: to.column }, { extend });
    const [top, bottom] =
      extend && cursor.range !== null
        ? [Math.min(cursor.range.top, to.place), Math.max(cursor.range.bottom, to.place)]
        : [to.place, to.place];
    cursor.select({ top, left: 0, bottom, right: columns - 1 });
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      const to = pointedCell(event.target);
      if (to === null || event.button !== 0) return;
      desk.leaveCell();
      // With Ctrl rows are picked one by one, wherever in the row the pointer is.
      if (event.ctrlKey || event.metaKey) return pick(to, event.shiftKey);
      dragged.current = to;
      press(to, event.shiftKey);
    },
    // The field over the cursor keeps the focus, and no text is marked.
    onMouseDown: (event: MouseEvent) => {
      if (pointedCell(event.target) === null) return;
      event.preventDefault();
      desk.focus();
    },
    onPointerMove: (event: PointerEvent) => {
      const from = dragged.current;
      const to = from === null ? null : pointedCell(event.target);
      if (from === null || to === null || event.buttons === 0) return;
      if (from.column === "row") {
        const [top, bottom] = [Math.min(from.place, to.place), Math.max(from.place, to.place)];
        return desk.cursor.select({ top, left: 0, bottom, right: desk.columns - 1 });
      }
      const at = desk.cursor.cell;
      if (to.column === "row" || (at?.place === to.place && at.column === to.column)) return;
      desk.cursor.goTo({ place: to.place, column: to.column }, { extend: true });
    },
    onClick: (event: MouseEvent) => {
      const at = pointedCell(event.target);
      if (at !== null && event.target instanceof Element && event.target.closest("[data-open]"))
        desk.openRecord(at.place);
    },
    onDoubleClick: (event: MouseEvent) => {
      const at = pointedCell(event.target);
      if (at === null) return;
      if (at.column === "row") desk.openRecord(at.place);
      else desk.edit(at.place, at.column);
    },
  };
}

function pointedCell(target: EventTarget | null): PointedCell | null {
  if (!(target instanceof Element)) return null;
  const line = target.closest<HTMLElement>("[data-place], [data-below]")?.dataset;
  const place = line?.["place"] ?? line?.["below"];
  if (place === undefined) return null;
  const column = target.closest<HTMLElement>("[data-column]")?.dataset["column"];
  if (column !== undefined) return { place: Number(place), column: Number(column) };
  return target.closest("[role=rowheader]") === null ? null : { place: Number(place), column: "row" };
}
