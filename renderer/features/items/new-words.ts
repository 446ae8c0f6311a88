import type { QueryClient } from "@tanstack/react-query";
import type { ItemDraft } from "../../../shared/domain/item.ts";
import type { Catalog } from "../../../shared/ipc/questions/catalog.ts";
import { questionQuery } from "../../lib/query-client.ts";

/** Reads what is offered while typing anew, when what was saved names a field, party or unit that it does not have yet. */
export function learnWords(client: QueryClient, year: number, saved: readonly Partial<ItemDraft>[]): void {
  const catalog = client.getQueryData(questionQuery("catalog:read", { year }).queryKey);
  if (saved.some((changes) => bringsNewWords(catalog, changes))) readWordsAnew(client);
}

/** The names that are offered while typing, and how each may be typed. */
export function readWordsAnew(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ["catalog:read"] });
  void client.invalidateQueries({ queryKey: ["words:spellings"] });
}

/** Of a catalogue that was not read, nothing is known. */
function bringsNewWords(catalog: Catalog | undefined, changes: Partial<ItemDraft>): boolean {
  if (catalog === undefined) return true;
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
