import { columnLetters } from "../../../../shared/exchange/cells/cell-address.ts";
import { xmlText } from "../xml-text.ts";
import type { NativeChart, NativeSeries } from "./native-chart-options.ts";

/** Cells of a column from the second row on. */
function columnRange(column: number, rows: number): string {
  const name = columnLetters(column);
  return rows === 1 ? `Sheet1!$${name}$2` : `Sheet1!$${name}$2:$${name}$${rows + 1}`;
}

function texts(formula: string, values: readonly string[]): string {
  const points = values.map((text, index) => `<c:pt idx="${index}"><c:v>${xmlText(text)}</c:v></c:pt>`).join("");
  return `<c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points}</c:strCache></c:strRef>`;
}

/** An absent value has no point: never a zero, never NaN. */
function numbers(formula: string, values: readonly (number | null)[]): string {
  const points = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`,
  );
  return `<c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

/** Number and name of a series; its name stands in the first row of the sheet. */
export function seriesStart({ name }: NativeSeries, index: number): string {
  const heading = texts(`Sheet1!$${columnLetters(index + 1)}$1`, [name]);
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${heading}</c:tx>`;
}

/** Categories and values of a series, the same as in the sheet: without them LibreOffice shows an empty chart. */
export function categoriesAndValues({ categories, series }: NativeChart, index: number): string {
  const values = categories.map((_, at) => series[index]?.values[at] ?? null);
  const rows = categories.length;
  return (
    `<c:cat>${texts(columnRange(0, rows), categories)}</c:cat>` +
    `<c:val>${numbers(columnRange(index + 1, rows), values)}</c:val>`
  );
}
