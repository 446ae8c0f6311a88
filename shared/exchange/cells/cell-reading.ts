import type { CellNote } from "../problems.ts";

/** What a cell was understood as: its value (null: it says nothing), and what there is to say about it. */
export interface CellReading<Value> {
  readonly value: Value | null;
  readonly notes: readonly CellNote[];
}

const nothing: CellReading<never> = { value: null, notes: [] };

export function read<Value>(value: Value | null, ...notes: readonly CellNote[]): CellReading<Value> {
  return value === null && notes.length === 0 ? nothing : { value, notes };
}
