import type { IsoDate } from "../../domain/dates.ts";
import { cellAddress } from "../cells/cell-address.ts";
import type { WorkbookRow } from "../exported-cells.ts";
import { isFigure } from "../grid/cell-field.ts";
import { importFieldLabel } from "../import-fields.ts";
import { problemAt, type CellProblem } from "../problems.ts";
import { cellEdit, sameText, type CellEdit } from "./cell-edit.ts";
import type { CellState, CollectedCell, Offer } from "./collected.ts";
import { textNow } from "./form-row.ts";
import type { ReturnedCell, ReturnedRow } from "./read-form.ts";

/** A returned row of an item that the store holds. */
export interface KnownRow {
  /** Which of the files, from 0. */
  readonly file: number;
  readonly unit: string | null;
  readonly returned: ReturnedRow;
  /** The item as it stands at the form's cut-off date. */
  readonly now: WorkbookRow;
}

/** A cell that cannot be taken as it stands. */
export interface FormProblem extends CellProblem {
  readonly file: number;
  readonly sheet: string;
  readonly itemId: string;
}

export interface Collation {
  readonly cells: readonly CollectedCell[];
  readonly problems: readonly FormProblem[];
}

/**
 * Puts together, cell by cell, what all returned forms say differently from what was sent out, and compares it with what the
 * store holds now. What the store holds already is no difference any more.
 */
export function collate(rows: readonly KnownRow[]): Collation {
  const cells = new Map<string, CellInHand>();
  const problems: FormProblem[] = [];
  for (const row of rows) {
    for (const returned of row.returned.cells) {
      const edit = cellEdit(returned, row.now.item);
      if (edit === null) continue;
      if (edit.kind === "unread") problems.push(...problemsOf(row, returned, edit));
      else takeOffer(cells, row, returned, edit);
    }
  }
  return { cells: [...cells.values()].flatMap(settled), problems };
}

interface CellInHand extends Omit<CollectedCell, "state" | "offers"> {
  readonly offers: Offer[];
  /** Whether one of the forms was sent out with what the store holds now. */
  upToDate: boolean;
}

function takeOffer(cells: Map<string, CellInHand>, row: KnownRow, returned: ReturnedCell, edit: CellEdit): void {
  const asOf = isFigure(returned.field) ? row.returned.key.asOf : null;
  const id = cellId(row, returned, asOf);
  const cell = cells.get(id) ?? beginCell(row, returned, { id, asOf });
  cells.set(id, cell);
  cell.upToDate ||= sameText(returned.field, returned.sent, cell.now);
  const place = {
    file: row.file,
    sheet: row.returned.sheet,
    cell: cellAddress(row.returned.row, returned.column),
    unit: row.unit,
  };
  const same = cell.offers.findIndex(({ text }) => sameText(returned.field, text, edit.text));
  const known = cell.offers[same];
  if (known !== undefined) cell.offers[same] = { ...known, places: [...known.places, place] };
  else {
    const notes = edit.notes.map(({ message }) => message);
    cell.offers.push({
      text: edit.text,
      cleared: edit.kind === "cleared",
      places: [place],
      notes,
      values: edit.values,
    });
  }
}

function cellId({ now }: KnownRow, { field }: ReturnedCell, asOf: IsoDate | null): string {
  return [now.item.id, field, ...(asOf === null ? [] : [asOf])].join(" ");
}

function beginCell(
  { now }: KnownRow,
  { field, sent }: ReturnedCell,
  named: Pick<CollectedCell, "id" | "asOf">,
): CellInHand {
  const { id: itemId, number, title } = now.item;
  const label = importFieldLabel(field);
  return { ...named, itemId, number, title, field, label, sent, now: textNow(field, now), offers: [], upToDate: false };
}

function settled({ upToDate, ...cell }: CellInHand): CollectedCell[] {
  const { field, now, offers } = cell;
  if (offers.every(({ text }) => sameText(field, text, now))) return [];
  return [{ ...cell, state: stateOf(offers, upToDate) }];
}

function stateOf(offers: readonly Offer[], upToDate: boolean): CellState {
  if (offers.length > 1) return "forms-differ";
  if (!upToDate) return "changed-here";
  return offers.some(({ cleared }) => cleared) ? "cleared" : "change";
}

function problemsOf(
  { file, now, returned: { sheet, row } }: KnownRow,
  { field, column, heading }: ReturnedCell,
  { text, notes }: CellEdit,
): FormProblem[] {
  return notes.map((note) => ({
    ...problemAt({ row, column, heading, field, shown: text.slice(0, 500) }, note),
    file,
    sheet,
    itemId: now.item.id,
  }));
}
