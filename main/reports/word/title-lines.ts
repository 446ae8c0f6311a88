/** Made for the first title that is longer than a line: loading its dictionary would slow down every report. */
let segmenter: Intl.Segmenter | null = null;
const wordsOf = (title: string) =>
  [...(segmenter ??= new Intl.Segmenter("zh-CN", { granularity: "word" })).segment(title)].map(
    ({ segment }) => segment,
  );

/** Characters that may not begin a line of a title, and such that may not end one. */
const notFirst = /^[的地得和与及暨、，；：。）》〉”’】〕]/;
const notLast = /[（《〈“‘【〔]$/;

/**
 * Breaks a title into lines of at most `perLine` full-width characters between words, shaped as 梯形 or 菱形
 * (GB/T 9704-2012 §7.3.1): lines that only grow, only shrink, or are longest in the middle, never of equal length.
 */
export function titleLines(title: string, perLine: number): readonly string[] {
  const count = Math.ceil(width(title) / perLine);
  if (count <= 1) return [title];
  const parts = wordsOf(title);
  for (let lines = count; lines <= Math.min(count + 1, mostShaped); lines += 1) {
    const best = bestBreak(parts, lines, perLine);
    if (best) return best;
  }
  return filled(parts, perLine) ?? [title];
}

/** Trying every break of longer titles takes for ever, and no shape would be seen in so many lines. */
const mostShaped = 4;

/** Line after line as full as it will be; null when a word is longer than a line. */
function filled(parts: readonly string[], perLine: number): readonly string[] | null {
  const lines = [""];
  for (const part of parts) {
    if (width(part) > perLine) return null;
    const line = `${lines.at(-1) ?? ""}${part}`;
    if (width(line) > perLine) lines.push(part);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

interface Layout {
  readonly lines: readonly string[];
  readonly cost: number;
}

function bestBreak(parts: readonly string[], count: number, perLine: number): readonly string[] | null {
  let best: Layout | null = null;
  for (const lines of layouts(parts, count, perLine)) {
    const cost = costOf(lines);
    if (cost !== null && (best === null || cost < best.cost)) best = { lines, cost };
  }
  return best?.lines ?? null;
}

/** Every way to lay the words out on exactly `count` lines that fit. */
function* layouts(parts: readonly string[], count: number, perLine: number): Generator<readonly string[]> {
  if (count === 1) {
    const line = parts.join("");
    if (line !== "" && width(line) <= perLine) yield [line];
    return;
  }
  let line = "";
  for (const [index, part] of parts.entries()) {
    line += part;
    if (width(line) > perLine) return;
    const rest = parts.slice(index + 1);
    if (notLast.test(line) || notFirst.test(rest[0] ?? "")) continue;
    for (const others of layouts(rest, count - 1, perLine)) yield [line, ...others];
  }
}

/** How far a layout is from even lines; null for shapes that are neither 梯形 nor 菱形. A step of two characters reads best. */
function costOf(lines: readonly string[]): number | null {
  const widths = lines.map(width);
  const steps = widths.slice(1).map((next, index) => next - (widths[index] ?? 0));
  if (steps.some((step) => Math.abs(step) < 1)) return null;
  const turns = steps.slice(1).filter((step, index) => step > 0 && (steps[index] ?? 0) < 0).length;
  if (turns > 0) return null;
  return steps.reduce((sum, step) => sum + (Math.abs(step) - 2) ** 2, 0);
}

/** In full-width characters. */
function width(text: string): number {
  let sum = 0;
  for (const character of text) sum += character < "\u0080" ? 0.5 : 1;
  return sum;
}
