/** Where a key leads from a place in a list of `total` rows, `page` rows on screen; null for keys that do not walk. */
export function placeAfterKey(key: string, place: number | null, total: number, page: number): number | null {
  if (total === 0) return null;
  const last = total - 1;
  const within = (wanted: number) => Math.min(last, Math.max(0, wanted));
  switch (key) {
    case "ArrowDown":
      return place === null ? 0 : within(place + 1);
    case "ArrowUp":
      return place === null ? last : within(place - 1);
    case "PageDown":
      return within((place ?? 0) + page);
    case "PageUp":
      return within((place ?? 0) - page);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/** The order after a click on a column's head: rising, then falling, then the list's own. */
export function nextSort<Key>(
  sort: { readonly by: Key; readonly descending: boolean } | null,
  by: Key,
): { readonly by: Key; readonly descending: boolean } | null {
  if (sort?.by !== by) return { by, descending: false };
  return sort.descending ? null : { by, descending: true };
}
