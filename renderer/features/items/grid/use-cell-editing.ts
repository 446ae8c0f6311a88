import { useState } from "react";
import type { CellField } from "../../../../shared/exchange/grid/cell-field.ts";
import { textOfCell } from "../../../../shared/exchange/grid/cell-text.ts";
import { readTypedCell } from "../../../../shared/exchange/grid/read-cell.ts";
import type { OwnColumn } from "../../../../shared/domain/own-column.ts";
import { ownColumnOf } from "../own-columns/own-of-list.ts";
import type { ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import { begunLines } from "./new-row/begun-lines.ts";
import { cellDrafts } from "./cell-drafts.ts";
import type { CellChoices } from "./cell-choices.ts";
import type { CellEdit } from "./line-saver.ts";

/** What is being typed into a cell. */
export interface OpenCell {
  readonly row: ItemRow;
  readonly field: CellField;
  readonly text: string;
  /** typing: arrows leave the cell. editing (F2): they move within the text. */
  readonly mode: "typing" | "editing";
  /** The choice that stands out, counted among those that fit the text; null for none. */
  readonly chosen: number | null;
}

export interface CellEditing {
  readonly open: OpenCell | null;
  /** The choices that fit what is typed. */
  readonly choices: readonly string[];
  /** `text` is what the first key has typed; without it the editor begins with what stands in the cell. */
  readonly begin: (row: ItemRow, field: CellField, mode: OpenCell["mode"], text?: string) => void;
  readonly type: (text: string) => void;
  readonly toggleMode: () => void;
  readonly choose: (step: 1 | -1) => void;
  /** Ends the typing: a value is saved, anything else stays in the cell with a sentence. With `text`, takes that instead. */
  readonly commit: (text?: string) => void;
  readonly cancel: () => void;
  /** What the cell would hold if the typing ended now. */
  readonly textNow: () => string;
}

/** Typing into one cell at a time. */
export function useCellEditing(
  choicesFor: (field: CellField, row: ItemRow) => CellChoices,
  save: (edits: readonly CellEdit[]) => void,
  own: readonly OwnColumn[],
): CellEditing {
  const [open, setOpen] = useState<OpenCell | null>(null);
  const choices = open === null ? [] : choicesFor(open.field, open.row).fitting(open.text);

  const chosenFor = (row: ItemRow, field: CellField, text: string): number | null => {
    const { fixed, fitting } = choicesFor(field, row);
    return fixed && text !== "" && fitting(text).length > 0 ? 0 : null;
  };
  const textNow = () => {
    if (open === null) return "";
    return open.chosen === null ? open.text : (choices[open.chosen] ?? open.text);
  };
  const commit = (text = textNow()) => {
    if (open === null) return;
    setOpen(null);
    // A new row may have become an item while one of its cells was open.
    const edit = editOf(begunLines.present(open.row), open.field, text, own);
    if (edit !== null) save([edit]);
  };
  return {
    open,
    choices,
    begin: (row, field, mode, text) => {
      const before = cellDrafts.get(row.item.id, field)?.text ?? textOfCell(field, row);
      setOpen({
        row,
        field,
        mode,
        text: text ?? before,
        chosen: text === undefined ? null : chosenFor(row, field, text),
      });
    },
    type: (text) => {
      if (open !== null) setOpen({ ...open, text, chosen: chosenFor(open.row, open.field, text) });
    },
    toggleMode: () => {
      if (open !== null) setOpen({ ...open, mode: open.mode === "typing" ? "editing" : "typing" });
    },
    choose: (step) => {
      if (open === null || choices.length === 0) return;
      const from = open.chosen ?? (step === 1 ? -1 : choices.length);
      setOpen({ ...open, chosen: Math.min(choices.length - 1, Math.max(0, from + step)) });
    },
    commit,
    cancel: () => setOpen(null),
    textNow,
  };
}

/** The edit that a typed text amounts to; null when nothing changes, or when it is no value and stays in its cell. */
export function editOf(row: ItemRow, field: CellField, text: string, own: readonly OwnColumn[] = []): CellEdit | null {
  const place = { itemId: row.item.id, field };
  if (text.trim() === textOfCell(field, row)) {
    cellDrafts.drop([place]);
    return null;
  }
  const reading = readTypedCell(field, text, row.item.year, ownColumnOf(own, row.item, field));
  if (reading.ok) return { row, field, text, change: reading.change };
  cellDrafts.put([{ ...place, draft: { text, title: row.item.title, problem: reading.problem } }]);
  return null;
}
