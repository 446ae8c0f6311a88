import type { CellField } from "../../../../shared/exchange/grid/cell-field.ts";
import { isOwnField } from "../../../../shared/domain/own-field.ts";
import { together, type CellChange } from "../../../../shared/exchange/grid/read-cell.ts";
import type { InputOf, OutputOf } from "../../../../shared/ipc/contract.ts";
import type { ItemRow } from "../../../../shared/ipc/questions/item-list.ts";
import type { RefusedLine } from "../../../../shared/ipc/questions/item-lines.ts";
import { sendableChanges } from "../../../lib/item-changes.ts";
import { sameValue } from "../../../lib/saving/clash.ts";

/** How often changes are put onto newer rows before that counts as a failure. */
const mostRebases = 5;

/** A cell with the value that it is to have. */
export interface CellEdit {
  /** The row as the person saw it. */
  readonly row: ItemRow;
  readonly field: CellField;
  readonly text: string;
  readonly change: CellChange;
}

/** A cell that was changed elsewhere, and differently, since it was seen. */
export interface CellClash {
  readonly edit: CellEdit;
  readonly theirs: ItemRow;
}

export type SaveOutcome =
  | { readonly kind: "saved" }
  | { readonly kind: "clash"; readonly clashes: readonly CellClash[] }
  | { readonly kind: "refused"; readonly lines: readonly RefusedLine[] };

type Lines = InputOf<"items:updateMany">["lines"];

interface SaverTask {
  /** Asks for the year and at the cut-off date of the row. */
  readonly send: (lines: Lines, row: ItemRow) => Promise<OutputOf<"items:updateMany">>;
  /** Shows the rows as the store now holds them. */
  readonly show: (rows: readonly ItemRow[], edits: readonly CellEdit[]) => Promise<void>;
}

/**
 * Saves cells, one question after the other, so that quick typing builds on the revisions of its own answers. A row that
 * was changed elsewhere in other fields is simply changed further.
 */
export class LineSaver {
  readonly #task: SaverTask;
  readonly #newest = new Map<string, ItemRow>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(task: SaverTask) {
    this.#task = task;
  }

  /** Saves all of the cells or none; throws an AppFailure when the store refuses the whole. */
  save(edits: readonly CellEdit[]): Promise<SaveOutcome> {
    const saved = this.#queue.then(() => this.#saveNow(edits));
    this.#queue = saved.catch(() => undefined);
    return saved;
  }

  /** Takes the rows of a clash for seen: what is saved next for them replaces what they hold. */
  accept(clashes: readonly CellClash[]): readonly CellEdit[] {
    this.#learn(clashes.map(({ theirs }) => theirs));
    return clashes.map(({ edit, theirs }) => ({ ...edit, row: theirs }));
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  async #saveNow(edits: readonly CellEdit[]): Promise<SaveOutcome> {
    const [first] = edits;
    if (first === undefined) return { kind: "saved" };
    for (let attempt = 0; ; attempt += 1) {
      const answer = await this.#task.send(this.#linesOf(edits), first.row);
      if (answer.saved) {
        this.#learn(answer.rows);
        await this.#task.show(answer.rows, edits);
        return { kind: "saved" };
      }
      const clashes = clashesIn(edits, answer.refused);
      if (clashes.length > 0) return { kind: "clash", clashes };
      const canFollow = answer.refused.every(
        ({ error, current }) => error.kind === "edited-elsewhere" && current !== null,
      );
      if (!canFollow || attempt === mostRebases) return { kind: "refused", lines: answer.refused };
      this.#learn(answer.refused.flatMap(({ current }) => current ?? []));
    }
  }

  #linesOf(edits: readonly CellEdit[]): Lines {
    return linesOfEdits(edits, (cells) => this.#newestOf(cells));
  }

  #newestOf(cells: readonly CellEdit[]): ItemRow {
    const [first, ...others] = cells.map(({ row }) => row);
    if (first === undefined) throw new Error("a line without cells");
    const known = this.#newest.get(first.item.id);
    const sameDate = known?.standing.asOf === first.standing.asOf ? [known] : [];
    return [...others, ...sameDate].reduce(
      (best, row) => (row.item.revision >= best.item.revision ? row : best),
      first,
    );
  }

  #learn(rows: readonly ItemRow[]): void {
    for (const row of rows) this.#newest.set(row.item.id, row);
  }
}

/** What a question asks for to change some cells, a line for each item; `rowOf` tells what is known of the item. */
export function linesOfEdits(
  edits: readonly CellEdit[],
  rowOf: (cells: readonly CellEdit[]) => ItemRow | undefined = ([first]) => first?.row,
): Lines {
  const byItem = Map.groupBy(edits, ({ row }) => row.item.id);
  return [...byItem].flatMap(([id, cells]) => {
    const row = rowOf(cells);
    if (row === undefined) return [];
    const { changes, figures } = together(cells.map(({ change }) => change));
    const seen = Object.fromEntries(Object.keys(figures).map((name) => [name, valueOf(row, name)]));
    return [{ id, basedOn: row.item.revision, changes: sendableChanges(changes), figures, seen }];
  });
}

/** The value of a field in a row, wherever it is kept. */
export function valueOf({ item, standing }: ItemRow, field: string): unknown {
  if (isOwnField(field)) return item[field] ?? null;
  const values: Readonly<Record<string, unknown>> = { ...item, ...standingValues(standing) };
  return values[field];
}

function standingValues({ asOf: _asOf, ...figures }: ItemRow["standing"]): object {
  return figures;
}

function clashesIn(edits: readonly CellEdit[], refused: readonly RefusedLine[]): readonly CellClash[] {
  const now = new Map(
    refused.flatMap(({ id, error, current }) =>
      error.kind === "edited-elsewhere" && current ? [[id, current] as const] : [],
    ),
  );
  return edits.flatMap((edit) => {
    const theirs = now.get(edit.row.item.id);
    return theirs !== undefined && isClash(edit, theirs) ? [{ edit, theirs }] : [];
  });
}

function isClash({ row, field, change }: CellEdit, theirs: ItemRow): boolean {
  const part: Readonly<Record<string, unknown>> = { ...change.changes, ...change.figures };
  const now = valueOf(theirs, field);
  return !sameValue(valueOf(row, field), now) && !sameValue(part[field], now);
}
