import { App } from "antd";
import type { ClipboardEvent } from "react";
import { fitBlock, type CellRange } from "../../../../shared/exchange/grid/fit-block.ts";
import { readTabSeparated, writeTable, writeTabSeparated } from "../../../../shared/exchange/grid/tab-separated.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import { mostRowsAtOnce, type ItemRow } from "../../../../shared/ipc/questions/items.ts";
import { errorOf } from "../../../lib/app-failure.ts";
import { countInTable } from "../../../lib/format.ts";
import { clearedEdits, copiedDownEdits, filledEdits, pastedEdits, textsOf, type RangeEdits } from "./cells-of-range.ts";
import type { GridColumn } from "./columns.tsx";
import type { CellSaving } from "./use-cell-saving.ts";

export interface RangeActs {
  readonly copy: (event: ClipboardEvent) => void;
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
  readonly readOnly: boolean;
  /** The selected rows as far as they are read. */
  readonly rows: readonly ItemRow[] | null;
  readonly loadRows: (top: number, bottom: number) => Promise<readonly ItemRow[]>;
  readonly saving: CellSaving;
  readonly select: (range: CellRange) => void;
  /** Says why nothing can be changed here. */
  readonly refuse: (words: string) => void;
}

export const frozenYear = "本年度已归档，内容只能查看，不能修改。";

/** What can be done with several cells at once; each is one step that can be undone. */
export function useRangeActs(desk: RangeDesk): RangeActs {
  const { range, columns, total, readOnly, rows, loadRows, saving, select, refuse } = desk;
  const { message } = App.useApp();

  const columnsIn = ({ left, right }: CellRange) => columns.slice(left, right + 1);
  const change = async (
    target: CellRange,
    from: number,
    edits: (read: readonly ItemRow[]) => RangeEdits,
    left: string[] = [],
  ) => {
    if (readOnly) return refuse(frozenYear);
    if (target.bottom - from >= mostRowsAtOnce)
      return refuse(`一次最多修改${countInTable(mostRowsAtOnce)}行，请少选一些行。`);
    try {
      settle(edits(await loadRows(from, target.bottom)), left);
    } catch (thrown) {
      void message.error(errorInWords(errorOf(thrown)).text);
    }
  };
  const settle = ({ edits, problems, notes, fixed }: RangeEdits, left: readonly string[]) => {
    const said = [...left, ...problems];
    if (edits.length === 0 && said.length === 0)
      return fixed > 0 ? refuse("所选单元格由其他内容算出，不能直接填写。") : undefined;
    if (said.length === 0) {
      if (notes.length > 0) void message.info(notes.slice(0, 3).join(""));
      return saving.save(edits);
    }
    const cancel = { label: edits.length === 0 ? "知道了" : "取消", run: () => saving.tell(null) };
    const accept = {
      label: `只填写其余${countInTable(edits.length)}格`,
      run: () => (saving.tell(null), saving.save(edits)),
    };
    saving.tell({
      title: "有的内容放不下或不能识别，还没有修改任何单元格",
      lines: said,
      actions: edits.length === 0 ? [cancel] : [accept, cancel],
    });
  };

  return {
    copy: (event) => {
      if (range === null) return;
      event.preventDefault();
      if (rows === null) return refuse("所选的行还没有读完，或者太多，请少选一些行再复制。");
      const texts = textsOf(rows, columnsIn(range));
      event.clipboardData.setData("text/plain", writeTabSeparated(texts));
      event.clipboardData.setData("text/html", writeTable(texts));
    },
    paste: (event) => {
      if (range === null) return;
      event.preventDefault();
      if (readOnly) return refuse(frozenYear);
      const block = readTabSeparated(event.clipboardData.getData("text/plain"));
      const fitted = fitBlock(block, range, { rows: total, columns: columns.length });
      const inside = columnsIn(fitted.range);
      select(fitted.range);
      void change(fitted.range, fitted.range.top, (read) => pastedEdits(fitted, read, inside), withoutRoom(fitted));
    },
    clear: () => {
      if (range !== null) void change(range, range.top, (read) => clearedEdits(range, read, columnsIn(range)));
    },
    fillDown: () => {
      if (range === null) return;
      // One row alone takes over the row above it.
      const from = range.bottom === range.top ? range.top - 1 : range.top;
      if (from < 0) return;
      const target = { ...range, top: from + 1 };
      void change(target, from, ([first, ...others]) =>
        first === undefined ? nothing : copiedDownEdits(first, target, others, columnsIn(range)),
      );
    },
    fillWith: (text) => {
      if (range !== null) void change(range, range.top, (read) => filledEdits(text, range, read, columnsIn(range)));
    },
  };
}

const nothing: RangeEdits = { edits: [], problems: [], notes: [], fixed: 0 };

function withoutRoom({ rowsLeft, columnsLeft }: { readonly rowsLeft: number; readonly columnsLeft: number }): string[] {
  return [
    ...(rowsLeft > 0 ? [`清单下面没有${countInTable(rowsLeft)}行的位置，请先新增事项或从更靠上的行粘贴。`] : []),
    ...(columnsLeft > 0 ? [`清单右边没有${countInTable(columnsLeft)}列的位置，请从更靠左的列粘贴。`] : []),
  ];
}
