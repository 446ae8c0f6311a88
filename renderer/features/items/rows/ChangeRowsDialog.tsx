import { AutoComplete, Form, Select, type RefSelectProps } from "antd";
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from "react";
import { clearable } from "../../../components/clearable.tsx";
import type { CellField } from "../../../../shared/exchange/grid/cell-field.ts";
import { readTypedCell, type ReadCell } from "../../../../shared/exchange/grid/read-cell.ts";
import { listColumnLabel } from "../../../../shared/exchange/grid/list-columns.ts";
import { errorInWords } from "../../../../shared/errors/error-in-words.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";
import { mostRowsAtOnce } from "../../../../shared/ipc/questions/item-lines.ts";
import type { ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import { Dialog } from "../../../components/Dialog.tsx";
import { errorOf } from "../../../lib/app-failure.ts";
import { useWordFit } from "../../../lib/word-fit.ts";
import { countInTable } from "../../../lib/format.ts";
import { choicesOf } from "../grid/cell-choices.ts";
import type { CellEdit } from "../grid/line-saver.ts";
import { rowCountOf } from "../grid/row-marks.ts";
import type { LoadRows } from "../grid/use-range-rows.ts";
import type { RowRange } from "../list.ts";
import { sharedOwnColumnOf, useSharedOwnColumns } from "../own-columns/own-of-list.ts";
import { changeOfRows, changeableFields, type RowsAt } from "./change-of-rows.ts";
import type { ManyRows } from "./use-many-rows.ts";

interface ChangeRowsDialogProps {
  readonly open: boolean;
  readonly rows: readonly RowRange[];
  readonly loadRows: LoadRows;
  readonly year: number;
  readonly catalog: Catalog | undefined;
  readonly onSave: (edits: readonly CellEdit[]) => void;
  /** Takes over where there are more rows than are saved one by one. */
  readonly onChangeMany: ManyRows["change"];
  readonly onClose: () => void;
}

/** 修改选中事项的一个字段: which one, to what, and how many rows that changes; one step that can be undone. */
export function ChangeRowsDialog(props: ChangeRowsDialogProps): ReactNode {
  const { open, rows, loadRows, year, catalog, onSave, onChangeMany, onClose } = props;
  const [field, setField] = useState<CellField>("status");
  const [text, setText] = useState("");
  const first = useRef<RefSelectProps>(null);
  const read = useRowsAt(open, rows, loadRows);
  const own = useSharedOwnColumns(catalog);
  const selected = rowCountOf(rows);
  const isMany = selected > mostRowsAtOnce;
  const forAll = isMany ? readTypedCell(field, text, year, sharedOwnColumnOf(catalog?.ownColumns ?? [], field)) : null;
  const change = read.rows === null ? null : changeOfRows(read.rows, field, text, catalog?.ownColumns);
  const choices = choicesOf(catalog, useWordFit())(field);
  const count = isMany ? selected : (change?.edits.length ?? 0);
  const problem = forAll === null ? change?.problem : forAll.ok ? null : forAll.problem;
  const choose = (next: CellField) => {
    setField(next);
    setText("");
  };
  return (
    <Dialog
      title="修改选中事项的一个字段"
      open={open}
      width={520}
      okText={count === 0 ? "修改" : `修改${countInTable(count)}行`}
      okButtonProps={{ disabled: count === 0 || problem !== null }}
      cancelText="取消"
      onCancel={onClose}
      afterClose={() => setText("")}
      // Left to itself it puts the keys on the closing cross.
      afterOpenChange={(opened) => opened && first.current?.focus()}
      onOk={() => {
        if (forAll?.ok) onChangeMany(rows, forAll.change);
        else if (change !== null) onSave(change.edits);
        onClose();
      }}
    >
      <Form layout="vertical">
        <Form.Item label="字段" htmlFor="change-rows-field">
          <Select<CellField>
            id="change-rows-field"
            ref={first}
            showSearch={{ optionFilterProp: "label" }}
            value={field}
            onChange={choose}
            options={[...changeableFields, ...own.map((column) => column.field)].map((value) => ({
              value,
              label: listColumnLabel(value),
            }))}
          />
        </Form.Item>
        <Form.Item label="改为" htmlFor="change-rows-value" extra="留空表示清空这个字段。">
          {choices.fixed ? (
            <Select<string>
              id="change-rows-value"
              allowClear={clearable}
              value={text === "" ? null : text}
              onChange={(next) => setText(next ?? "")}
              options={choices.fitting("").map((value) => ({ value, label: value }))}
            />
          ) : (
            <AutoComplete
              id="change-rows-value"
              value={text}
              onChange={(next) => setText(next ?? "")}
              options={choices.fitting(text).map((value) => ({ value }))}
            />
          )}
        </Form.Item>
      </Form>
      <p className="panel-note" role="status">
        {forAll === null ? (read.problem ?? effectInWords(selected, change)) : effectOnManyInWords(selected, forAll)}
      </p>
    </Dialog>
  );
}

function effectInWords(selected: number, change: ReturnType<typeof changeOfRows> | null): string {
  if (change === null) return `正在读取选中的${countInTable(selected)}行`;
  if (change.problem !== null) return change.problem;
  const same = change.same === 0 ? "" : `，${countInTable(change.same)}行已是这个内容`;
  return `选中${countInTable(selected)}行，其中${countInTable(change.edits.length)}行会改变${same}。可以用“撤销”一次退回。`;
}

function effectOnManyInWords(selected: number, reading: ReadCell): string {
  if (!reading.ok) return reading.problem;
  return `选中${countInTable(selected)}行，已是这个内容的行不动。修改时可以继续查看，页面底部显示进度，可以取消；完成后可以用“撤销”一次退回。`;
}

interface ReadRows {
  /** Null while they are read. */
  readonly rows: readonly RowsAt[] | null;
  readonly problem: string | null;
}

const reading: ReadRows = { rows: null, problem: null };

/** The selected rows, read when the dialog opens. */
function useRowsAt(open: boolean, ranges: readonly RowRange[], loadRows: LoadRows): ReadRows {
  const [read, setRead] = useState(reading);
  const [wasOpen, setWasOpen] = useState(open);
  if (wasOpen !== open) {
    setWasOpen(open);
    setRead(reading);
  }
  const readAll = useEffectEvent(async (): Promise<ReadRows> => {
    if (rowCountOf(ranges) > mostRowsAtOnce) return reading;
    try {
      const loaded = ranges.map(async ({ first, last }) => ({ first, rows: await loadRows(first, last) }));
      return { rows: distinct(await Promise.all(loaded)), problem: null };
    } catch (thrown) {
      return { rows: null, problem: errorInWords(errorOf(thrown)).text };
    }
  });
  useEffect(() => {
    if (!open) return undefined;
    let wanted = true;
    void readAll().then((answer) => {
      if (wanted) setRead(answer);
    });
    return () => {
      wanted = false;
    };
  }, [open]);
  return read;
}

/** An item that stands in several groups is changed once. */
function distinct(read: readonly RowsAt[]): readonly RowsAt[] {
  const seen = new Set<string>();
  const isNew = ({ item: { id } }: ItemRow) => !seen.has(id) && seen.add(id).has(id);
  return read.map(({ first, rows }) => ({ first, rows: rows.filter(isNew) }));
}
