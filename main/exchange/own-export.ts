import type { Workbook, WorkbookProperties } from "hucre/xlsx";
import { isIsoDate, type IsoDate } from "../../shared/domain/dates.ts";

const yearProperty = "合作年报年度";
const dateProperty = "合作年报截至日期";

/** What this program remembers in the properties of a workbook that it has exported. */
export interface OwnExport {
  readonly year: number;
  /** The date at which the figures stood; null in the workbooks of earlier versions. */
  readonly asOf: IsoDate | null;
}

/** Marks a workbook as this program's export of a year at a date. */
export function ownExportMark(year: number, asOf: IsoDate): Pick<WorkbookProperties, "custom"> {
  return { custom: { [yearProperty]: year, [dateProperty]: asOf } };
}

/** The year and date that a workbook was exported from, if this program wrote it. */
export function ownExportOf({ properties }: Workbook): OwnExport | null {
  const year = properties?.custom?.[yearProperty];
  const asOf = properties?.custom?.[dateProperty];
  if (typeof year !== "number") return null;
  return { year, asOf: typeof asOf === "string" && isIsoDate(asOf) ? asOf : null };
}
