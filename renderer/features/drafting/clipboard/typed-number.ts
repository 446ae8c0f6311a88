/** What a typed number makes of a line, and the line without it. */
export interface NumberedLine {
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

const numbers: readonly (readonly [NumberedLine["level"], RegExp])[] = [
  [1, /^第?[一二三四五六七八九十百]+(?:、|章[\s　]*)/],
  [2, /^[（(][一二三四五六七八九十百]+[）)]/],
  [3, /^\d{1,2}[.．](?!\d)/],
  [4, /^[（(]\d{1,2}[）)]/],
];

/** Longer lines are sentences that happen to begin with a number. */
const longestHeading = 40;

/**
 * Reads the typed number of a heading (GB/T 9704-2012 §7.3.3), which the report gives by itself. A line with an end mark is
 * no heading: （一）加快建设。今年以来…… stays a paragraph.
 */
export function readNumberedLine(line: string): NumberedLine | null {
  if (line.length > longestHeading || /[。；！？：，]/.test(line)) return null;
  for (const [level, number] of numbers) {
    const text = line.replace(number, "").trim();
    if (text !== line && text !== "") return { level, text };
  }
  return null;
}

/** The line of a heading without a number that was typed before it. */
export function withoutNumber(line: string): string {
  return readNumberedLine(line)?.text ?? line;
}
