import { groupBy } from "../../domain/group-by.ts";
import { matchKey } from "../plan/match-keys.ts";
import { nearMatches } from "../plan/near-matches.ts";
import type { ExistingItem, PlannedRow } from "../plan/plan-types.ts";
import { rejected, type CellNote } from "../problems.ts";
import type { ProblemOwner } from "./problem-plan.ts";

/** What the items of a row are looked for among. */
export interface OwnerPlaces {
  readonly existing: readonly ExistingItem[];
  /** The rows of the list in the same workbook: what they are called there counts first. */
  readonly planned: readonly PlannedRow[];
  /** The list that is imported into; null while it does not exist. */
  readonly worklistId: string | null;
}

type Named = { readonly number: string | null; readonly title: string | null };
export type FoundOwner = { readonly owner: ProblemOwner } | { readonly fault: CellNote };

/** Finds the item that a row names: by number and name, by the name alone where it has no number, as the list's own rows are. */
export function ownersByName({ existing, planned, worklistId }: OwnerPlaces): (named: Named) => FoundOwner {
  const inStore = groupBy(existing, ({ item }) => matchKey(item.title));
  const inBook = groupBy(planned, ({ title }) => matchKey(title));
  const near = nearMatches(existing);
  return (named) => {
    const { number, title } = named;
    if (title === null) return { fault: rejected("missing-title", "没有写明是哪一项事项，请填写事项名称") };
    const rows = (inBook.get(matchKey(title)) ?? []).filter((row) => fits(number, row.number));
    const targets = new Map(rows.map((row) => [row.itemId ?? `row ${row.row}`, row]));
    if (targets.size > 1) return { fault: several(targets.size) };
    for (const row of targets.values()) return ofRow(row);
    const items = (inStore.get(matchKey(title)) ?? [])
      .map(({ item }) => item)
      .filter((item) => fits(number, item.number));
    const onList = items.filter((item) => item.worklistId === worklistId);
    const [found, ...others] = onList.length === 0 ? items : onList;
    if (found === undefined)
      return {
        fault: unknown(
          title,
          near({ values: { title } }).map((one) => one.title),
        ),
      };
    return others.length === 0 ? { owner: itemOwner(found) } : { fault: several(others.length + 1) };
  };
}

/** An item of the store as the owner of a problem. */
export function itemOwner({ id, number, title }: ExistingItem["item"]): ProblemOwner {
  return { kind: "item", id, number, title };
}

function ofRow({ row, outcome, itemId, number, title }: PlannedRow): FoundOwner {
  if (outcome === "rejected") {
    return { fault: rejected("item-left-out", `事项表第${row}行的这项事项不能导入，请先改正那一行`) };
  }
  return { owner: itemId === null ? { kind: "row", row, number, title } : { kind: "item", id: itemId, number, title } };
}

function fits(wanted: string | null, number: string | null): boolean {
  return wanted === null || matchKey(wanted) === matchKey(number);
}

function several(count: number): CellNote {
  return rejected("several-items", `有${count}条同名事项，请把序号也写明`);
}

function unknown(title: string, near: readonly string[]): CellNote {
  const close = near.length === 0 ? "" : `，名称相近的有${near.map((one) => `“${one}”`).join("、")}`;
  return rejected("unknown-item", `没有“${title.slice(0, 40)}”这项事项${close}，请改正序号和事项名称`, near);
}
