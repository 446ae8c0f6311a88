import { cellText } from "../cells/cell-text.ts";
import { isBlankMark } from "../cells/plain-text.ts";
import { isCutShort } from "../exported-cells.ts";
import type { ProblemValues } from "../problem-rows/read-problem-cell.ts";
import { rejected, type CellNote } from "../problems.ts";
import type { ImportValues } from "../rows/import-row.ts";
import type { SheetCell } from "../sheet-table.ts";

/** What a cell was read as, for writing: of an item, or of a problem of it. */
export interface CellValues {
  readonly values: ImportValues;
  readonly problem?: ProblemValues;
}

/** What a unit did to a cell. */
export interface CellEdit extends CellValues {
  /** value: another value. cleared: the value was taken away. unread: nothing that can be kept. */
  readonly kind: "value" | "cleared" | "unread";
  /** The new value as the list shows it; "" when cleared; what stands there when it cannot be read. */
  readonly text: string;
  readonly notes: readonly CellNote[];
}

/** How the cells of a column are read and compared. */
export interface CellReader {
  /** What a cell says, its value as the list shows it; null where it says nothing. */
  readonly read: (
    cell: SheetCell,
  ) => CellValues & { readonly text: string | null; readonly notes: readonly CellNote[] };
  /** Whether two texts of the column say the same. */
  readonly same: (one: string, other: string) => boolean;
  /** Whether the value can be taken away: what was reported once stays reported. */
  readonly canBeCleared: boolean;
  /** What the rules between the fields say against a value. */
  readonly faultOf?: (values: CellValues) => CellNote | null;
}

/** What a returned cell says differently from what was sent out in it; null when it says the same. */
export function editOf(
  { cell, sent }: { readonly cell: SheetCell; readonly sent: string },
  { read, same, canBeCleared, faultOf = () => null }: CellReader,
): CellEdit | null {
  const shown = cellText(cell);
  if (tidy(shown) === tidy(sent)) return null;
  const { text, notes, ...values } = read(cell);
  const refusals = notes.filter(({ level }) => level === "rejected");
  if (refusals.length > 0) return unread(shown, refusals);
  if (text === null) return takenAway(sent, shown, notes, canBeCleared);
  if (same(text, read(sent).text ?? sent)) return null;
  const fault = isCutShort(sent) ? cutShort : faultOf(values);
  return fault === null ? { kind: "value", text, ...values, notes } : unread(text, [fault]);
}

const cutShort = rejected("too-long", "发出的内容过长，表中只有前一部分，请在程序中修改");

/** An edit that cannot be taken, and why. */
export function unread(text: string, notes: readonly CellNote[]): CellEdit {
  return { kind: "unread", text, values: {}, notes };
}

/** Nothing stands where something was sent out. */
function takenAway(sent: string, shown: string, notes: readonly CellNote[], canBeCleared: boolean): CellEdit | null {
  const lost = notes.find(({ kind }) => kind === "open-ended-date");
  if (lost !== undefined) return unread(shown, [lost]);
  if (!canBeCleared || sent.trim() === "" || isBlankMark(sent.trim())) return null;
  return { kind: "cleared", text: "", values: {}, notes: [] };
}

/** A text without blanks around it, its lines ended in one way. */
export function tidy(text: string): string {
  return text.replaceAll(/\r\n?/gu, "\n").trim();
}
