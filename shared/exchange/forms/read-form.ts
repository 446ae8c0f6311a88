import { groupBy } from "../../domain/group-by.ts";
import { cellText } from "../cells/cell-text.ts";
import { guessColumns } from "../headings/guess-columns.ts";
import { headingText, type Heading } from "../headings/heading.ts";
import type { AmountUnit } from "../import-fields.ts";
import { mergesByRow, seenCell } from "../rows/merged-cells.ts";
import { isBlank, type SheetCell, type SheetTable } from "../sheet-table.ts";
import type { OwnColumnDraft } from "../../domain/own-column.ts";
import { isOwnField, ownName, type OwnField } from "../../domain/own-field.ts";
import {
  formColumn,
  formFields,
  isHiddenHeading,
  keyHeading,
  sentHeading,
  sentOwnField,
  type AskedField,
  type FormField,
} from "./form-fields.ts";
import { matchKey } from "../plan/match-keys.ts";
import { readAdded, type AddedRow } from "./read-added.ts";
import { readProblemForm, type AddedProblem, type ReturnedProblem } from "./read-problem-form.ts";
import { looksLikeKey, readRowKey, type RowKey, type SentTexts } from "./row-key.ts";

/** A cell that a unit may have filled in. */
export interface ReturnedCell {
  /** Of an own column without the blanks of its name. */
  readonly field: AskedField;
  /** From 0. */
  readonly column: number;
  readonly heading: string;
  readonly unit: AmountUnit | null;
  readonly cell: SheetCell;
  /** What was sent out here. */
  readonly sent: string;
}

/** A row of a returned form whose key is whole. */
export interface ReturnedRow {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly key: RowKey;
  /** What the row shows as the item's name. */
  readonly title: string;
  readonly cells: readonly ReturnedCell[];
}

/** A row that is not taken, and why. */
export interface LeftOutRow {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly kind: "without-key" | "altered-key";
  readonly text: string;
}

/** What the forms in a workbook hold: one, several put together, or none. */
export interface ReadForms {
  readonly rows: readonly ReturnedRow[];
  readonly leftOut: readonly LeftOutRow[];
  /** Columns to be filled in that are not there any more, by their headings. */
  readonly missing: readonly string[];
  /** The rows of their sheets of problems. */
  readonly problems: readonly ReturnedProblem[];
  /** Items and problems that units wrote into them by themselves. */
  readonly added: readonly AddedRow[];
  readonly addedProblems: readonly AddedProblem[];
}

/**
 * Finds the forms in the sheets of a workbook, by their hidden keys: whatever the file is called, wherever its columns and
 * rows stand now, and whatever sheets were put beside them. A sheet without keys is nobody's form. `own` are the own columns of the
 * year, by which added rows are read; `titleOf` tells what an item is called now, by which its own row is told from copies of it.
 */
export function readForms(
  sheets: readonly SheetTable[],
  own: readonly OwnColumnDraft[] = [],
  titleOf: TitleOf = () => null,
): ReadForms {
  const read = sheets.flatMap((sheet) => readSheet(sheet, own, titleOf) ?? []);
  const [first] = read.flatMap(({ rows }) => rows);
  const ofProblems = sheets.flatMap((sheet) => readProblemForm(sheet, first?.key ?? null) ?? []);
  return {
    rows: read.flatMap(({ rows }) => rows),
    leftOut: [...read, ...ofProblems].flatMap(({ leftOut }) => leftOut),
    missing: [...new Set(read.flatMap(({ missing }) => missing))],
    problems: ofProblems.flatMap(({ problems }) => problems),
    added: read.flatMap(({ added }) => added),
    addedProblems: ofProblems.flatMap(({ added }) => added),
  };
}

/** The name of an item by its id; null for one that is gone. */
export type TitleOf = (itemId: string) => string | null;

/** Where everything stands in a sheet; columns from 0. */
interface FormPlaces {
  /** The row of the header, from 0. */
  readonly header: number;
  readonly key: number;
  readonly title: number;
  readonly open: readonly Omit<ReturnedCell, "cell" | "sent">[];
  readonly sent: ReadonlyMap<AskedField, number>;
  /** All headings but those of hidden columns. */
  readonly headings: readonly Heading[];
}

function readSheet(
  table: SheetTable,
  own: readonly OwnColumnDraft[],
  titleOf: TitleOf,
): Omit<ReadForms, "problems" | "addedProblems"> | null {
  const places = findPlaces(table);
  if (places === null) return null;
  const rows: ReturnedRow[] = [];
  const leftOut: LeftOutRow[] = [];
  const withoutKey: { readonly index: number; readonly formId: string | undefined }[] = [];
  const isCopy = copyFinder(table, places, titleOf);
  const merges = mergesByRow(table);
  for (let index = places.header + 1; index < table.rows.length; index += 1) {
    const cells = table.rows[index] ?? [];
    const at = { sheet: table.name, row: index + 1 };
    const title = cellText(cells[places.title]).trim();
    const sent = sentTexts(cells, places);
    const keyText = cellText(cells[places.key]);
    const key = readRowKey(keyText, sent);
    if (key !== null && !isCopy(key, title)) {
      const seen = (column: number) => seenCell(table.rows, merges, index, column);
      rows.push({ ...at, key, title, cells: returnedCells(places, sent, seen, index) });
    } else if (cells.every((cell) => isBlank(cell))) continue;
    else if (key === null && looksLikeKey(keyText)) leftOut.push(leftOutRow(table, places, index, "altered-key"));
    else withoutKey.push({ index, formId: (key ?? rows.at(-1)?.key)?.formId });
  }
  const [first] = rows;
  // Without any key nobody knows which form it is.
  const ofForm = withoutKey.flatMap(({ index, formId = first?.key.formId }) =>
    formId === undefined ? [] : { index, formId },
  );
  const read = readAdded(table, ofForm, { ...places, own, year: first?.key.year ?? 0 });
  const { added } = read;
  const others = first === undefined ? withoutKey.map(({ index }) => index) : read.others;
  leftOut.push(...others.map((index) => leftOutRow(table, places, index, "without-key")));
  const found = new Set(places.open.map(({ field }) => field));
  const missing = [...places.sent.keys()]
    .filter((field) => !found.has(field))
    .map((field) => (isOwnField(field) ? ownName(field) : formColumn(field).heading));
  return { rows, leftOut: leftOut.toSorted((one, other) => one.row - other.row), missing, added };
}

/**
 * Tells whether a row is a copy of another one under another name: a person began a new item with it, hidden key and all. The
 * item's own row is the one that bears its name, wherever it stands; where none does, the first.
 */
function copyFinder(
  { rows }: SheetTable,
  places: FormPlaces,
  titleOf: TitleOf,
): (key: RowKey, title: string) => boolean {
  const keyed = rows.slice(places.header + 1).flatMap((cells) => {
    const key = readRowKey(cellText(cells[places.key]), sentTexts(cells, places));
    return key === null ? [] : [{ key, title: matchKey(cellText(cells[places.title])) }];
  });
  const own = new Map<string, string | undefined>();
  for (const [id, ofItem] of groupBy(keyed, ({ key }) => idOf(key))) {
    const [first, another] = new Set(ofItem.map(({ title }) => title));
    const now = another === undefined ? null : titleOf(ofItem[0]?.key.itemId ?? "");
    own.set(id, now !== null && ofItem.some(({ title }) => title === matchKey(now)) ? matchKey(now) : first);
  }
  return (key, title) => own.get(idOf(key)) !== matchKey(title);
}

function idOf({ formId, itemId }: RowKey): string {
  return `${formId} ${itemId}`;
}

function leftOutRow(
  { name, rows }: SheetTable,
  { title }: FormPlaces,
  index: number,
  kind: LeftOutRow["kind"],
): LeftOutRow {
  const cells = rows[index] ?? [];
  const text = [cells[title], ...cells].map(cellText).find((one) => one.trim() !== "") ?? "";
  return { sheet: name, row: index + 1, kind, text: text.trim().slice(0, 80) };
}

/** A cell further down in a merged range says nothing of its own. */
function returnedCells(
  { open }: FormPlaces,
  sent: SentTexts,
  seen: (column: number) => ReturnType<typeof seenCell>,
  index: number,
): readonly ReturnedCell[] {
  return open.flatMap((place) => {
    const { cell, top } = seen(place.column);
    const was = sent[place.field];
    return was === undefined || top < index ? [] : [{ ...place, cell, sent: was }];
  });
}

function sentTexts(cells: SheetTable["rows"][number], { sent }: FormPlaces): SentTexts {
  return Object.fromEntries([...sent].map(([field, column]) => [field, cellText(cells[column])]));
}

function findPlaces({ rows }: SheetTable): FormPlaces | null {
  const header = rows.findIndex((row) => row.some((cell) => textOf(cell) === keyHeading));
  if (header === -1) return null;
  const headings = (rows[header] ?? []).map((cell, column): Heading => ({ column, parts: partsOf(cell) }));
  const columnOf = (heading: string) => headings.findIndex((one) => headingText(one) === heading);
  const program = formFields
    .map((field): [FormField, number] => [field, columnOf(sentHeading(field))])
    .filter(([, column]) => column >= 0);
  const own = headings.flatMap((one): [OwnField, number][] => {
    const field = sentOwnField(headingText(one));
    return field === null ? [] : [[field, one.column]];
  });
  const seen = headings.map((one) => (isHiddenHeading(headingText(one)) ? { column: one.column, parts: [] } : one));
  return {
    header,
    key: columnOf(keyHeading),
    title: columnOf(formColumn("title").heading),
    open: [...openColumns(seen), ...openOwnColumns(seen, own)],
    headings: seen,
    sent: new Map<AskedField, number>([...program, ...own]),
  };
}

/** By the headings that the program wrote; where somebody wrote another one, by what it means, as the import guesses it. */
function openColumns(headings: readonly Heading[]): FormPlaces["open"] {
  const meanings = guessColumns(headings, "wan");
  return formFields.flatMap((field) => {
    const own = formColumn(field).heading;
    const exact = headings.find((heading) => headingText(heading) === own);
    const guessed = meanings.find((meaning) => meaning.field === field);
    const column = exact?.column ?? guessed?.column;
    if (column === undefined) return [];
    const heading = headings.find((one) => one.column === column);
    const unit = meanings.find((meaning) => meaning.column === column)?.unit ?? null;
    return [{ field, column, heading: heading === undefined ? own : headingText(heading), unit }];
  });
}

/** By the name, with or without the unit of a number behind it. */
function openOwnColumns(
  headings: readonly Heading[],
  own: readonly (readonly [OwnField, number])[],
): FormPlaces["open"] {
  return own.flatMap(([field]) => {
    const name = ownName(field);
    const heading = headings.find((one) => [headingText(one), withoutUnit(headingText(one))].includes(name));
    return heading === undefined ? [] : [{ field, column: heading.column, heading: headingText(heading), unit: null }];
  });
}

function withoutUnit(heading: string): string {
  return heading.replace(/[（(][^（()）]*[）)]$/u, "");
}

function partsOf(cell: SheetCell): readonly string[] {
  const text = textOf(cell);
  return text === "" ? [] : [text];
}

function textOf(cell: SheetCell | undefined): string {
  return cellText(cell).replaceAll(/\s/gu, "");
}
