import { useState, type RefObject } from "react";
import type { SharedOwnColumn } from "../../../../shared/domain/own-column.ts";
import type { ListColumn } from "../../../../shared/exchange/grid/list-columns.ts";
import { columnMenuWidth } from "./ColumnMenu.tsx";
import { gridColumn } from "./columns.tsx";

/** The panel of a column, below its head. */
export function useColumnMenu(
  frameRef: RefObject<HTMLDivElement | null>,
  scrollRef: RefObject<HTMLDivElement | null>,
  own: readonly SharedOwnColumn[],
) {
  const [menu, setMenu] = useState<{ readonly key: ListColumn; readonly left: number } | null>(null);
  const column = menu === null ? undefined : gridColumn(menu.key, own);
  /** Opens the panel of a column at its head, or closes it where it is open. */
  const toggle = (key: ListColumn, head: Element) => {
    const frame = frameRef.current?.getBoundingClientRect();
    const left = head.getBoundingClientRect().right - (frame?.left ?? 0) - columnMenuWidth;
    setMenu(menu?.key === key ? null : { key, left: Math.max(0, left) });
  };
  return {
    shown: menu === null || column === undefined ? null : { ...menu, column },
    toggle,
    toggleByKey: (key: ListColumn) => {
      const head = scrollRef.current?.querySelector(`[data-head="${key}"]`);
      if (head) toggle(key, head);
    },
    close: () => setMenu(null),
  };
}
