import { useCallback, useMemo, useState } from "react";
import {
  completedChoice,
  isListColumn,
  usualColumns,
  withColumnsKept,
  withOwnColumns,
  type ColumnChoice,
} from "../../../../shared/exchange/grid/list-columns.ts";
import type { OwnField } from "../../../../shared/domain/own-field.ts";
import { usualColumnsIn } from "../grid/layout.ts";
import { useRemembered } from "../../../lib/remembered.ts";

export interface ColumnsDesk {
  readonly columns: ColumnChoice;
  /** Whether somebody has arranged them. */
  readonly arranged: boolean;
  readonly setColumns: (columns: ColumnChoice) => void;
  /** How wide the list is, in px. */
  readonly setWidth: (width: number) => void;
}

/** How the columns are arranged on this desk, also after a restart; nobody having done so, as many of the usual ones as fit. */
export function useColumns(own: readonly OwnField[]): ColumnsDesk {
  const [kept, keep] = useRemembered("list-columns", isText, "");
  const [width, setWidth] = useState(0);
  const chosen = useMemo(() => readChoice(kept) ?? usualColumnsIn(width), [kept, width]);
  const columns = useMemo(() => withOwnColumns(chosen, own), [chosen, own]);
  const setColumns = useCallback(
    (choice: ColumnChoice) => keep(choice === usualColumns ? "" : JSON.stringify(withColumnsKept(choice, chosen))),
    [keep, chosen],
  );
  return { columns, arranged: kept !== "", setColumns, setWidth };
}

/** What was kept, as far as this version understands it; null when there is nothing of use. */
export function readChoice(kept: string): ColumnChoice | null {
  try {
    const choice: unknown = JSON.parse(kept);
    return isChoice(choice) ? completedChoice(choice) : null;
  } catch {
    return null;
  }
}

function isChoice(choice: unknown): choice is ColumnChoice {
  if (typeof choice !== "object" || choice === null) return false;
  const { order, hidden, widths, frozenUpTo } = choice as Readonly<Record<string, unknown>>;
  return isColumns(order) && isColumns(hidden) && isWidths(widths) && (frozenUpTo === null || isColumns([frozenUpTo]));
}

function isColumns(value: unknown): boolean {
  return Array.isArray(value) && value.every((column) => typeof column === "string" && isListColumn(column));
}

function isWidths(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.entries(value).every(([column, width]) => isListColumn(column) && typeof width === "number")
  );
}

function isText(_text: string): _text is string {
  return true;
}
