import { App } from "antd";
import type { ClipboardEvent } from "react";
import { fitBlock, type CellRange } from "../../../../shared/exchange/grid/fit-block.ts";
import type { OwnColumn } from "../../../../shared/domain/own-column.ts";
import { readTabSeparated, writeTable, writeTabSeparated } from "../../../../shared/exchange/grid/tab-separated.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import {
  clearedCell,
  readPastedCell,
  type CellChange,
  type ReadCell,
} from "../../../../shared/exchange/grid/read-cell.ts";
import type { CellField } from "../../../../shared/exchange/grid/cell-field.ts";
import { mostRowsAtOnce } from "../../../../shared/ipc/questions/item-lines.ts";
import type { ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import { mostLinesPasted } from "../../../../shared/ipc/questions/many-items.ts";
import { errorOf } from "../../../lib/app-failure.ts";
import { countInTable } from "../../../lib/format.ts";
import { frozenInWords } from "../../../lib/frozen-words.ts";
import { useWorkingYear } from "../../../lib/working-year.tsx";
import {
  clearedEdits,
  copiedDownEdits,
  filledEdits,
  textsOf,
  valueOfRow,
  valuesForAll,
  type RangeEdits,
} from "./cells-of-range.ts";
import type { GridColumn } from "./columns.tsx";
import { sharedOwnColumnOf } from "../own-columns/own-of-list.ts";
import type { ManyRows } from "../rows/use-many-rows.ts";
import type { CellEdit } from "./line-saver.ts";
import { linesBelow, type LinesBelow } from "./lines-below.ts";
import { pastedInParts } from "./paste-in-parts.ts";
import type { CellSaving, GridNotice } from "./use-cell-saving.ts";

export interface RangeActs {
  /** Answers whether the clipboard has it; if not, it is said why. */
  readonly copy: (event: ClipboardEvent) => boolean;
  readonly paste: (event: ClipboardEvent) => void;
  readonly clear: () => void;
  readonly fillDown: () => void;
  /** Puts one text into all selected cells. */
  readonly fillWith: (text: string) => void;
}

interface RangeDesk {
  readonly range: CellRange | null;
  readonly columns: readonly GridColumn[];
  readonly total: number;
  /** The year of the list, by which dates without one are read. */
  readonly year: number;
  readonly readOnly: boolean;
  /** The selected rows as far as they are read. */
  readonly rows: readonly ItemRow[] | null;
  readonly loadRows: (top: number, bottom: number) => Promise<readonly ItemRow[]>;
  readonly saving: CellSaving;
  readonly many: ManyRows;
  /** Adds items to a list. */
  readonly addLines: (worklistId: string, lines: readonly CellChange[]) => void;
  /** The own columns of the year's lists. */
  readonly own: readonly OwnColumn[];
  readonly select: (range: CellRange) => void;
  /** Says why nothing can be changed here. */
  readonly refuse: (words: string) => void;
}

const computedCells = "所选单元格由其他内容算出，不能直接填写。";

/** What can be done with several cells at once; each is one step that can be undone. */
export function useRangeActs(desk: RangeDesk): RangeActs {
  const { range, columns, total, year, readOnly, rows, loadRows, saving, many, addLines, own, select, refuse } = desk;
  const { message } = App.useApp();
  const { frozen } = useWorkingYear();

  const columnsIn = ({ left, right }: CellRange) => columns.slice(left, right + 1);
  const attempt = async (act: () => Promise<void>) => {
    if (readOnly) return refuse(frozenInWords(frozen));
    try {
      await act();
    } catch (thrown) {
      void message.error(errorInWords(errorOf(thrown)).text);
    }
  };
  const change = (target: CellRange, from: number, edits: (read: readonly ItemRow[]) => RangeEdits) =>
    attempt(async () => settle(edits(await loadRows(from, target.bottom)), [], saving.save));
  /** Fills more rows than are saved cell by cell. */
  const changeAll = (target: CellRange, valueFor: (field: CellField) => ReadCell) => {
    if (readOnly) return refuse(frozenInWords(frozen));
    const { change: wanted, fields, problems } = valuesForAll(columnsIn(target), valueFor);
    const [problem] = problems;
    if (problem !== undefined) return refuse(problem);
    if (fields === 0) return refuse(computedCells);
    many.change([{ first: target.top, last: target.bottom }], wanted);
  };
  const settle = (
    { edits, problems, notes, fixed }: RangeEdits,
    left: readonly string[],
    save: (edits: readonly CellEdit[]) => Promise<boolean>,
  ) => {
    const said = [...left, ...problems];
    if (edits.length === 0 && said.length === 0) return fixed > 0 ? refuse(computedCells) : undefined;
    if (said.length === 0) {
      if (notes.length > 0) void message.info(notes.slice(0, 3).join(""));
      return void save(edits);
    }
    const cancel = { label: edits.length === 0 ? "知道了" : "取消", run: () => saving.tell(null) };
    const accept = {
      label: `只填写其余${countInTable(edits.length)}格`,
      run: () => (saving.tell(null), void save(edits)),
    };
    saving.tell({
      title: "有的内容放不下或不能识别，还没有修改任何单元格",
      lines: said,
      actions: edits.length === 0 ? [cancel] : [accept, cancel],
    });
  };
  /** Rows past the last item are offered as new items. */
  const offerLines = (
    { edits, problems }: RangeEdits,
    below: LinesBelow,
    left: readonly string[],
    act: (both: boolean) => Promise<void>,
  ) => {
    const count = countInTable(below.lines.length);
    const run = (both: boolean) => () => (saving.tell(null), void act(both));
    const only = edits.length === 0 ? [] : [{ label: `只填写现有的${countInTable(edits.length)}格`, run: run(false) }];
    saving.tell({
      title: `有${count}行在清单下面，可以新增为事项`,
      lines: [...left, ...problems, ...below.problems],
      actions: [
        { label: edits.length === 0 ? `新增${count}项` : `填写并新增${count}项`, run: run(true) },
        ...only,
        { label: "取消", run: () => saving.tell(null) },
      ],
    });
  };

  return {
    copy: (event) => {
      if (range === null) return false;
      event.preventDefault();
      if (rows === null) {
        refuse("所选的行还没有读完，或者太多，请少选一些行再复制。");
        return false;
      }
      const texts = textsOf(rows, columnsIn(range));
      event.clipboardData.setData("text/plain", writeTabSeparated(texts));
      event.clipboardData.setData("text/html", writeTable(texts));
      return true;
    },
    paste: (event) => {
      if (range === null) return;
      event.preventDefault();
      if (readOnly) return refuse(frozenInWords(frozen));
      const block = readTabSeparated(event.clipboardData.getData("text/plain"));
      const fitted = fitBlock(block, range, { rows: total, columns: columns.length });
      const inside = columnsIn(fitted.range);
      select(fitted.range);
      const rowsPasted = heightOf(fitted.range);
      if (rowsPasted > mostLinesPasted) {
        return refuse(`一次最多粘贴${countInTable(mostLinesPasted)}行，请分几次粘贴。`);
      }
      const save = rowsPasted > mostRowsAtOnce ? many.write : saving.save;
      void attempt(async () => {
        const edits = await pastedInParts(fitted, inside, loadRows, own);
        const [last] = fitted.rowsLeft > 0 ? await loadRows(total - 1, total - 1) : [];
        const below = last === undefined ? null : linesBelow(fitted, inside, last.item, own);
        if (last === undefined || below === null || below.lines.length === 0) {
          return settle(edits, [...withoutRoom(fitted), ...(below?.problems ?? [])], save);
        }
        if (below.lines.length > mostRowsAtOnce) {
          const few = countInTable(mostRowsAtOnce);
          return refuse(
            `清单下面有${countInTable(below.lines.length)}行，一次最多新增${few}项，请分几次粘贴，或者用“导入 Excel”。`,
          );
        }
        offerLines(edits, below, withoutRoom({ ...fitted, rowsLeft: 0 }), async (both) => {
          const saved = await save(edits.edits);
          if (!both) return;
          const add = () => addLines(last.item.worklistId, below.lines);
          // What belongs to cells that were refused is not added unseen: it may be the same mistake.
          if (saved) add();
          else saving.tell(leftLines(below.lines.length, add, () => saving.tell(null)));
        });
      });
    },
    clear: () => {
      if (range === null) return;
      if (isLarge(range)) return changeAll(range, clearedCell);
      void change(range, range.top, (read) => clearedEdits(range, read, columnsIn(range)));
    },
    fillDown: () => {
      if (range === null) return;
      // One row alone takes over the row above it.
      const from = range.bottom === range.top ? range.top - 1 : range.top;
      if (from < 0) return;
      const target = { ...range, top: from + 1 };
      if (isLarge(target)) {
        return void attempt(async () => {
          const [first] = await loadRows(from, from);
          if (first !== undefined) changeAll(target, (field) => valueOfRow(first, field));
        });
      }
      void change(target, from, ([first, ...others]) =>
        first === undefined ? nothing : copiedDownEdits(first, target, others, columnsIn(range)),
      );
    },
    fillWith: (text) => {
      if (range === null) return;
      if (isLarge(range))
        return changeAll(range, (field) => readPastedCell(field, text, year, sharedOwnColumnOf(own, field)));
      void change(range, range.top, (read) => filledEdits(text, range, read, columnsIn(range), own));
    },
  };
}

/** Copies what is selected and empties it; what could not be copied stays where it is. */
export function cut({ copy, clear }: Pick<RangeActs, "copy" | "clear">, event: ClipboardEvent): void {
  if (copy(event)) clear();
}

/** Lines that wait because the cells pasted with them could not be saved. */
function leftLines(lines: number, add: () => void, dismiss: () => void): GridNotice {
  const count = countInTable(lines);
  return {
    title: `填写的内容没有保存，清单下面的${count}行也还没有新增`,
    lines: ["没有保存的内容接着处理。"],
    actions: [
      { label: `新增这${count}项`, run: () => (dismiss(), add()) },
      { label: "不新增", run: dismiss },
    ],
  };
}

function heightOf({ top, bottom }: CellRange): number {
  return bottom - top + 1;
}

/** More rows than one short question may change. */
function isLarge(range: CellRange): boolean {
  return heightOf(range) > mostRowsAtOnce;
}

const nothing: RangeEdits = { edits: [], problems: [], notes: [], fixed: 0 };

function withoutRoom({ rowsLeft, columnsLeft }: { readonly rowsLeft: number; readonly columnsLeft: number }): string[] {
  return [
    ...(rowsLeft > 0 ? [`清单下面没有${countInTable(rowsLeft)}行的位置，请先新增事项或从更靠上的行粘贴。`] : []),
    ...(columnsLeft > 0 ? [`清单右边没有${countInTable(columnsLeft)}列的位置，请从更靠左的列粘贴。`] : []),
  ];
}
