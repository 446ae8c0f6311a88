import { fieldLabel } from "../domain/field-labels.ts";
import { listColumns, listColumnLabel } from "./grid/list-columns.ts";
import { withoutBlanks } from "./headings/heading.ts";
import { standardColumns } from "./standard-columns.ts";

const reserved: ReadonlyMap<string, string> = new Map(
  [
    ...listColumns.map((column) => listColumnLabel(column)),
    ...standardColumns.map(({ header }) => header),
    fieldLabel("worklistId") ?? "",
  ].map((label) => [bareName(label), label]),
);

/** The column of the program that goes by this name, blanks, width and a unit behind it apart; null for none. */
export function programColumnCalled(name: string): string | null {
  return reserved.get(bareName(name)) ?? null;
}

function bareName(name: string): string {
  return withoutBlanks(name).replace(/\((亿元|万元|元|%)\)$/u, "");
}
