import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { OwnColumn } from "../../../../shared/domain/own-column.ts";
import type { CellField } from "../../../../shared/exchange/grid/cell-field.ts";
import type { ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import { AppFailure, errorOf } from "../../../lib/app-failure.ts";
import { ask } from "../../../lib/ask.ts";
import { quoted } from "../../../lib/format.ts";
import { sendableChanges } from "../../../lib/item-changes.ts";
import { markYearsStale } from "../../../lib/query-client.ts";
import { refusedInWords } from "../../../lib/refusal-in-words.ts";
import { saves, trackSave } from "../../../lib/save-state.ts";
import type { ItemList } from "../list.ts";
import type { ListRows } from "../use-list-rows.ts";
import { cellDrafts } from "./cell-drafts.ts";
import { lineOfDrafts, waitsForName } from "./line-of-drafts.ts";
import type { CellEdit } from "./line-saver.ts";
import { emptyLine, isNewLine, newLineKeys } from "./new-lines.ts";

const saveKey = "new-line";

interface NewLineDesk {
  readonly list: ItemList;
  readonly rows: ListRows;
  readonly own: readonly OwnColumn[];
  readonly readOnly: boolean;
  /** The list of the items before the first of them is read. */
  readonly usualWorklist: string | null;
  /** Saves cells of an item that the store has. */
  readonly save: (edits: readonly CellEdit[]) => void;
  /** The item that was begun stands at this place now. */
  readonly onPlaced: (place: number) => void;
}

export interface NewLine {
  /** The empty row; null where nothing can be added. */
  readonly row: ItemRow | null;
  /** The row that a key typed into it belongs to: right after its name, to the item that is just being added. */
  readonly rowFor: (field: CellField) => ItemRow | null;
  /** Saves cells, those of the empty row as a new item as soon as it has a name. */
  readonly save: (edits: readonly CellEdit[]) => void;
}

/** Rows that have become items, under the keys that they had before: what was still being typed goes to the item. */
const begun = new Map<string, Promise<ItemRow | null>>();

/** The empty row below the last item: its name makes it an item of the list that the item above it stands on. */
export function useNewLine(desk: NewLineDesk): NewLine {
  const { list, rows, own, readOnly, usualWorklist, save, onPlaced } = desk;
  const { year, asOf } = list;
  const client = useQueryClient();
  const { message } = App.useApp();
  const key = useSyncExternalStore(newLineKeys.subscribe, () => newLineKeys.of(year));
  const worklistId = rows.rowAt(rows.total - 1)?.item.worklistId ?? usualWorklist;
  const row = useMemo(
    () => (readOnly || worklistId === null ? null : emptyLine(key, year, asOf, worklistId)),
    [readOnly, worklistId, key, year, asOf],
  );
  const running = useRef<ItemRow | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const place = useEffectEvent(onPlaced);
  const placed = useRef<string | null>(null);
  useEffect(() => {
    const at = added === null || added === placed.current ? null : rows.placeOf(added);
    if (at === null) return;
    placed.current = added;
    place(at);
  }, [added, rows]);

  const add = async (line: ItemRow): Promise<ItemRow | null> => {
    const { id } = line.item;
    const wanted = lineOfDrafts(cellDrafts.of(id) ?? new Map(), line.item, own);
    if (wanted === null) return null;
    running.current = line;
    newLineKeys.renew(year);
    try {
      const item = await trackSave(saveKey, () => addLine(line, list, wanted.change));
      cellDrafts.dropItem(id);
      cellDrafts.put(wanted.faulty.map(([field, draft]) => ({ itemId: item.item.id, field, draft })));
      setAdded(item.item.id);
      await markYearsStale(client);
      await tellWhereAdded(list, item, (words) => void message.info(words, 6));
      return item;
    } catch (thrown) {
      saves.forget(saveKey);
      const problem = refusedInWords(errorOf(thrown));
      const text = cellDrafts.get(id, "title")?.text ?? "";
      cellDrafts.put([{ itemId: id, field: "title", draft: { text, problem } }]);
      newLineKeys.putBack(year, id);
      begun.delete(id);
      void message.error(`没有新增${quoted(text)}：${problem}`, 8);
      return null;
    } finally {
      if (running.current === line) running.current = null;
    }
  };
  return {
    row,
    rowFor: (field) => (field === "title" ? row : (running.current ?? row)),
    save: (edits) => {
      const [first] = edits;
      if (first === undefined || !isNewLine(first.row)) return save(edits);
      const line = first.row;
      const item = begun.get(line.item.id);
      if (item !== undefined) {
        void item.then((known) => known !== null && save(edits.map((edit) => ({ ...edit, row: known }))));
        return;
      }
      cellDrafts.put(edits.map(({ field, text }) => draftOf(line, field, text)));
      if (lineOfDrafts(cellDrafts.of(line.item.id) ?? new Map(), line.item, own) !== null) {
        begun.set(line.item.id, add(line));
      }
    },
  };
}

function draftOf({ item }: ItemRow, field: CellField, text: string) {
  return { itemId: item.id, field, draft: { text, problem: waitsForName, waits: true } as const };
}

async function addLine(
  { item: { worklistId } }: ItemRow,
  { year, asOf }: ItemList,
  { changes, figures }: CellEdit["change"],
): Promise<ItemRow> {
  const lines = [{ changes: sendableChanges(changes), figures }];
  const { ids, refused } = await ask("items:createMany", { year, asOf, worklistId, lines });
  const [first] = refused;
  if (first !== undefined) throw new AppFailure(first.error);
  const [id] = ids;
  if (id === undefined) throw new Error("an item was added without an id");
  return ask("items:read", { id, asOf });
}

/** An item that the filter leaves out would seem to be lost. */
async function tellWhereAdded(
  { year, asOf, filter }: ItemList,
  { item }: ItemRow,
  tell: (words: string) => void,
): Promise<void> {
  if (Object.keys(filter).length === 0) return;
  const found =
    filter.ids === undefined
      ? await ask("items:totals", { year, asOf, filter: { ...filter, ids: [item.id] }, sinceStart: false })
      : null;
  if (found === null || found.total === 0)
    tell(`已新增${quoted(item.title)}。它不符合现在的筛选，清除筛选后可以看到。`);
}
