import { useRef, useState, type MouseEvent, type PointerEvent } from "react";
import { isListColumn, type ListColumn } from "../../../../shared/exchange/grid/list-columns.ts";

/** How far the pointer goes before a press on a head becomes a drag, in px. */
const dragFrom = 6;

/** Where a dragged column would go: before or behind another one. */
export interface HeadTarget {
  readonly column: ListColumn;
  readonly side: "before" | "after";
}

interface HeadPointer {
  readonly onMove: (column: ListColumn, target: HeadTarget) => void;
  /** `settled` when the edge is let go. */
  readonly onResize: (column: ListColumn, width: number, settled: boolean) => void;
  readonly onFit: (column: ListColumn) => void;
}

interface Press {
  readonly column: ListColumn;
  readonly x: number;
  /** The width before, when the press is on the column's right edge. */
  readonly width: number | null;
  moved: boolean;
}

/** Dragging a head to another place, and its right edge to another width; a double click on the edge fits it. */
export function useHeadPointer({ onMove, onResize, onFit }: HeadPointer) {
  const press = useRef<Press | null>(null);
  const [target, setTarget] = useState<HeadTarget | null>(null);
  const widthAt = ({ x, width }: Press, event: PointerEvent) => (width ?? 0) + event.clientX - x;
  return {
    target,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        const head = headOf(event.target);
        if (head === null || event.button !== 0) return;
        const onEdge = event.target instanceof Element && event.target.closest("[data-edge]") !== null;
        press.current = { column: head.column, x: event.clientX, width: onEdge ? head.width : null, moved: false };
      },
      onPointerMove: (event: PointerEvent) => {
        const held = press.current;
        if (held === null || event.buttons === 0) return;
        if (!held.moved && Math.abs(event.clientX - held.x) < dragFrom) return;
        if (!held.moved) event.currentTarget.setPointerCapture(event.pointerId);
        held.moved = true;
        if (held.width !== null) return onResize(held.column, widthAt(held, event), false);
        setTarget(targetAt(event, held.column));
      },
      onPointerUp: (event: PointerEvent) => {
        const held = press.current;
        press.current = null;
        setTarget(null);
        if (held === null || !held.moved) return;
        if (held.width !== null) return onResize(held.column, widthAt(held, event), true);
        const found = targetAt(event, held.column);
        if (found !== null) onMove(held.column, found);
      },
      onPointerCancel: () => {
        press.current = null;
        setTarget(null);
      },
      onDoubleClick: (event: MouseEvent) => {
        const head = headOf(event.target);
        if (head !== null && event.target instanceof Element && event.target.closest("[data-edge]")) onFit(head.column);
      },
    },
  };
}

function headOf(target: EventTarget | null): { readonly column: ListColumn; readonly width: number } | null {
  const head = target instanceof Element ? target.closest<HTMLElement>("[data-head]") : null;
  const column = head?.dataset["head"];
  if (head === null || column === undefined || !isListColumn(column)) return null;
  return { column, width: head.getBoundingClientRect().width };
}

function targetAt(event: PointerEvent, dragged: ListColumn): HeadTarget | null {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const under = document.elementFromPoint(event.clientX, top + height / 2);
  const head = under?.closest<HTMLElement>("[data-head]");
  const column = head?.dataset["head"];
  if (head == null || column === undefined || !isListColumn(column) || column === dragged) return null;
  const { left, width } = head.getBoundingClientRect();
  return { column, side: event.clientX < left + width / 2 ? "before" : "after" };
}
