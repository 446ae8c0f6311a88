import {
  longestOwnChoice,
  longestOwnName,
  longestOwnUnit,
  mostOwnChoices,
  type OwnColumnDraft,
} from "../../domain/own-column.ts";
import { readOwnValue } from "../../domain/own-value.ts";
import { cellText } from "../cells/cell-text.ts";
import { programColumnCalled } from "../reserved-names.ts";
import { isBlank, type SheetCell } from "../sheet-table.ts";

/** A column is one of choices where few short words come again and again. */
const mostGuessedChoices = 8;
const longestGuessedChoice = 20;
const leastRepeats = 3;

/**
 * What a column of a sheet would be as an own column: named after its heading, a unit in brackets behind it (专项债券（万元）), and of
 * the kind that all of its cells have; its words, where they could be choices, come along with any kind. Null where the heading names none, or names a column of the program.
 */
export function proposeOwnColumn(heading: string, cells: readonly SheetCell[]): OwnColumnDraft | null {
  const [, name = "", unit] = /^(.*?)(?:[（(]([^（()）]{1,20})[）)])?$/u.exec(heading.trim()) ?? [];
  const filled = cells.filter((cell) => !isBlank(cell));
  const kind = kindOf(filled);
  const isUnit = kind === "number" && unit !== undefined && unit.length <= longestOwnUnit;
  const called = (isUnit ? name : heading.trim()).replaceAll(/\s+/gu, " ").slice(0, longestOwnName).trim();
  if (called === "" || programColumnCalled(called) !== null) return null;
  return {
    name: called,
    kind,
    unit: isUnit ? unit : null,
    choices: wordsThatFit(filled),
    inAnnex: false,
  };
}

/** For a person who makes it a column of choices, whatever it was guessed as. */
function wordsThatFit(cells: readonly SheetCell[]): readonly string[] {
  const words = wordsOf(cells);
  const areFew = words.length < mostOwnChoices && words.every((word) => word.length <= longestOwnChoice);
  return areFew ? words : [];
}

function kindOf(cells: readonly SheetCell[]): OwnColumnDraft["kind"] {
  if (cells.length === 0) return "text";
  if (cells.every(isNumber)) return "number";
  if (cells.every(isDate)) return "date";
  const words = wordsOf(cells);
  const short = words.every((word) => word.length <= longestGuessedChoice);
  return short && words.length <= mostGuessedChoices && cells.length >= words.length * leastRepeats ? "choice" : "text";
}

/** The words of a column in the order in which they first stand there; as many as a column of choices may have. */
export function wordsOf(cells: readonly SheetCell[]): readonly string[] {
  const words = new Set<string>();
  for (const cell of cells) {
    const word = cellText(cell).trim();
    if (word !== "") words.add(word);
    if (words.size > mostOwnChoices) break;
  }
  return [...words].slice(0, mostOwnChoices);
}

const plainNumber = { kind: "number", unit: null, choices: [] } as const;
const plainDate = { kind: "date", unit: null, choices: [] } as const;

function isNumber(cell: SheetCell): boolean {
  if (typeof cell === "number") return true;
  return typeof cell === "string" && readOwnValue(plainNumber, cell, 0).ok;
}

/** A bare number is no date, though 2021 could be a year. */
function isDate(cell: SheetCell): boolean {
  if (typeof cell === "object" && cell !== null) return cell.kind === "date";
  return typeof cell === "string" && /^\s*\d{4}\D/u.test(cell) && readOwnValue(plainDate, cell, 2000).ok;
}
