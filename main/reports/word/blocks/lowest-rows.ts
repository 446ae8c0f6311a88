import { cellText } from "../../../../shared/domain/report-table.ts";
import { someRows, textWidth, type ColumnContent } from "./column-content.ts";

/** Looking at 10,000 rows would take longer than writing them. */
const mostRows = 150;
/** Marks that may not begin a line and long numbers leave lines a little shorter than their column. */
const ragged = 1.04;
/** Lines of the lower cells count too, so that of two widths with equally low rows the evener one is taken. */
const evenness = 0.02;
const rounds = 40;

/**
 * Widths in twips that add up to `width`: columns of words and figures get what they need, columns of text share the rest so
 * that the rows of the table together take the fewest lines. No column of text gets more than its longest text `wanted`.
 */
export function lowestRows(
  content: ColumnContent,
  needs: readonly number[],
  wanted: readonly number[],
  width: number,
): number[] {
  const texts = content.columns.flatMap(({ align }, index) => (align === "left" ? [index] : []));
  const { character, cellMargins } = content.look;
  const rest = width - needs.reduce((total, need, index) => total + (texts.includes(index) ? 0 : need), 0);
  const lengths = texts.map((column) => lengthsIn(content, column));
  const limits = texts.map((column) => ({ least: needs[column] ?? 0, most: wanted[column] ?? 0 }));
  let widths = firstGuess(lengths, limits, rest);
  const linesOf = (at: number, own: number) => linesIn(lengths[at] ?? [], Math.floor((own - cellMargins) / character));
  let lines: Division["lines"] = widths.map((own, at) => linesOf(at, own));
  let cost = costOf(lines);
  for (let round = 0; round < rounds; round += 1) {
    const better = bestMove({ widths, lines, cost, limits, linesOf, step: character });
    if (better === null) break;
    ({ widths, lines, cost } = better);
  }
  return needs.map((need, index) => widths[texts.indexOf(index)] ?? need);
}

interface Limit {
  readonly least: number;
  readonly most: number;
}

interface Division {
  readonly widths: number[];
  /** For each column the lines of its cells. */
  readonly lines: readonly (readonly number[])[];
  readonly cost: number;
}

/** Widths of all the texts in characters, for some rows of the table. */
function lengthsIn(content: ColumnContent, column: number): readonly number[] {
  const { look } = content;
  return someRows(content, mostRows).map((row) => {
    const text = cellText(row[column]);
    return (textWidth(text, look) / look.character) * (text.length > 8 ? ragged : 1);
  });
}

/**
 * Rows are lowest when the high cells of all columns are about equally high: widths as the fourth root of the mean of the
 * cubes of the lengths come near that.
 */
function firstGuess(lengths: readonly (readonly number[])[], limits: readonly Limit[], rest: number): number[] {
  const weights = lengths.map((own) => own.reduce((total, length) => total + length ** 3, 1) ** 0.25);
  const total = weights.reduce((all, weight) => all + weight, 0);
  const guess = limits.map(({ least, most }, at) =>
    Math.min(most, Math.max(least, (rest * (weights[at] ?? 0)) / total)),
  );
  return settled(guess, limits, rest);
}

/** What is missing or left over goes to and comes from the columns that can give or take it, the widest first. */
function settled(guess: number[], limits: readonly Limit[], rest: number): number[] {
  let open = rest - guess.reduce((total, own) => total + own, 0);
  const widestFirst = guess.map((_, at) => at).toSorted((one, other) => (guess[other] ?? 0) - (guess[one] ?? 0));
  for (const at of widestFirst) {
    const own = guess[at] ?? 0;
    const { least = 0, most = own } = limits[at] ?? {};
    const next = Math.min(Math.max(own + open, least), Math.max(most, own));
    open -= next - own;
    guess[at] = next;
  }
  const widest = widestFirst[0] ?? 0;
  guess[widest] = (guess[widest] ?? 0) + open;
  return guess;
}

interface Search extends Division {
  readonly limits: readonly Limit[];
  readonly linesOf: (at: number, width: number) => readonly number[];
  readonly step: number;
}

/** The best way to move one to three characters of room from one column to another; null when none is better. */
function bestMove({ widths, lines, cost, limits, linesOf, step }: Search): Division | null {
  let best: Division | null = null;
  for (const from of widths.keys()) {
    for (const moved of [step, 2 * step, 3 * step]) {
      const less = (widths[from] ?? 0) - moved;
      if (less < (limits[from]?.least ?? 0)) continue;
      const lower = linesOf(from, less);
      for (const to of widths.keys()) {
        if (to === from) continue;
        const more = (widths[to] ?? 0) + moved;
        const changed = lines.map((own, at) => (at === from ? lower : at === to ? linesOf(to, more) : own));
        const reached = costOf(changed);
        if (reached >= (best?.cost ?? cost)) continue;
        best = {
          widths: widths.map((own, at) => (at === from ? less : at === to ? more : own)),
          lines: changed,
          cost: reached,
        };
      }
    }
  }
  return best;
}

function linesIn(lengths: readonly number[], perLine: number): readonly number[] {
  return lengths.map((length) => Math.max(1, Math.ceil(length / Math.max(1, perLine))));
}

/** The lines of all rows: each is as high as its highest cell. */
function costOf(lines: readonly (readonly number[])[]): number {
  let cost = 0;
  for (const at of lines[0]?.keys() ?? []) {
    let [highest, all] = [0, 0];
    for (const column of lines) {
      const own = column[at] ?? 1;
      if (own > highest) highest = own;
      all += own;
    }
    cost += highest + all * evenness;
  }
  return cost;
}
