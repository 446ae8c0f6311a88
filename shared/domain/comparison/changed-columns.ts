import { Big } from "big.js";
import { fieldLabel } from "../field-labels.ts";
import { valueInWords, type HistoryValue } from "../history/value-in-words.ts";
import { ownFieldsOf } from "../own-field.ts";
import type { ListedItem } from "./match-items.ts";
import type { ChangedColumn } from "./year-comparison.ts";

/** In the order of the standard workbook; 亮灯 and 时序 follow from these. */
const ofItem = ["number", "title"] as const;
const ofPlace = [
  "kind",
  "parties",
  "leadUnit",
  "responsibleUnits",
  "content",
  "annualGoal",
  "totalInvestment",
  "plannedThisYear",
] as const;
const ofStanding = ["doneThisYear", "doneSinceStart", "percent", "physicalProgress"] as const;
const ofState = ["phase", "pace", "status", "startDate", "dueDate", "finishedOn"] as const;
const ofText = ["problem", "nextStep", "remark"] as const;

interface ComparedValue {
  readonly field: string;
  readonly before: HistoryValue;
  readonly after: HistoryValue;
}

/** Whether a field of the later year goes on with one of the earlier year. */
export type IsSameField = (before: string | null, after: string | null) => boolean;

/**
 * The columns in which an item of two years differs: as stated, with 状态 and 阶段 at either cut-off date and the figures reached
 * by then. A 领域 that goes on under another name is no change; names in another order are none either.
 */
export function changedColumns(
  before: ListedItem,
  after: ListedItem,
  isSameField: IsSameField,
): readonly ChangedColumn[] {
  return comparedValues(before, after)
    .filter((value) => (value.field === "field" ? !isSameField(before.item.field, after.item.field) : differs(value)))
    .map(({ field, before: former, after: later }) => ({
      field,
      label: labelOf(field),
      before: valueInWords(field, former),
      after: valueInWords(field, later),
    }));
}

function comparedValues(before: ListedItem, after: ListedItem): readonly ComparedValue[] {
  const item = (field: (typeof ofItem | typeof ofPlace | typeof ofState | typeof ofText)[number] | "field") => ({
    field,
    before: before.item[field],
    after: after.item[field],
  });
  const standing = (field: (typeof ofStanding)[number] | "text") => ({
    field,
    before: before.standing[field],
    after: after.standing[field],
  });
  const own = new Set([...ownFieldsOf(before.item), ...ownFieldsOf(after.item)]);
  return [
    ...ofItem.map(item),
    { field: "mechanism", before: before.mechanism, after: after.mechanism },
    item("field"),
    ...ofPlace.map(item),
    ...ofStanding.map(standing),
    ...ofState.map(item),
    standing("text"),
    ...ofText.map(item),
    ...[...own].map((field) => ({ field, before: before.item[field] ?? null, after: after.item[field] ?? null })),
  ];
}

function differs({ field, before, after }: ComparedValue): boolean {
  if (typeof before === "object" && typeof after === "object" && before !== null && after !== null) {
    return before.toSorted().join("\n") !== after.toSorted().join("\n");
  }
  // 50 and 50.0 are one percentage.
  if (field === "percent" && before !== null && after !== null) return !new Big(String(before)).eq(String(after));
  return before !== after;
}

/** The text of the standing is the progress itself. */
function labelOf(field: string): string {
  return field === "text" ? "进展情况" : (fieldLabel(field) ?? field);
}
