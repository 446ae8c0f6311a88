import { groupBy } from "../../domain/group-by.ts";
import type { ItemProblem } from "../../domain/problems/item-problem.ts";
import { matchKey, wordKey } from "../plan/match-keys.ts";
import type { RowOutcome } from "../plan/plan-types.ts";
import { rejected, toCheck, type CellNote } from "../problems.ts";
import { changesInWords, emptyProblem, problemChanges, typedAnew } from "./problem-differences.ts";
import { itemOwner, ownersByName, type FoundOwner, type OwnerPlaces } from "./problem-owners.ts";
import type { PlannedProblem, PlannedProblems, ProblemOwner, ProblemWork } from "./problem-plan.ts";
import type { ProblemNote, ProblemRow } from "./problem-row.ts";
import type { ProblemValues } from "./read-problem-cell.ts";

export interface ProblemPlanning extends OwnerPlaces {
  readonly rows: readonly ProblemRow[];
  /** All problems of the year. */
  readonly problems: readonly ItemProblem[];
  /** Names of units that the store knows. */
  readonly units: readonly string[];
}

/** What becomes of one row. */
interface Plan {
  readonly planned: PlannedProblem;
  readonly work: ProblemWork | null;
  readonly notes: readonly ProblemNote[];
}

/**
 * Decides what becomes of each row of a sheet of problems: a new problem of an item, one with changed values (old → new), one that
 * stays as it is, or a row that stays out. A problem is known by its hidden number; without one by its item and its words. Rows that
 * are not there say nothing: no problem goes by being left out. Writes nothing.
 */
export function planProblems(planning: ProblemPlanning): PlannedProblems {
  const book = problemBook(planning);
  const plans = new Map<ProblemRow, Plan>();
  // The known ones first, so that a row without a number never takes what another row surely is.
  for (const row of planning.rows) {
    const known = book.named(row);
    if (known !== null) plans.set(row, planKnown(book, row, known));
  }
  for (const row of planning.rows) if (!plans.has(row)) plans.set(row, planNamed(book, row));
  const all = planning.rows.flatMap((row) => plans.get(row) ?? []);
  return {
    rows: all.map(({ planned }) => planned),
    work: all.flatMap(({ work }) => work ?? []),
    notes: all.flatMap(({ notes }) => notes),
  };
}

/** All that is looked up, and what has been given away already. */
interface ProblemBook {
  /** The problem that the row's hidden number names, unless an earlier row has it. */
  readonly named: (row: ProblemRow) => ItemProblem | null;
  readonly ownerOf: (row: ProblemRow) => FoundOwner;
  readonly ownerOfProblem: (problem: ItemProblem) => ProblemOwner;
  readonly ofItem: (owner: ProblemOwner) => readonly ItemProblem[];
  readonly used: Set<string>;
  /** The rows of new problems, by item and content. */
  readonly begun: Map<string, number>;
  readonly isKnownUnit: (name: string) => boolean;
}

function problemBook({ problems, units, ...places }: ProblemPlanning): ProblemBook {
  const byId = new Map(problems.map((problem) => [problem.id, problem]));
  const items = new Map(places.existing.map(({ item }) => [item.id, item]));
  const byItem = groupBy(problems, ({ itemId }) => itemId);
  const known = new Set(units.map(wordKey));
  const used = new Set<string>();
  return {
    named(row) {
      const problem = byId.get(row.key);
      if (problem === undefined || used.has(problem.id)) return null;
      used.add(problem.id);
      return problem;
    },
    ownerOf: ownersByName(places),
    ownerOfProblem({ itemId }) {
      const item = items.get(itemId);
      return item === undefined ? { kind: "item", id: itemId, number: null, title: "" } : itemOwner(item);
    },
    ofItem: (owner) => (owner.kind === "item" ? (byItem.get(owner.id) ?? []) : []),
    used,
    begun: new Map(),
    isKnownUnit: (name) => known.has(wordKey(name)),
  };
}

/** A problem stays with its item: a row that names another one is a slip, or a copy that kept the number. */
function planKnown(book: ProblemBook, row: ProblemRow, problem: ItemProblem): Plan {
  const owner = book.ownerOfProblem(problem);
  const isMoved = row.title !== null && matchKey(row.title) !== matchKey(owner.title);
  if (!isMoved) return planExisting(book, row, owner, problem);
  const found = book.ownerOf(row);
  if ("fault" in found) return planRejected(row, [row.tell("title", found.fault)]);
  const isSameItem = found.owner.kind === "item" && found.owner.id === problem.itemId;
  if (isSameItem) return planExisting(book, row, found.owner, problem);
  const message = `这条问题属于“${owner.title.slice(0, 40)}”，不能改到别的事项；要给别的事项新增问题，请另起一行填写`;
  return planRejected(row, [row.tell("title", rejected("other-item", message))]);
}

function planNamed(book: ProblemBook, row: ProblemRow): Plan {
  const found = book.ownerOf(row);
  if ("fault" in found) return planRejected(row, [row.tell("title", found.fault)]);
  const { owner } = found;
  const problems = book.ofItem(owner);
  const saysNothingNew = (one: ItemProblem) => Object.keys(typedAnew(row, one)).length === 0 && sameWords(row, one);
  const free = problems.filter(({ id }) => !book.used.has(id));
  const [alike, ...othersAlike] = free.filter((one) => row.values.problem !== undefined && sameWords(row, one));
  const same = free.find(saysNothingNew) ?? (othersAlike.length === 0 ? alike : undefined);
  if (same !== undefined) {
    book.used.add(same.id);
    return planExisting(book, row, owner, same);
  }
  const isDouble = problems.some((one) => book.used.has(one.id) && saysNothingNew(one));
  return isDouble ? planDouble(row, owner, null) : planNew(book, row, owner);
}

function sameWords({ values }: ProblemRow, { problem }: ItemProblem): boolean {
  return matchKey(values.problem) === matchKey(problem);
}

function planExisting(book: ProblemBook, row: ProblemRow, owner: ProblemOwner, existing: ItemProblem): Plan {
  if (isRejected(row)) return planRejected(row, []);
  const typed = typedAnew(row, existing);
  const fault = doubtOf(typed);
  if (fault !== null) return planRejected(row, [row.tell("solvedOn", fault)]);
  const values = problemChanges(typed, existing);
  const outcome = Object.keys(values).length === 0 ? "unchanged" : "updated";
  const planned = { ...headOf(row, owner, outcome), problem: values.problem ?? existing.problem ?? "" };
  const work = outcome === "unchanged" ? null : { row, owner, existing, values };
  return {
    planned: { ...planned, changes: changesInWords(values, existing) },
    work,
    notes: [...row.notes, ...unitNotes(book, row, values.responsibleUnit)],
  };
}

function planNew(book: ProblemBook, row: ProblemRow, owner: ProblemOwner): Plan {
  if (isRejected(row)) return planRejected(row, []);
  const { problem, cause, measure } = row.values;
  if ([problem, cause, measure].every((text) => text === undefined)) {
    return planRejected(row, [
      row.tell("problem", rejected("missing-problem", "没有写明问题、原因或者措施，请至少填写一样")),
    ]);
  }
  const fault = doubtOf(row.values);
  if (fault !== null) return planRejected(row, [row.tell("solvedOn", fault)]);
  const values = { ...emptyProblem, ...problemChanges(row.values, emptyProblem) };
  const content = JSON.stringify([owner.kind === "item" ? owner.id : owner.row, values]);
  const before = book.begun.get(content);
  if (before !== undefined) return planDouble(row, owner, before);
  book.begun.set(content, row.row);
  const planned = { ...headOf(row, owner, "created"), problem: values.problem ?? "" };
  return {
    planned: { ...planned, changes: changesInWords(values).filter(({ after }) => after !== "") },
    work: { row, owner, existing: null, values },
    notes: [...row.notes, ...unitNotes(book, row, values.responsibleUnit)],
  };
}

function planDouble(row: ProblemRow, owner: ProblemOwner, before: number | null): Plan {
  const message = before === null ? "与前面的一行相同，只计一次" : `与第${before}行相同，只计一次`;
  const planned = { ...headOf(row, owner, "unchanged"), problem: row.values.problem ?? "", changes: [] };
  return { planned, work: null, notes: [...row.notes, row.tell("problem", toCheck("doubled", message))] };
}

function planRejected(row: ProblemRow, faults: readonly ProblemNote[]): Plan {
  const planned: PlannedProblem = {
    ...headOf(row, { number: row.number, title: row.title ?? "" }, "rejected"),
    problem: row.values.problem ?? "",
    changes: [],
  };
  return { planned, work: null, notes: [...row.notes, ...faults] };
}

function isRejected({ notes }: ProblemRow): boolean {
  return notes.some(({ level }) => level === "rejected");
}

function headOf(
  { row }: ProblemRow,
  { number, title }: Pick<ProblemOwner, "number" | "title">,
  outcome: RowOutcome,
): Pick<PlannedProblem, "row" | "outcome" | "number" | "title"> {
  return { row, outcome, number, title };
}

/** Both typed anew: nobody knows which of them is meant. */
function doubtOf({ state, solvedOn }: ProblemValues): CellNote | null {
  if (state !== "open" || solvedOn === undefined) return null;
  return rejected("solved-in-doubt", "状态是未解决，却写了解决时间，请改正其中一处");
}

function unitNotes(book: ProblemBook, row: ProblemRow, unit: string | null | undefined): readonly ProblemNote[] {
  if (unit === undefined || unit === null || book.isKnownUnit(unit)) return [];
  return [row.tell("responsibleUnit", toCheck("new-unit", `“${unit}”是新出现的单位，请看看有没有写错`))];
}
