import { readXlsx, writeXlsx, type CellValue, type WriteSheet } from "hucre/xlsx";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { asWritten } from "./edit-sheets.ts";
import type { FormField } from "../../shared/exchange/forms/form-fields.ts";

/** The list of a form as a grid of values, its header in the third row, with a way to find things in it. */
export interface FormGrid {
  readonly rows: CellValue[][];
  /** Puts a value into the row of an item, under a heading. */
  readonly fill: (title: string, heading: string, value: CellValue) => void;
  /** The value there. */
  readonly at: (title: string, heading: string) => CellValue;
}

export const headerRow = 2;

/**
 * Changes the list of a form as a person in a spreadsheet does, and saves it: formats, locks and rules are lost on the way,
 * as in careless programs; texts and numbers stay. Sheets can be put beside it.
 */
export async function editForm(
  path: string,
  edit: (grid: FormGrid) => void,
  { saveAs = path, otherSheets = [] }: { readonly saveAs?: string; readonly otherSheets?: readonly WriteSheet[] } = {},
): Promise<string> {
  const { sheets } = await readXlsx(readFileSync(path));
  const list = sheets.find(({ name }) => name === "填报表") ?? sheets.at(-1);
  if (list === undefined) throw new Error("the form has no list");
  const rows = list.rows.map((row) => row.slice());
  edit({ rows, ...placesIn(rows) });
  mkdirSync(dirname(saveAs), { recursive: true });
  const sheet: WriteSheet = { name: "填报表", rows: rows.map((row) => row.map(asWritten)) };
  writeFileSync(saveAs, await writeXlsx({ sheets: [...otherSheets, sheet] }));
  return saveAs;
}

function placesIn(rows: CellValue[][]): Pick<FormGrid, "fill" | "at"> {
  const find = (title: string, heading: string) => {
    const column = rows[headerRow]?.indexOf(heading) ?? -1;
    const row = rows.find((cells) => cells.includes(title));
    if (row === undefined || column < 0) throw new Error(`the form has no ${title} or ${heading}`);
    return { row, column };
  };
  return {
    at(title, heading) {
      const { row, column } = find(title, heading);
      return row[column] ?? null;
    },
    fill(title, heading, value) {
      const { row, column } = find(title, heading);
      row[column] = value;
    },
  };
}

/** The heading of a column that a test speaks of by its field. */
export const headingOf: Readonly<Record<FormField, string>> = {
  text: "进展情况",
  doneThisYear: "年度完成投资（万元）",
  doneSinceStart: "累计完成投资（万元）",
  percent: "进度（%）",
  physicalProgress: "形象进度",
  phase: "阶段",
  status: "状态",
  finishedOn: "完成时间",
  problem: "存在问题",
  nextStep: "下一步工作",
};
