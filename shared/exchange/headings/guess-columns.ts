import { isFieldOf, type AmountUnit, type ColumnMeaning, type ImportField } from "../import-fields.ts";
import { ownHeader, type OwnColumnDraft } from "../../domain/own-column.ts";
import { ownField } from "../../domain/own-field.ts";
import { bareHeading, saysPercent, unitIn, withoutBlanks, type Heading } from "./heading.ts";
import { headingPatterns, headingWords, investmentWords } from "./heading-words.ts";

interface Guess {
  readonly field: ImportField;
  /** How sure: 3 the very word, 2 the word under a shared heading, 1 a part of it. */
  readonly weight: number;
}

/**
 * What each column means, by its heading: known words first, then parts of them. No field is given twice: the surer column
 * has it, then the one further left. Amounts get the unit that the heading names, else `sheetUnit` (the sheet's 单位：万元).
 * A column that is not understood has the field null.
 */
export function guessColumns(
  headings: readonly Heading[],
  sheetUnit: AmountUnit | null,
  own: readonly OwnColumnDraft[] = [],
): readonly ColumnMeaning[] {
  const ofList = ownMeanings(headings, own);
  const others = headings.filter(({ column }) => !ofList.some((meaning) => meaning.column === column));
  return [...ofList, ...guessProgramColumns(others, sheetUnit)].toSorted((one, other) => one.column - other.column);
}

/** Own columns are known by their very names, with or without the unit behind; the list's own word comes before any guess. */
function ownMeanings(headings: readonly Heading[], own: readonly OwnColumnDraft[]): readonly ColumnMeaning[] {
  return own.flatMap(({ name, kind, unit, choices }) => {
    const words = [name, ownHeader({ name, unit })].map(withoutBlanks);
    const heading = headings.find(({ parts }) =>
      [parts.at(-1) ?? "", parts.join("")].some((text) => words.includes(withoutBlanks(text))),
    );
    if (heading === undefined) return [];
    return [{ column: heading.column, field: ownField(name), unit: null, own: { kind, unit, choices } }];
  });
}

function guessProgramColumns(headings: readonly Heading[], sheetUnit: AmountUnit | null): readonly ColumnMeaning[] {
  const guesses = headings.map((heading) => ({ heading, guesses: guessesOf(heading) }));
  const taken = new Map<ImportField, number>();
  for (const weight of [3, 2, 1]) {
    for (const { heading, guesses: fields } of guesses) {
      if ([...taken.values()].includes(heading.column)) continue;
      const free = fields.find((guess) => guess.weight === weight && !taken.has(guess.field));
      if (free) taken.set(free.field, heading.column);
    }
  }
  const fieldAt = new Map([...taken].map(([field, column]) => [column, field]));
  return headings.map((heading) => meaningOf(heading, fieldAt.get(heading.column) ?? null, sheetUnit));
}

function meaningOf(heading: Heading, field: ImportField | null, sheetUnit: AmountUnit | null): ColumnMeaning {
  const unit = field !== null && isFieldOf(field, "amount") ? (unitOf(heading) ?? sheetUnit) : null;
  return { column: heading.column, field, unit };
}

/** The unit of amounts that a heading names; the innermost heading that names one counts. */
export function unitOf({ parts }: Heading): AmountUnit | null {
  return parts.map(unitIn).findLast((unit) => unit !== null) ?? null;
}

/** All that a heading may mean, the likeliest first. */
export function guessesOf({ parts }: Heading): readonly Guess[] {
  const last = parts.at(-1) ?? "";
  const whole = parts.join("");
  const percent = parts.some(saysPercent);
  const found = [
    ...wordGuesses(last, 3),
    ...investmentGuesses(parts),
    ...wordGuesses(whole, 2),
    ...patternGuesses(last, whole),
  ];
  return found.flatMap((guess) => fitted(guess, percent));
}

function wordGuesses(text: string, weight: number): readonly Guess[] {
  const bare = bareHeading(text).toLowerCase();
  // Where 完成时限 stands as well, 完成时间 is the day it really was finished.
  if (bare === "完成时间")
    return [
      { field: "dueDate", weight: 2 },
      { field: "finishedOn", weight: 1 },
    ];
  const field = headingWords.get(bare) ?? headingWords.get(withoutYear(bare));
  return field === undefined ? [] : [{ field, weight }];
}

/** 2025年度目标 is 年度目标, 2025年完成投资 is 完成投资: the year in front is the table's own. */
function withoutYear(bare: string): string {
  return bare.replace(/^\d{4}年?/u, "").replace(/^度/u, "年度");
}

/** Under a heading that speaks of 投资, a short word is enough. */
function investmentGuesses(parts: readonly string[]): readonly Guess[] {
  const [above, own] = [parts.slice(0, -1).join(""), bareHeading(parts.at(-1) ?? "")];
  const field = Object.hasOwn(investmentWords, own) ? investmentWords[own] : undefined;
  const isInvestment = withoutBlanks(above).includes("投资") || (above === "" && unitIn(parts.join("")) !== null);
  return field !== undefined && isInvestment ? [{ field, weight: 3 }] : [];
}

function patternGuesses(last: string, whole: string): readonly Guess[] {
  const [bareLast, bareWhole] = [bareHeading(last), bareHeading(whole)];
  return headingPatterns
    .filter(([, pattern]) => pattern.test(bareLast) || pattern.test(bareWhole))
    .map(([field]) => ({ field, weight: 1 }));
}

/** A column of percentages holds no amount and no text; 形象进度（%） is the percentage. */
function fitted(guess: Guess, percent: boolean): readonly Guess[] {
  if (!percent || guess.field === "percent") return [guess];
  const isProgress = guess.field === "physicalProgress" || guess.field === "text";
  return isProgress ? [{ ...guess, field: "percent" }] : [];
}
