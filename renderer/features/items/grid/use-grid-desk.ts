import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore, type ClipboardEvent } from "react";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import { registerFlush } from "../../../lib/save-state.ts";
import type { ItemList } from "../list.ts";
import type { ListRows } from "../queries.ts";
import { choicesOf } from "./cell-choices.ts";
import { cellDrafts } from "./cell-drafts.ts";
import type { GridColumn } from "./columns.tsx";
import type { KeyDesk } from "./grid-keys.ts";
import { selectionInWords } from "./selection-in-words.ts";
import { useCellCursor } from "./use-cell-cursor.ts";
import { useCellEditing } from "./use-cell-editing.ts";
import { useCellSaving } from "./use-cell-saving.ts";
import { frozenYear, useRangeActs } from "./use-range-acts.ts";
import { useLoadRows, useRangeRows } from "./use-range-rows.ts";

interface GridDeskInput {
  readonly list: ItemList;
  readonly rows: ListRows;
  readonly catalog: Catalog | undefined;
  readonly readOnly: boolean;
  readonly columns: readonly GridColumn[];
  /** Rows on screen. */
  readonly page: () => number;
  readonly place: number | null;
  readonly onWalk: (place: number, held: boolean) => void;
  readonly onOpen: (place: number, byKey: boolean) => void;
  readonly onClose: () => void;
  readonly onSelect: (words: readonly string[]) => void;
}

/** Everything that the list does with its cells: the cursor, typing, and acts on several cells. */
export function useGridDesk(input: GridDeskInput) {
  const { list, rows, catalog, readOnly, columns, page, place, onWalk, onOpen, onClose, onSelect } = input;
  const size = { rows: rows.total, columns: columns.length, page: 1 };
  const cursor = useCellCursor(place, size, onWalk);
  const { cell, range } = cursor;
  const saving = useCellSaving();
  const editing = useCellEditing(choicesOf(catalog), saving.save);
  const refusal = useRefusal(cell === null ? "" : `${cell.place} ${cell.column}`);
  const rangeRows = useRangeRows(list, range);
  const loadRows = useLoadRows(list);
  const { select } = cursor;
  const acts = useRangeActs({
    range,
    columns,
    total: rows.total,
    readOnly,
    rows: rangeRows,
    loadRows,
    saving,
    select,
    refuse: refusal.say,
  });
  useSelectionInFootLine(selectionInWords(range, rangeRows, columns), onSelect);
  const leaving = useRef(false);
  const commit = useEffectEvent(() => editing.commit());
  useEffect(() => registerFlush(() => commit()), []);

  const begin = (at: { place: number; column: number }, mode: "typing" | "editing", text?: string) => {
    const [column, row] = [columns[at.column], rows.rowAt(at.place)];
    if (column === undefined || row === undefined) return;
    if (readOnly) return refusal.say(frozenYear);
    if (column.typed === null) return refusal.say(column.why ?? "");
    refusal.say(null);
    editing.begin(row, column.typed, mode, text);
  };
  const beginAt: KeyDesk["beginAt"] = (mode, text) => {
    if (cell !== null) begin(cell, mode, text);
  };
  const here = cell === null ? undefined : rows.rowAt(cell.place);
  const field = cell === null ? null : (columns[cell.column]?.typed ?? null);
  const draft = useDraftAt(here?.item.id, field);
  return {
    cursor,
    editing,
    saving,
    acts,
    size: {
      ...size,
      get page() {
        return page();
      },
    },
    leaving,
    beginAt,
    openRecord: () => {
      if (cell !== null) onOpen(cell.place, true);
    },
    escape: () => {
      if (draft?.problem && here !== undefined && field !== null) cellDrafts.drop([{ itemId: here.item.id, field }]);
      else onClose();
    },
    /** The sentence at the cursor's cell. */
    problem: editing.open === null ? (refusal.words ?? draft?.problem ?? null) : null,
    enter: () => {
      if (place === null && rows.total > 0) onWalk(0, false);
    },
    type: (text: string) => {
      if (editing.open === null) beginAt("typing", text);
      else editing.type(text);
    },
    compose: () => {
      if (editing.open === null) beginAt("typing", "");
    },
    edit: (at: number, column: number) => begin({ place: at, column }, "editing"),
    /** Cut, copy and paste act on cells only while none is open; within an open one they act on its text. */
    whileAtRest: (act: (event: ClipboardEvent) => void) => (event: ClipboardEvent) => {
      if (editing.open === null) act(event);
    },
  };
}

/** A sentence why nothing can be changed at the cursor; it goes when the cursor does. */
function useRefusal(at: string) {
  const [said, setSaid] = useState<{ readonly words: string; readonly at: string } | null>(null);
  return {
    words: said !== null && said.at === at ? said.words : null,
    say: (words: string | null) => setSaid(words === null ? null : { words, at }),
  };
}

function useDraftAt(itemId: string | undefined, field: GridColumn["typed"]) {
  return useSyncExternalStore(cellDrafts.subscribe, () =>
    itemId === undefined || field === null ? undefined : cellDrafts.get(itemId, field),
  );
}

function useSelectionInFootLine(words: readonly string[], onSelect: (words: readonly string[]) => void): void {
  const written = words.join("\n");
  const tell = useEffectEvent(onSelect);
  useEffect(() => {
    tell(written === "" ? [] : written.split("\n"));
    return () => tell([]);
  }, [written]);
}
