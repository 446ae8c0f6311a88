import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useEffect, useEffectEvent, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { OwnColumn } from "../../../../../shared/domain/own-column.ts";
import type { CellField } from "../../../../../shared/exchange/grid/cell-field.ts";
import type { CellChange } from "../../../../../shared/exchange/grid/read-cell.ts";
import type { ItemRow } from "../../../../../shared/ipc/questions/item-list.ts";
import { AppFailure } from "../../../../lib/app-failure.ts";
import { ask } from "../../../../lib/ask.ts";
import { quoted } from "../../../../lib/format.ts";
import { sendableChanges } from "../../../../lib/item-changes.ts";
import { markYearsStale } from "../../../../lib/query-client.ts";
import type { ItemList } from "../../list.ts";
import type { ListRows } from "../../use-list-rows.ts";
import { begunLines } from "./begun-lines.ts";
import type { CellEdit } from "../line-saver.ts";
import { emptyLine, isNewLine, newLineKeys } from "./new-lines.ts";

interface NewLineDesk {
  readonly list: ItemList;
  readonly rows: ListRows;
  readonly own: readonly OwnColumn[];
  readonly readOnly: boolean;
  /** The list of the items before the first of them is read. */
  readonly usualWorklist: string | null;
  /** Saves cells of an item that the store has; answers whether it has them. */
  readonly save: (edits: readonly CellEdit[]) => Promise<boolean>;
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

  const show = async (line: ItemRow, adding: Promise<ItemRow | null>) => {
    running.current = line;
    const item = await adding;
    if (item !== null) {
      setAdded(item.item.id);
      await markYearsStale(client);
    }
    if (running.current === line) running.current = null;
    if (item !== null) await tellWhereAdded(list, item, (words) => void message.info(words, 6));
  };
  const task = {
    own,
    add: (line: ItemRow, change: CellChange) => addLine(line, list, change),
    save,
    tellRefused: (title: string, problem: string) => void message.error(`没有新增${quoted(title)}：${problem}`, 8),
  };
  return {
    row,
    rowFor: (field) => (field === "title" ? row : (running.current ?? row)),
    save: (edits) => {
      const [first] = edits;
      if (first === undefined || !isNewLine(first.row)) return void save(edits);
      const adding = begunLines.save(first.row, edits, task);
      if (adding !== undefined) void show(first.row, adding);
    },
  };
}

/** The item as the store has it; as it was typed, where it cannot be read: it is added all the same. */
async function addLine(line: ItemRow, { year, asOf }: ItemList, { changes, figures }: CellChange): Promise<ItemRow> {
  const lines = [{ changes: sendableChanges(changes), figures }];
  const { worklistId } = line.item;
  const { ids, refused } = await ask("items:createMany", { year, asOf, worklistId, lines });
  const [first] = refused;
  if (first !== undefined) throw new AppFailure(first.error);
  const [id] = ids;
  if (id === undefined) throw new Error("an item was added without an id");
  const typed = { ...line, item: { ...line.item, ...changes, id, revision: 1 } };
  return ask("items:read", { id, asOf }).catch(() => typed);
}

/** An item that the filter leaves out would seem to be lost. What cannot be found out is not told. */
async function tellWhereAdded(
  { year, asOf, filter }: ItemList,
  { item }: ItemRow,
  tell: (words: string) => void,
): Promise<void> {
  if (Object.keys(filter).length === 0) return;
  const ofItem = { year, asOf, filter: { ...filter, ids: [item.id] }, sinceStart: false };
  const isShown =
    filter.ids === undefined &&
    (await ask("items:totals", ofItem).then(
      ({ total }) => total > 0,
      () => true,
    ));
  if (!isShown) tell(`已新增${quoted(item.title)}。它不符合现在的筛选，清除筛选后可以看到。`);
}
