import type { ItemDraft } from "../../../shared/domain/item.ts";
import type { Catalog } from "../../../shared/ipc/questions/catalog.ts";

/** Whether changes name a field, party or unit that the catalogue does not offer yet. */
export function bringsNewWords(catalog: Catalog | undefined, changes: Partial<ItemDraft>): boolean {
  if (catalog === undefined) return false;
  const fields = catalog.fields.map(({ name }) => name);
  const units = [changes.leadUnit, ...(changes.responsibleUnits ?? [])];
  return (
    isNew(fields, changes.field) ||
    units.some((unit) => isNew(catalog.units, unit)) ||
    (changes.parties ?? []).some((party) => isNew(catalog.parties, party))
  );
}

function isNew(known: readonly string[], word: string | null | undefined): boolean {
  return word !== null && word !== undefined && !known.includes(word);
}
