import type { Workbook, WorkbookProperties } from "hucre/xlsx";

const property = "合作年报年度";

/** Marks a workbook as this program's export of a year, in the file's properties. */
export function ownExportMark(year: number): Pick<WorkbookProperties, "custom"> {
  return { custom: { [property]: year } };
}

/** The year that a workbook was exported from, if this program wrote it. */
export function ownExportYear({ properties }: Workbook): number | null {
  const year = properties?.custom?.[property];
  return typeof year === "number" ? year : null;
}
