import { isoDate } from "../../../shared/domain/dates.ts";
import { itemsByUnit } from "../../../shared/exchange/forms/units-of-form.ts";
import { succeed } from "../../../shared/result.ts";
import type { UseCase } from "../../engine/use-case.ts";
import { readYearData } from "../../store/year-data.ts";
import { existingYear } from "../../years/open-year.ts";
import { workbookRows } from "../workbook-rows.ts";

/** The units that items of the year lie with, and how many items each would be asked about. Fails with `not-found`. */
export const listFormUnits: UseCase<"forms:units"> = ({ db }, { year, way }) => {
  const existing = existingYear(db, year);
  if (!existing.ok) return existing;
  const data = readYearData(db, year);
  // Who is asked does not depend on how far an item is.
  const rows = data === null ? [] : workbookRows(data, isoDate(`${year}-12-31`));
  const { units, withoutUnit } = itemsByUnit(rows, way);
  return succeed({ units: units.map(({ unit, rows: own }) => ({ unit, items: own.length })), withoutUnit });
};
