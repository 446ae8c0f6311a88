import { longestText } from "../../ipc/fields.ts";
import { fieldForm, isFieldOf, type OwnForm } from "../import-fields.ts";
import { columnReader, type ValuesInHand } from "../rows/read-field.ts";
import type { ItemDraft, ProgressDraft } from "../../domain/item.ts";
import { readWrittenDate } from "../../domain/written-date.ts";
import { readWrittenMoney } from "../../domain/written-money.ts";
import { readWrittenPercent } from "../../domain/written-percent.ts";
import type { Reading } from "../../domain/written-form.ts";
import { isOwnField, ownName, type OwnField, type OwnValues } from "../../domain/own-field.ts";
import { readOwnValue } from "../../domain/own-value.ts";
import { cleanText } from "../../domain/text.ts";
import {
  cellFieldLabel,
  isFigure,
  type CellField,
  type FigureField,
  type ItemField,
  type ProgramField,
} from "./cell-field.ts";

/** What a cell is to become: one field of the item, or one figure at the cut-off date. */
export interface CellChange {
  readonly changes: Partial<Pick<ItemDraft, ItemField>> & OwnValues;
  readonly figures: Partial<Pick<ProgressDraft, FigureField>>;
}

export type ReadCell =
  | {
      readonly ok: true;
      readonly change: CellChange;
      /** What was understood otherwise than it stands there, in a sentence without a full stop; null when nothing was. */
      readonly note: string | null;
    }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads a text that was typed into a cell: amounts in 万元, dates and percentages as the record's form reads them, everything
 * else as the import does. An empty text clears the cell.
 */
export function readTypedCell(field: CellField, text: string, year: number, own: OwnForm | null = null): ReadCell {
  if (text.trim() === "") return clearedCell(field);
  if (isOwnField(field)) return readOwnCell(field, text, year, own);
  const strict = strictReading(field, text, year);
  if (strict !== null && !strict.ok) return strict;
  if (strict !== null) return { ok: true, change: changeOf(field, strict.value), note: null };
  return readPastedCell(field, text, year);
}

/** Reads a text that was pasted, with all the repairs of the import; amounts without a unit are in 万元. */
export function readPastedCell(field: CellField, text: string, year: number, own: OwnForm | null = null): ReadCell {
  if (text.trim() === "") return clearedCell(field);
  if (isOwnField(field)) return readOwnCell(field, text, year, own);
  const values: ValuesInHand = {};
  const notes = columnReader(field, { unit: "wan", scale: "percent", year })(text, values);
  const value = values[field] ?? null;
  const refusal = notes.find(({ level }) => level === "rejected");
  if (refusal !== undefined) return { ok: false, problem: `${refusal.message}。` };
  if (value === null && field === "title") return clearedCell(field);
  // A word such as 长期 is no date: the import keeps it in 备注, a single cell has no place for it.
  const lost = notes.find(({ kind }) => kind === "open-ended-date");
  if (lost !== undefined) return { ok: false, problem: "请按 2025、2025-11 或 2025-11-30 的样子填写。" };
  return {
    ok: true,
    change: changeOf(field, value),
    note: notes.find(({ level }) => level === "check")?.message ?? null,
  };
}

/** `own`: the own column of the row's list that the cell belongs to; null where the list has none of that name. */
function readOwnCell(field: OwnField, text: string, year: number, own: OwnForm | null): ReadCell {
  if (own === null) return { ok: false, problem: `这条事项所在的清单没有“${ownName(field)}”这一列。` };
  const clean = cleanText(text);
  if (clean.length > longestText) return { ok: false, problem: `最多${longestText}个字，请删减后再填。` };
  const reading = readOwnValue(own, clean, year);
  if (!reading.ok) return reading;
  return { ok: true, change: changeOf(field, reading.value), note: null };
}

/** What clearing a cell changes; a name must stay. */
export function clearedCell(field: CellField): ReadCell {
  if (field === "title") return { ok: false, problem: "事项名称不能是空白。" };
  const nothing = !isOwnField(field) && isFieldOf(field, "names") ? [] : null;
  return { ok: true, change: changeOf(field, nothing), note: null };
}

function strictReading(field: ProgramField, text: string, year: number): Reading<unknown> | null {
  switch (fieldForm(field)) {
    case "amount":
      return readWrittenMoney(text);
    case "percent":
      return readWrittenPercent(text);
    case "date":
      return readWrittenDate(text, year);
    default:
      return null;
  }
}

/** A cell with a value of its field's kind, such as another cell of the column has. */
export function changeOf(field: CellField, value: unknown): CellChange {
  if (isOwnField(field)) return { changes: { [field]: typeof value === "string" ? value : null }, figures: {} };
  const part: Partial<Pick<ItemDraft, ItemField>> = { [field]: value };
  return isFigure(field) ? { changes: {}, figures: { [field]: value } } : { changes: part, figures: {} };
}

/** Several cells of one row as one change. */
export function together(parts: readonly CellChange[]): CellChange {
  return {
    changes: Object.assign({}, ...parts.map(({ changes }) => changes)),
    figures: Object.assign({}, ...parts.map(({ figures }) => figures)),
  };
}

/** 第3行“总投资”: where a cell stands, for a message. */
export function cellInWords(place: number, field: CellField): string {
  return `第${place + 1}行“${cellFieldLabel(field)}”`;
}
