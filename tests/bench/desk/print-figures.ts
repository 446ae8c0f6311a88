import type { Figure } from "./figure.ts";

/** One size as a table. */
export function printFigures(size: number, rounds: number, figures: readonly Figure[]): void {
  printTable(`${size} items, median of ${rounds}`, figures);
}

/** Each figure, its floor, how many times the floor it is, and what is promised. */
export function printTable(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  console.log(
    `  ${"".padEnd(30)}${["ours", "floor", "× floor", "× computing", "promised"].map((head) => head.padStart(13)).join("")}`,
  );
  for (const figure of figures) {
    const cells = [
      shown(figure, figure.ours),
      shown(figure, figure.floor),
      times(figure),
      computing(figure),
      promised(figure),
    ];
    console.log(`  ${padded(figure.name)}${cells.map((cell) => cell.padStart(13)).join("")}`);
  }
}

/** How each figure grows with the number of items, with its ratio to the floor. */
export function printGrowth(bySize: ReadonlyMap<number, readonly Figure[]>): void {
  if (bySize.size < 2) return;
  const names = [...new Set([...bySize.values()].flatMap((figures) => figures.map(({ name }) => name)))];
  console.log("\nGrowth");
  console.log(`  ${"".padEnd(30)}${[...bySize.keys()].map((size) => String(size).padStart(22)).join("")}`);
  for (const name of names) {
    const cells = [...bySize.values()].map((figures) => grown(figures.find((figure) => figure.name === name)));
    console.log(`  ${padded(name)}${cells.map((cell) => cell.padStart(22)).join("")}`);
  }
}

function grown(figure: Figure | undefined): string {
  if (figure === undefined) return "";
  return figure.floor === null ? shown(figure, figure.ours) : `${shown(figure, figure.ours)} (${times(figure)})`;
}

function shown({ unit }: Figure, value: number | null): string {
  if (value === null) return "";
  return `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
}

function times({ ours, floor }: Figure): string {
  return floor === null ? "" : `× ${(ours / floor).toFixed(2)}`;
}

function computing({ computing: ratio }: Figure): string {
  return ratio === undefined ? "" : `× ${ratio.toFixed(2)}`;
}

function promised({ target, unit }: Figure): string {
  if (target === null) return "";
  return "times" in target ? `× ${target.times}` : `${target.most} ${unit}`;
}

/** Chinese characters take two columns of a terminal. */
function padded(name: string): string {
  const width = name.length + (name.match(/\p{Script=Han}/gu)?.length ?? 0);
  return name + " ".repeat(Math.max(30 - width, 1));
}
