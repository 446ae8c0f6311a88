import { useMemo } from "react";
import type { Item } from "../../../../shared/domain/item.ts";
import { sharedOwnColumns, type OwnColumn, type SharedOwnColumn } from "../../../../shared/domain/own-column.ts";
import { isOwnField, ownName } from "../../../../shared/domain/own-field.ts";
import type { Catalog } from "../../../../shared/ipc/questions/catalog.ts";

/** The own columns of the year by name, as the list shows them. */
export function useSharedOwnColumns(catalog: Catalog | undefined): readonly SharedOwnColumn[] {
  return useMemo(() => sharedOwnColumns(catalog?.ownColumns ?? []), [catalog?.ownColumns]);
}

/** The own column of an item's list that a field stands for; null for another field, and where the list has none. */
export function ownColumnOf(
  own: readonly OwnColumn[],
  { worklistId }: Pick<Item, "worklistId">,
  field: string,
): OwnColumn | null {
  if (!isOwnField(field)) return null;
  const name = ownName(field);
  return own.find((column) => column.worklistId === worklistId && column.name === name) ?? null;
}

/** The same for rows of any list: the choices are those of all lists that have the column. */
export function sharedOwnColumnOf(own: readonly OwnColumn[], field: string): SharedOwnColumn | null {
  return sharedOwnColumns(own).find((column) => column.field === field) ?? null;
}
