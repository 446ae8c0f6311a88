import { rejected } from "../problems.ts";
import type { ImportRow, ImportValues } from "../rows/import-row.ts";
import { differences } from "./differences.ts";
import { doublesFinder, type Doubling } from "./doubled-rows.ts";
import { matchItems, type Match, type Matching } from "./match-items.ts";
import { nearMatches } from "./near-matches.ts";
import type { ExistingItem, NearMatch, Planned } from "./plan-types.ts";
import {
  planCreated,
  planDouble,
  planExisting,
  planRejected,
  tell,
  type FieldPlaces,
  type RowPlan,
} from "./row-plans.ts";

export interface PlanningInput extends Omit<Matching, "isUnchanged"> {
  readonly rows: readonly ImportRow[];
  readonly existing: readonly ExistingItem[];
  readonly places: FieldPlaces;
}

/**
 * Decides what becomes of each row: a new item, an item with changed values (old → new), one that stays as it is, or a row
 * that stays out until something is corrected. Writes nothing.
 */
export function planImport({ rows, existing, places, ...matching }: PlanningInput): Planned {
  const changesOf = rememberedDifferences();
  const isUnchanged = (row: ImportRow, one: ExistingItem) => Object.keys(changesOf(row, one)).length === 0;
  const sound = rows.filter((row) => !row.rejected);
  const matches = matchItems(sound, existing, { ...matching, isUnchanged });
  const doubling = doublesFinder();
  const planning: Planning = { places, changesOf, near: nearMatches(existing) };
  const plans = rows.map((row) => {
    const match = matches.get(row);
    return match === undefined ? planRejected(row, null, places) : planRow(planning, row, match, doubling(row));
  });
  return {
    rows: plans.flatMap(({ planned }) => planned ?? []),
    work: plans.flatMap(({ work }) => work ?? []),
    problems: plans.flatMap(({ problems }) => problems),
    dropped: plans.flatMap(({ dropped }) => dropped ?? []),
  };
}

interface Planning {
  readonly places: FieldPlaces;
  readonly changesOf: (row: ImportRow, existing: ExistingItem) => ImportValues;
  readonly near: (row: ImportRow) => readonly NearMatch[];
}

/** A row that is surely an item is that item, though its name stands in the sheet twice. */
function planRow(
  { places, changesOf, near }: Planning,
  row: ImportRow,
  match: Match,
  doubled: Doubling | null,
): RowPlan {
  if (match.kind === "item") return planExisting(row, match.existing, changesOf(row, match.existing), places);
  if (doubled?.kind === "double") return planDouble(row);
  const fault = doubled === null ? null : ({ field: "title", note: doubled.note } as const);
  if (fault?.note.level === "rejected") return planRejected(row, fault, places);
  if (match.kind === "several") {
    const note = rejected("several-items", `已有${match.candidates.length}条同名事项，请指明是哪一条`);
    return planRejected(row, { field: "title", note }, places, match.candidates.map(offered));
  }
  const plan = planCreated(row, near(row), places);
  return fault === null ? plan : { ...plan, problems: [...plan.problems, tell(row, fault, places)] };
}

function offered({ item, worklistTitle }: ExistingItem): NearMatch {
  return { itemId: item.id, number: item.number, title: item.title, worklist: worklistTitle, likeness: 1 };
}

/** Matching asks for the same differences again that the plan then shows. */
function rememberedDifferences(): Planning["changesOf"] {
  const last = new WeakMap<ImportRow, { readonly existing: ExistingItem; readonly values: ImportValues }>();
  return (row, existing) => {
    const known = last.get(row);
    if (known?.existing === existing) return known.values;
    const values = differences(row, existing);
    last.set(row, { existing, values });
    return values;
  };
}
