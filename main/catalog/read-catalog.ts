import { succeed } from "../../shared/result.ts";
import type { UseCase } from "../engine/use-case.ts";
import { listOwnColumns } from "../store/own-columns.ts";
import { listFields, listMechanisms, listParties, listUnits } from "../store/words.ts";
import { listWorklists } from "../store/worklists.ts";
import { existingYear } from "../years/open-year.ts";

/**
 * The words that the year's forms and filters offer: its own first, then, for mechanisms, parties and units, those of other
 * years, so that nobody types 重庆市荣昌区 anew every January. Fails with `not-found`.
 */
export const readCatalog: UseCase<"catalog:read"> = ({ db }, { year }) => {
  const existing = existingYear(db, year);
  if (!existing.ok) return existing;
  return succeed({
    worklists: listWorklists(db, year),
    mechanisms: ownFirst(listMechanisms(db, year), listMechanisms(db)),
    fields: listFields(db, year),
    parties: ownFirst(listParties(db, year), listParties(db)),
    units: ownFirst(listUnits(db, year), listUnits(db)),
    ownColumns: listOwnColumns(db, year),
  });
};

function ownFirst(own: readonly string[], all: readonly string[]): readonly string[] {
  return [...new Set([...own, ...all])];
}
