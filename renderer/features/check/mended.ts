import type { Finding } from "../../../shared/domain/check/finding.ts";
import type { Item, ItemDraft, ProgressDraft, ProgressEntry } from "../../../shared/domain/item.ts";
import { fieldsOf } from "../../lib/saving/clash.ts";

interface Change<Row, Draft> {
  readonly before: Row;
  readonly after: Row;
  /** What the repair changed. */
  readonly changes: Partial<Draft>;
}

/** A row that was put right, before and after. */
export type Mended =
  | ({ readonly kind: "item" } & Change<Item, ItemDraft>)
  | ({ readonly kind: "progress" } & Change<ProgressEntry, ProgressDraft>);

/** A finding put right from the page. */
export interface MendedFinding {
  readonly finding: Finding;
  /** Its place in the list, from 0. */
  readonly at: number;
  readonly mended: Mended;
}

/** What the changed fields held before: the changes that take a repair back. */
export function formerValues<Draft extends object>(before: Draft, changes: Partial<Draft>): Partial<Draft> {
  const former: Partial<Draft> = {};
  for (const field of fieldsOf(changes)) former[field] = before[field];
  return former;
}
