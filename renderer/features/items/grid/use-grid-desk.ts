import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore, type ClipboardEvent } from "react";
import { useWordFit } from "../../../lib/word-fit.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import { frozenInWords } from "../../../lib/frozen-words.ts";
import type { OwnColumn } from "../../../../shared/domain/own-column.ts";
import { registerFlush } from "../../../lib/save-state.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import type { ListColumn } from "../../../../shared/exchange/grid/list-columns.ts";
import type { ItemGroup, ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import type { ItemList, RowRange } from "../list.ts";
import type { ListRows } from "../use-list-rows.ts";
import { choicesOf } from "./cell-choices.ts";
import { cellDrafts } from "./cell-drafts.ts";
import type { GridColumn } from "./columns.tsx";
import type { KeyDesk } from "./grid-keys.ts";
import { selectedRows } from "./row-marks.ts";
import type { TabRun } from "./walk.ts";
import { rowsInWords, selectionInWords } from "./selection-in-words.ts";
import { useCellCursor } from "./use-cell-cursor.ts";
import { useCellEditing } from "./use-cell-editing.ts";
import { useCellSaving } from "./use-cell-saving.ts";
import { useRangeActs, type RangeActs } from "./use-range-acts.ts";
import { useLoadRows, useRangeRows } from "./use-range-rows.ts";
import { useManyRows } from "../rows/use-many-rows.ts";
import { useNewLines } from "../rows/use-new-lines.ts";
import { newLineActs } from "./new-row/new-line-acts.ts";
import { isNewLine } from "./new-row/new-lines.ts";
import { useNewLine } from "./new-row/use-new-line.ts";

const noOwnColumns: readonly OwnColumn[] = [];

interface GridDeskInput {
  readonly list: ItemList;
  readonly rows: ListRows;
  readonly catalog: Catalog | undefined;
  readonly readOnly: boolean;
  readonly columns: readonly GridColumn[];
  /** Rows on screen. */
  readonly page: () => number;
  /** Opens the panel of a column. */
  readonly openMenu: (column: ListColumn) => void;
  /** Moves a column past its neighbour. */
  readonly moveColumn: (column: ListColumn, step: 1 | -1) => void;
  readonly onFold: (value: ItemGroup["value"], folded: boolean) => void;
  readonly onSelectRows: (rows: readonly RowRange[]) => void;
  readonly onChanging: (open: boolean) => void;
  readonly onDeleteRows: () => void;
  readonly place: number | null;
  readonly onWalk: (place: number, held: boolean) => void;
  readonly onOpen: (place: number, byKey: boolean) => void;
  readonly onClose: () => void;
  readonly onSelect: (words: readonly string[]) => void;
}

export type GridDesk = ReturnType<typeof useGridDesk>;

/** Everything that the list does with its cells: the cursor, typing, and acts on several cells. */
export function useGridDesk(input: GridDeskInput) {
  const { list, rows, catalog, readOnly, columns, page, place, onWalk, onOpen, onClose, onSelect } = input;
  const { frozen } = useWorkingYear();
  const cursor = useCellCursor(
    place,
    rows.total,
    columns.map(({ key }) => key),
    onWalk,
  );
  const { cell, range } = cursor;
  const saving = useCellSaving();
  const own = catalog?.ownColumns ?? noOwnColumns;
  const isBelow = place !== null && place >= rows.total;
  const newLine = useNewLine({
    list,
    rows,
    own,
    readOnly,
    usualWorklist: catalog?.worklists[0]?.id ?? null,
    save: saving.save,
    onPlaced: (at) => {
      // Still at the name, as after Enter, the next item is begun; in another cell the one just named is filled in.
      const column = cell === null ? undefined : columns[cell.column];
      if (isBelow && cell !== null && column?.typed !== "title") cursor.goTo({ place: at, column: cell.column });
    },
  });
  const size = { rows: rows.total + (newLine.row === null ? 0 : 1), filled: rows.total, columns: columns.length };
  const editing = useCellEditing(choicesOf(catalog, useWordFit()), newLine.save, own);
  const refusal = useRefusal(cell === null ? "" : `${cell.place} ${cell.column}`);
  const rangeRows = useRangeRows(list, rows.parts, range);
  const loadRows = useLoadRows(list, rows.parts);
  const many = useManyRows({ list, parts: rows.parts, tell: saving.tell });
  const addLines = useNewLines(list);
  const wholeRows = isBelow ? noRows : selectedRows(cursor.marked, range, columns.length);
  useSelectedRows(wholeRows, input.onSelectRows);
  const { select } = cursor;
  const actsOnRange = useRangeActs({
    range,
    columns,
    total: rows.total,
    year: list.year,
    readOnly,
    rows: rangeRows,
    loadRows,
    saving,
    many,
    addLines,
    own,
    select,
    refuse: refusal.say,
  });
  const words = cursor.marked.length > 0 ? rowsInWords(cursor.marked) : selectionInWords(range, rangeRows, columns);
  useSelectionInFootLine(words, onSelect);
  // Rows that are picked one by one are no range: what acts on ranges must not fall on the one cell under the cursor.
  const actsOnCells = isBelow ? newLineActs(newLine, columns, cell?.column ?? 0, own, actsOnRange) : actsOnRange;
  const acts = cursor.marked.length === 0 ? actsOnCells : refusingActs(() => refusal.say(pickedRows));
  const leaving = useRef(false);
  const tabs = useRef<TabRun | null>(null);
  const commit = useEffectEvent(() => editing.commit());
  useEffect(() => registerFlush(() => commit()), []);

  const begin = (at: { place: number; column: number }, mode: "typing" | "editing", text?: string) => {
    const column = columns[at.column];
    if (column === undefined) return;
    const row = at.place < rows.total ? rows.rowAt(at.place) : newLine.rowFor(column.typed ?? "title");
    if (row === undefined || row === null) return;
    if (readOnly) return refusal.say(frozenInWords(frozen));
    if (column.typed === null) return refusal.say(whyNot(column, row));
    refusal.say(null);
    editing.begin(row, column.typed, mode, text);
  };
  const beginAt: KeyDesk["beginAt"] = (mode, text) => {
    if (cell !== null) begin(cell, mode, text);
  };
  const here = cell === null ? undefined : isBelow ? (newLine.row ?? undefined) : rows.rowAt(cell.place);
  const field = cell === null ? null : (columns[cell.column]?.typed ?? null);
  const draft = useDraftAt(here?.item.id, field);
  return {
    cursor,
    editing,
    saving,
    many,
    acts,
    /** The empty row below the last item; null where nothing can be added. */
    newRow: newLine.row,
    size: {
      ...size,
      get page() {
        return page();
      },
    },
    leaving,
    tabs,
    beginAt,
    loadRows,
    selectedRows: wholeRows,
    /** What is selected, in words. */
    words,
    selectAll: () => cursor.select({ top: 0, left: 0, bottom: rows.total - 1, right: columns.length - 1 }),
    markRows: () => {
      if (range !== null) cursor.mark({ first: range.top, last: range.bottom });
    },
    openMenu: () => {
      const column = cell === null ? undefined : columns[cell.column];
      if (column !== undefined) input.openMenu(column.key);
    },
    moveColumn: (step: 1 | -1) => {
      const column = cell === null ? undefined : columns[cell.column];
      if (column !== undefined) input.moveColumn(column.key, step);
    },
    fold: (folded: boolean) => {
      const part = rows.parts.find(
        ({ first, total }) => cell !== null && cell.place >= first && cell.place < first + total,
      );
      if (folded && cell !== null && part?.group) {
        input.onFold(part.group.value, true);
        // The cursor goes on to the row that comes to stand there.
        return cursor.goTo({ place: part.first, column: cell.column });
      }
      const below = rows.parts.find(({ group, total }) => group !== null && total === 0 && group.total > 0);
      if (!folded && below?.group) input.onFold(below.group.value, false);
    },
    changeRows: () => input.onChanging(true),
    deleteRows: input.onDeleteRows,
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
      // Rows that were picked while the list is read anew stay picked.
      if (place === null && cursor.marked.length === 0 && rows.total > 0) onWalk(0, false);
    },
    type: (text: string) => {
      // A line break alone is a key that was meant for something else.
      if (editing.open === null) return text.trim() === "" && text.includes("\n") ? undefined : beginAt("typing", text);
      editing.type(text);
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

const noRows: readonly RowRange[] = [];

const pickedRows = "逐行选中的行，请用上方的“所选行”修改或删除；复制、填充和清空请选连续的单元格。";

function refusingActs(refuse: () => void): RangeActs {
  const refuseEvent = (event: ClipboardEvent) => {
    event.preventDefault();
    refuse();
    return false;
  };
  return { copy: refuseEvent, paste: refuseEvent, clear: refuse, fillDown: refuse, fillWith: refuse };
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

function useSelectedRows(rows: readonly RowRange[], onSelectRows: (rows: readonly RowRange[]) => void): void {
  const written = JSON.stringify(rows);
  const tell = useEffectEvent((ranges: readonly RowRange[]) => onSelectRows(ranges));
  useEffect(() => {
    tell(JSON.parse(written));
  }, [written]);
}

/** 红灯：状态为滞后。亮灯按规则算出，不能直接填写。 */
function whyNot({ explained, why = "" }: GridColumn, row: ItemRow): string {
  return explained === undefined || isNewLine(row) ? why : `${explained(row)}。${why}`;
}
