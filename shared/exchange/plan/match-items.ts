import { groupBy } from "../../domain/group-by.ts";
import type { ImportRow } from "../rows/import-row.ts";
import { matchKey } from "./match-keys.ts";
import type { ExistingItem, RowDecision } from "./plan-types.ts";

/** What a row is taken for. */
export type Match =
  | { readonly kind: "item"; readonly existing: ExistingItem }
  | { readonly kind: "new" }
  /** Several items of this number and name: a person has to say which. */
  | { readonly kind: "several"; readonly candidates: readonly ExistingItem[] };

export interface Matching {
  /** The list that the rows belong to; null while it does not exist. */
  readonly worklistId: string | null;
  /** Whether the program itself wrote the workbook from this year: then its rows are the year's items, of whatever list. */
  readonly ownExport: boolean;
  readonly decisions: readonly RowDecision[];
  /** Whether the row would change nothing of the item. */
  readonly isUnchanged: (row: ImportRow, existing: ExistingItem) => boolean;
}

/**
 * Finds the item that each row stands for: of the same number and name (of the same name where the row has no number), blanks
 * and width apart. A row that would change nothing of such an item is that item, whatever list it is on; otherwise it must be
 * on the rows' own list, unless the workbook is an export of the year. No item is given to two rows.
 */
export function matchItems(
  rows: readonly ImportRow[],
  existing: readonly ExistingItem[],
  matching: Matching,
): ReadonlyMap<ImportRow, Match> {
  const byTitle = groupBy(existing, ({ item }) => matchKey(item.title));
  const matches = new Map<ImportRow, Match>();
  const used = new Set<string>();
  const take = (row: ImportRow, found: ExistingItem) => {
    used.add(found.item.id);
    matches.set(row, { kind: "item", existing: found });
  };
  const candidatesOf = (row: ImportRow) =>
    existing.length === 0
      ? []
      : (byTitle.get(matchKey(row.values.title)) ?? []).filter((one) => !used.has(one.item.id) && fitsNumber(row, one));
  const isOnList = ({ item }: ExistingItem) => item.worklistId === matching.worklistId;

  decide(rows, existing, matching, matches, take);
  const open = () => rows.filter((row) => !matches.has(row));
  for (const row of open()) {
    const same = candidatesOf(row).filter((one) => matching.isUnchanged(row, one));
    const found = same.find(isOnList) ?? same[0];
    if (found) take(row, found);
  }
  for (const row of open()) {
    const candidates = candidatesOf(row);
    const onList = candidates.filter(isOnList);
    const likely = onList.length === 0 && matching.ownExport ? candidates : onList;
    const [only] = likely;
    if (only === undefined) matches.set(row, { kind: "new" });
    else if (likely.length === 1) take(row, only);
    else matches.set(row, { kind: "several", candidates: likely });
  }
  return matches;
}

function decide(
  rows: readonly ImportRow[],
  existing: readonly ExistingItem[],
  { decisions }: Matching,
  matches: Map<ImportRow, Match>,
  take: (row: ImportRow, found: ExistingItem) => void,
): void {
  if (decisions.length === 0) return;
  const byRow = new Map(decisions.map(({ row, itemId }) => [row, itemId]));
  const byId = new Map(existing.map((one) => [one.item.id, one]));
  for (const row of rows) {
    const decided = byRow.get(row.row);
    const found = typeof decided === "string" ? byId.get(decided) : undefined;
    if (found) take(row, found);
    else if (decided === null) matches.set(row, { kind: "new" });
  }
}

function fitsNumber({ values }: ImportRow, { item }: ExistingItem): boolean {
  return values.number === undefined || matchKey(values.number) === matchKey(item.number);
}
