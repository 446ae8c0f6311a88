import type { IsoDate } from "../../../../shared/domain/dates.ts";
import type { CellCorrection, ImportChoices } from "../../../../shared/exchange/import-choices.ts";
import type { AmountUnit, ColumnMeaning, WorkbookField } from "../../../../shared/exchange/import-fields.ts";
import type { RowDecision } from "../../../../shared/exchange/plan/plan-types.ts";
import type { ExaminedFile } from "../../../../shared/ipc/questions/exchange.ts";
import type { InputOf } from "../../../../shared/ipc/contract.ts";

/** A file that the person has chosen. */
export interface ChosenFile {
  readonly grant: string;
  readonly path: string;
}

export interface WorklistChoice {
  readonly title: string;
  /** Null leaves it to the title. */
  readonly mechanism: string | null;
}

/** All that a person has settled about one import; what is absent is guessed by the program. */
export interface ImportDraft {
  readonly file: ChosenFile;
  readonly given: InputOf<"imports:examine">["choices"];
  readonly corrections: readonly CellCorrection[];
  readonly decisions: readonly RowDecision[];
  readonly worklist: WorklistChoice | null;
  readonly asOf: IsoDate | null;
  /** Import the sound rows and leave the others in the file. */
  readonly acceptValid: boolean;
  /** Take the sheet of problems along that the file may have. */
  readonly withProblems: boolean;
}

export function newDraft(file: ChosenFile): ImportDraft {
  return {
    file,
    given: {},
    corrections: [],
    decisions: [],
    worklist: null,
    asOf: null,
    acceptValid: false,
    withProblems: true,
  };
}

/** Another sheet: what was settled about the one before does not hold for it. */
export function withSheet(draft: ImportDraft, sheet: string): ImportDraft {
  const { asOf, withProblems } = draft;
  return { ...newDraft(draft.file), asOf, withProblems, given: { sheet } };
}

/** Another header: what the columns mean is found out anew. */
export function withHeader(draft: ImportDraft, sheet: string, headerRow: number, headerRows: number): ImportDraft {
  return { ...draft, given: { sheet, headerRow, headerRows }, decisions: [] };
}

/** Another meaning of a column; no field has two columns. */
export function withMeaning(draft: ImportDraft, choices: ImportChoices, meaning: ColumnMeaning): ImportDraft {
  const { sheet, headerRow, headerRows } = choices;
  const others = choices.columns.filter(({ column, field }) => column !== meaning.column && field !== meaning.field);
  const columns = meaning.field === null ? others : [...others, meaning];
  return { ...draft, given: { sheet, headerRow, headerRows, columns: byColumn(columns) } };
}

function byColumn(columns: readonly ColumnMeaning[]): readonly ColumnMeaning[] {
  return columns.toSorted((one, other) => one.column - other.column);
}

/** What a column means now. */
export function meaningOf(choices: ImportChoices, column: number): ColumnMeaning {
  return choices.columns.find((one) => one.column === column) ?? { column, field: null, unit: null };
}

/** The column of a field; null when none has it. */
export function columnOf(choices: ImportChoices, field: WorkbookField): number | null {
  return choices.columns.find((one) => one.field === field)?.column ?? null;
}

export interface CellPlace {
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** Whether two places are the same cell. */
export function sameCell(one: CellPlace, other: CellPlace): boolean {
  return one.row === other.row && one.column === other.column;
}

/** Puts a text in the place of a cell's own; null gives the cell its own back. */
export function withCorrection(draft: ImportDraft, cell: CellPlace, text: string | null): ImportDraft {
  const others = draft.corrections.filter((one) => !sameCell(one, cell));
  const { row, column } = cell;
  return { ...draft, corrections: text === null ? others : [...others, { row, column, text }] };
}

/** Decides what item a row is: one of the year's, a new one (null), or whatever the program finds (undefined). */
export function withDecision(draft: ImportDraft, row: number, itemId: string | null | undefined): ImportDraft {
  const others = draft.decisions.filter((one) => one.row !== row);
  return { ...draft, decisions: itemId === undefined ? others : [...others, { row, itemId }] };
}

/** The unit that a new meaning begins with: none that is not an amount has one. */
export function unitFor(before: ColumnMeaning, isAmount: boolean): AmountUnit | null {
  return isAmount ? before.unit : null;
}

/** Which sheet is shown: the chosen one, the one that the program took, else the first that can be seen. */
export function shownSheet(draft: ImportDraft, { choices, sheets }: ExaminedFile): string {
  const visible = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  return draft.given.sheet ?? choices?.sheet ?? visible?.name ?? "";
}
