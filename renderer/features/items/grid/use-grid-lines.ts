import { useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import type { ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import type { RowRange } from "../list.ts";
import type { ListRows } from "../use-list-rows.ts";
import { footHeight, headHeight, rowHeight } from "./layout.ts";
import { lineCount, lineOf, placesBetween } from "./lines.ts";
import { useSeenChunks } from "./use-seen-chunks.ts";

/**
 * Rows drawn beyond those in sight, so that quick scrolling finds them there. Browsers cap an element's height near 33 million px
 * (some at 17 million): at 34 px a row 100,000 rows are 3.4 million px, so plain scrolling reaches the last one.
 */
const overscan = 16;

interface SheetOfLines {
  readonly scrollRef: RefObject<HTMLDivElement | null>;
  readonly rows: ListRows;
  /** There is an empty row below the last item: a line of the sheet, but none of the list's rows. */
  readonly canAdd: boolean;
  readonly onSeen: (range: RowRange) => void;
}

/** Lines count from 0, groups' heads among them; heights in px. */
export interface GridLines {
  readonly count: number;
  /** The lines in sight and some beyond. */
  readonly drawn: readonly VirtualItem[];
  readonly height: number;
  /** Where the first drawn line begins, below the head. */
  readonly top: number;
  /** The line of a row at a place; null for a place that no line has. */
  readonly lineAt: (place: number) => number | null;
  readonly rowsInSight: () => readonly ItemRow[];
  /** Rows that a page key walks. */
  readonly rowsOfPage: () => number;
  readonly scrollToPlace: (place: number) => void;
  readonly scrollToTop: () => void;
}

/** Which lines of the sheet exist: of a hundred thousand only those in sight. */
export function useGridLines({ scrollRef, rows, canAdd, onSeen }: SheetOfLines): GridLines {
  const { parts } = rows;
  const ofRows = lineCount(parts);
  const count = ofRows + (canAdd ? 1 : 0);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: footHeight,
    // Told by a timer that scrolling is over, it may hear so in the middle of a slow drag and would then skip the next step.
    useScrollendEvent: true,
  });
  const drawn = virtualizer.getVirtualItems();
  const inSight = placesBetween(parts, drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0);
  useSeenChunks(inSight.first, inSight.last, rows.reading, onSeen);
  const lineAt = (place: number) => {
    if (place < rows.total) return lineOf(parts, place);
    return place === rows.total && canAdd ? ofRows : null;
  };
  return {
    count,
    drawn,
    height: virtualizer.getTotalSize(),
    top: (drawn[0]?.start ?? headHeight) - headHeight,
    lineAt,
    rowsInSight: () =>
      Array.from({ length: inSight.last - inSight.first + 1 }, (_, index) => rows.rowAt(inSight.first + index)).filter(
        (row) => row !== undefined,
      ),
    rowsOfPage: () => {
      const visible = (scrollRef.current?.clientHeight ?? 0) - headHeight - footHeight;
      return Math.max(1, Math.floor(visible / rowHeight) - 1);
    },
    scrollToPlace: (place) => {
      const line = lineAt(place);
      if (line !== null) virtualizer.scrollToIndex(line, { align: "auto" });
    },
    scrollToTop: () => virtualizer.scrollToOffset(0),
  };
}
