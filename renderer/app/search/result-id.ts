/** The id of a result in the page, by which the field says which one is chosen. */
export function resultId(index: number): string {
  return `search-result-${index}`;
}
