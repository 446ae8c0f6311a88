import type { ItemCarry } from "../carry/item-carry.ts";

type Link = Pick<ItemCarry, "itemId" | "formerId">;

/**
 * The items that those of a year go on with, followed as far back as the links reach: `links` holds those of the year itself
 * and of each year before it, the newest first.
 */
export function carriedThrough(links: readonly (readonly Link[])[]): ReadonlyMap<string, string> {
  const [own = [], ...before] = links;
  const former = new Map(before.flat().map(({ itemId, formerId }) => [itemId, formerId]));
  return new Map(own.map(({ itemId, formerId }) => [itemId, first(former, formerId)]));
}

function first(former: ReadonlyMap<string, string>, id: string): string {
  const earlier = former.get(id);
  return earlier === undefined ? id : first(former, earlier);
}
