import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useId, useRef, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import type { ItemSort } from "../../../lib/navigation.tsx";
import type { RowRange } from "../list.ts";
import type { ListRows } from "../queries.ts";
import { columnsFor, gridColumns, templateOf, widthOf } from "./columns.tsx";
import { GridHead } from "./GridHead.tsx";
import { GridBody } from "./GridBody.tsx";
import { useSeenChunks } from "./use-seen-chunks.ts";
import { useWidth } from "../../../lib/use-width.ts";
import { placeAfterKey } from "./walk.ts";
import "./grid.css";

/**
 * Height of a row and of the head, in px; grid.css names them too. Browsers cap an element's height near 33 million px (some at
 * 17 million): at 34 px a row 100,000 rows are 3.4 million px, so plain scrolling reaches the last one.
 */
const rowHeight = 34;
const headHeight = 44;
/** Rows drawn beyond those in sight, so that quick scrolling finds them there. */
const overscan = 16;

interface ItemGridProps {
  /** Another list begins at its first row. */
  readonly listKey: unknown;
  readonly rows: ListRows;
  readonly sort: ItemSort;
  readonly onSort: (sort: ItemSort) => void;
  /** Place of the row that the keys act on, from 0. */
  readonly place: number | null;
  readonly openId: string | null;
  /** `held` while a key is held down and rows rush by. */
  readonly onWalk: (place: number, held: boolean) => void;
  readonly onOpen: (place: number, byKey: boolean) => void;
  /** Esc in the list closes the record. */
  readonly onClose: () => void;
  readonly onSeen: (range: RowRange) => void;
  readonly focusRef: RefObject<HTMLDivElement | null>;
}

/** The list itself: light rows of which only those in sight exist. */
export function ItemGrid(props: ItemGridProps): ReactNode {
  const { listKey, rows, sort, onSort, place, openId, onOpen, onSeen, focusRef } = props;
  const gridId = useId();
  const columns = columnsFor(useWidth(focusRef));
  const template = templateOf(columns);
  const virtualizer = useVirtualizer({
    count: rows.total,
    getScrollElement: () => focusRef.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const lines = virtualizer.getVirtualItems();
  useSeenChunks(lines[0]?.index ?? 0, lines.at(-1)?.index ?? 0, onSeen);
  useOnChange(place, () => {
    if (place !== null && place < rows.total) virtualizer.scrollToIndex(place, { align: "auto" });
  });
  useOnChange(listKey, () => virtualizer.scrollToOffset(0));
  const drawn = lines.some(({ index }) => index === place);

  return (
    <div
      ref={focusRef}
      className="grid"
      role="grid"
      aria-label="事项清单"
      aria-rowcount={rows.total + 1}
      aria-colcount={gridColumns.length}
      tabIndex={0}
      {...(drawn ? { "aria-activedescendant": `${gridId}${place}` } : {})}
      onKeyDown={(event) => walkByKey(event, props)}
    >
      <div className="grid-sheet" role="presentation" style={{ minWidth: widthOf(columns) }}>
        <GridHead columns={columns} template={template} sort={sort} onSort={onSort} />
        <GridBody
          lines={lines}
          height={virtualizer.getTotalSize()}
          top={(lines[0]?.start ?? headHeight) - headHeight}
          columns={columns}
          template={template}
          rows={rows}
          rowId={(at) => `${gridId}${at}`}
          place={place}
          openId={openId}
          onOpen={onOpen}
        />
      </div>
    </div>
  );
}

/** Does something when a value has changed, but not when the page is merely shown again. */
function useOnChange(value: unknown, act: () => void): void {
  const before = useRef(value);
  const onChange = useEffectEvent(act);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    onChange();
  }, [value]);
}

function walkByKey(
  event: KeyboardEvent<HTMLDivElement>,
  { rows, place, onWalk, onOpen, onClose }: ItemGridProps,
): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target !== event.currentTarget) return;
  if (event.key === "Enter" && place !== null) {
    event.preventDefault();
    onOpen(place, true);
    return;
  }
  if (event.key === "Escape") {
    onClose();
    return;
  }
  const page = Math.floor((event.currentTarget.clientHeight - headHeight) / rowHeight) - 1;
  const next = placeAfterKey(event.key, place, rows.total, page);
  if (next === null) return;
  event.preventDefault();
  onWalk(next, event.repeat);
}
