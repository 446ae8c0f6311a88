import type { ImportChoices } from "../import-choices.ts";
import type { CellProblem, DroppedRow } from "../problems.ts";
import type { SheetTable } from "../sheet-table.ts";
import type { ImportRow } from "./import-row.ts";
import { joinRows } from "./join-rows.ts";
import { readRow, type ReadRow } from "./read-row.ts";
import { droppedKindOf, groupName, isSubgroup, type RowLook } from "./row-kinds.ts";
import { sheetReading, type ReadingSettings } from "./sheet-reading.ts";

/** A sheet as items: what each row says, what there is to say about its cells, and the rows that stand for no item. */
export interface NormalisedSheet {
  readonly rows: readonly ImportRow[];
  /** In order of rows. */
  readonly problems: readonly CellProblem[];
  readonly dropped: readonly DroppedRow[];
}

/**
 * Reads the rows below the header as the choices say. Merged cells are filled down (amounts are not: one sum must not be
 * counted twice), rows under one merged name become one, totals and headings between the rows are left out and reported.
 * Never throws, whatever stands in the cells.
 */
export function normaliseRows(table: SheetTable, choices: ImportChoices, settings: ReadingSettings): NormalisedSheet {
  const sheet = sheetReading(table, choices, settings);
  const read: ReadRow[] = [];
  const dropped: DroppedRow[] = [];
  let group: string | null = null;
  let isUnderMainGroup = false;
  for (let index = sheet.first; index < table.rows.length; index += 1) {
    const look = sheet.lookOf(index);
    if (look.count === 0) continue;
    const kind = droppedKindOf(look, sheet.look);
    if (kind !== null) {
      dropped.push({ row: look.row, kind, text: textOf(look) });
      if (kind === "group" && !(isSubgroup(look) && isUnderMainGroup)) group = groupName(look);
      if (kind === "group" && !isSubgroup(look)) isUnderMainGroup = true;
      continue;
    }
    const cells = sheet.cellsOf(index);
    const row = readRow(look.row, cells, group);
    const above = read.at(-1);
    if (above !== undefined && sheet.continuesAbove(index, look)) read[read.length - 1] = joinRows(above, row, cells);
    else if (isUnfilled(row)) dropped.push({ row: look.row, kind: "unfilled", text: textOf(look) });
    else read.push(row);
  }
  return { rows: read, problems: read.flatMap(({ problems }) => problems), dropped };
}

/** A line that was numbered beforehand and never filled in. */
function isUnfilled({ values, problems }: ReadRow): boolean {
  const said = Object.keys(values).filter((field) => field !== "number" && field !== "field");
  return said.length === 0 && problems.every(({ level, kind }) => level !== "rejected" || kind === "missing-title");
}

function textOf({ texts }: RowLook): string {
  return [...texts().values()].join(" ").slice(0, 80);
}
