import type { ChartBlock } from "../report.ts";
import type { TableBlock } from "../report-table.ts";
import type { DataDefinition } from "./data-definition.ts";

/** A chart or table as the data gives it, without the definition that it was made by. */
export type DrawnObject = ChartBlock | TableBlock;

/** What a definition gives now: something to show, or in words why there is nothing. */
export type ObjectReading =
  | { readonly now: DrawnObject; readonly missing: null }
  | { readonly now: null; readonly missing: string };

/**
 * - current: shows what the data gives
 * - unconfirmed: nobody has agreed to it yet (taken over from an earlier report)
 * - moved: the data gives something else than what was agreed to
 * - missing: the data gives nothing any more; what was last agreed to stays
 */
export type ObjectState = "current" | "unconfirmed" | "moved" | "missing";

/** A chart or table of a report that follows the data, as it stands now. */
export type ObjectStanding = ObjectReading & {
  readonly blockId: string;
  readonly chapterId: string;
  readonly title: string;
  readonly kind: DrawnObject["kind"];
  /** null for a copy of what the standard report draws. */
  readonly definition: DataDefinition | null;
  readonly state: ObjectState;
  readonly changes: readonly ObjectChange[];
};

/** One number that is another than what was agreed to. */
export interface ObjectChange {
  /** 基础设施互通 年度完成投资. */
  readonly place: string;
  /** Empty where there was none. */
  readonly before: string;
  readonly now: string;
}
