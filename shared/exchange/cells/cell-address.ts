const letters = 26;
const firstLetter = "A".charCodeAt(0);

/** The letters over a column counted from 0: A, Z, AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(firstLetter + (column % letters));
  return column < letters ? last : columnLetters(Math.floor(column / letters) - 1) + last;
}

/** A cell as Excel names it: row 12 (from 1) of column 9 (from 0) is J12. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
