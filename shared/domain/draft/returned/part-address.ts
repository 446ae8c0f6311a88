/**
 * A paragraph of the report as it stands in its Word file. `at` counts the paragraphs of words of a block; `row` counts through
 * head, rows and 合计 of a table, `column` the cells that are named in that row.
 */
export type PartAddress =
  | { readonly kind: "title" | "cutOff" | "unit" | "date" }
  | { readonly kind: "chapterTitle" | "annexTitle"; readonly id: string }
  /** A heading; the title of 数读 (with its note), 案例 or 大事记; the caption of a chart, table or picture. */
  | { readonly kind: "head" | "unitsLine" | "note"; readonly blockId: string }
  | { readonly kind: "words"; readonly blockId: string; readonly at: number }
  /** A whole table. */
  | { readonly kind: "block"; readonly blockId: string }
  | { readonly kind: "row"; readonly blockId: string; readonly row: number }
  | { readonly kind: "cell"; readonly blockId: string; readonly row: number; readonly column: number };

/** What the window leads to: the block, or the chapter or annex; null for title, cut-off line and signature. */
export function idOfAddress(address: PartAddress): string | null {
  if ("blockId" in address) return address.blockId;
  return "id" in address ? address.id : null;
}

export function sameAddress(one: PartAddress, other: PartAddress): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
