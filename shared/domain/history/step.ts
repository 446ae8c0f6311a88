/** One act that can be undone as a whole: a change of a field, a deletion, an import. */
export interface StepSummary {
  readonly id: string;
  /** What was done, such as 修改“大内高速”的年度计划投资. */
  readonly label: string;
  /** `begin`: a year was filled at once; what came before it cannot be undone. */
  readonly kind: "change" | "begin";
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly undoneAt: string | null;
}

/** The steps of a year that can be undone and redone now. */
export interface NextSteps {
  readonly undo: StepSummary | null;
  readonly redo: StepSummary | null;
}

/** These, and the last steps of the year, the newest first. */
export interface StepList extends NextSteps {
  readonly steps: readonly StepSummary[];
}

/** One line of an item's history. */
export interface HistoryEntry {
  /** Names the change within the item's history. */
  readonly changeId: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The act that the change was part of. */
  readonly step: string;
  /** What changed: a field by its name, or 新增事项, 删除进展. */
  readonly what: string;
  /** The values before and after in words; null for a row that came or went. */
  readonly values: { readonly before: string; readonly after: string } | null;
  /** The revision of the row on which the former value can be set again; null where it cannot. */
  readonly restorableOn: number | null;
}
