import { fail, succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { readItemRow } from "../store/item-pages.ts";
import { listFields } from "../store/words.ts";
import { countObservations, listLastChanged, readDoneChanges, readFigureRows } from "../store/year-figures.ts";
import { readYear } from "../store/years.ts";
import { itemRow } from "../worklists/item-row.ts";
import { overviewOf } from "./overview-of.ts";

const mostRecent = 10;

/** The figures, charts and calls for attention of a year at a cut-off date. Fails with `not-found`. */
export const readOverview: UseCase<"overview:read"> = ({ db }, { year, asOf }) => {
  const found = readYear(db, year);
  if (found === null) return fail({ kind: "not-found", what: "year" });
  const rows = readFigureRows(db, year, asOf);
  const { lampRule } = found;
  const source = { year, lampRule, fields: listFields(db, year), rows, doneChanges: readDoneChanges(db, year) };
  const { calls, ...figures } = overviewOf(source, asOf);
  const attention = calls.flatMap(({ id, reason }) => {
    const row = readItemRow(db, id, asOf);
    return row === null ? [] : [{ row: itemRow(row, lampRule), reason }];
  });
  const recent = listLastChanged(db, year, mostRecent);
  return succeed({ ...figures, attention, recent, observations: countObservations(db, year) });
};
