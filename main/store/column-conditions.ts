import { Big } from "big.js";
import type {
  AmountColumn,
  ColumnCondition,
  DateColumn,
  FilteredColumn,
  PercentColumn,
  TextColumn,
} from "../../shared/ipc/questions/column-conditions.ts";
import { amongChoices, amongValues, type Condition } from "./conditions.ts";
import { completionTenths, lastDay, paceTenths, percentToCompare, sourceText } from "./item-values.ts";
import { newest } from "./newest-figure.ts";
import { namedOrMerged, nameKey } from "./words.ts";

/** What stands in the cells of each column; NULL for an empty one. */
const texts: Readonly<Record<TextColumn, string>> = {
  number: "item.number",
  title: "item.title",
  content: "item.content",
  annualGoal: "item.annual_goal",
  physicalProgress: newest("physical_progress"),
  text: newest("text"),
  problem: "item.problem",
  nextStep: "item.next_step",
  sources: sourceText,
  remark: "item.remark",
};

const amounts: Readonly<Record<AmountColumn, string>> = {
  totalInvestment: "item.total_investment",
  plannedThisYear: "item.planned_this_year",
  doneThisYear: newest("done_this_year"),
  doneSinceStart: newest("done_since_start"),
};

/** 完成率 and 时序差 in tenths, so that its bounds are those of what is shown. */
const percents: Readonly<Record<PercentColumn, { readonly sql: string; readonly times: number }>> = {
  percent: { sql: percentToCompare, times: 1 },
  completion: { sql: completionTenths, times: 10 },
  paceDifference: { sql: paceTenths, times: 10 },
};

const dates: Readonly<Record<DateColumn, string>> = {
  startDate: lastDay("item.start_date"),
  dueDate: "nullif(item.due_day, '9999-12-31')",
  finishedOn: lastDay("item.finished_on"),
};

/** SQL that is true for the items whose cells in one column are as asked. */
export function columnCondition(filter: ColumnCondition): Condition {
  if ("is" in filter) {
    return { sql: `${cellOf(filter.column)} IS ${filter.is === "blank" ? "" : "NOT "}NULL`, values: [] };
  }
  if ("contains" in filter) {
    // lower() knows the letters A to Z alone, as the list's other filters do.
    return { sql: `instr(lower(${texts[filter.column]}), lower(?)) > 0`, values: [filter.contains] };
  }
  if ("among" in filter) return choiceOf(filter);
  return between(filter);
}

function cellOf(column: Exclude<FilteredColumn, "leadUnit" | "responsibleUnits" | "pace">): string {
  const cells: Readonly<Record<typeof column, string>> = {
    ...texts,
    ...amounts,
    ...dates,
    percent: percents.percent.sql,
    completion: percents.completion.sql,
    paceDifference: percents.paceDifference.sql,
  };
  return cells[column];
}

function choiceOf({ column, among }: Extract<ColumnCondition, { readonly among: unknown }>): Condition {
  switch (column) {
    case "pace":
      return amongChoices("item.pace", among);
    case "leadUnit":
      return leadUnitCondition(among);
    case "responsibleUnits":
      return responsibleUnitsCondition(among);
  }
}

/** `null` among the names asks for items without 牵头单位. */
export function leadUnitCondition(names: readonly (string | null)[], keysOf = namedOrMerged): Condition {
  return amongValues(
    `item.lead_unit_key IN (${keysOf("unit")})${names.includes(null) ? " OR item.lead_unit_key IS NULL" : ""}`,
    names.filter((name) => name !== null).map(nameKey),
  );
}

/** Any of the units is responsible; `null` among the names asks for items without 责任单位. */
export function responsibleUnitsCondition(names: readonly (string | null)[], keysOf = namedOrMerged): Condition {
  const orNone = names.includes(null) ? " OR item.key NOT IN (SELECT item_key FROM item_responsible_unit)" : "";
  return amongValues(
    `item.key IN (SELECT item_key FROM item_responsible_unit WHERE unit_key IN (${keysOf("unit")}))${orNone}`,
    names.filter((name) => name !== null).map(nameKey),
  );
}

type Bounds = Extract<ColumnCondition, { readonly from: unknown }>;

function between(filter: Bounds): Condition {
  const { sql, from, to } = boundsOf(filter);
  const bounds = [
    ...(from === null ? [] : [{ sql: `${sql} >= ?`, value: from }]),
    ...(to === null ? [] : [{ sql: `${sql} <= ?`, value: to }]),
  ];
  if (bounds.length === 0) return { sql: "1", values: [] };
  return { sql: bounds.map((bound) => bound.sql).join(" AND "), values: bounds.map(({ value }) => value) };
}

/** A percentage is compared as a number; only its order matters, never its last digit. */
function boundsOf(filter: Bounds): {
  readonly sql: string;
  readonly from: number | string | null;
  readonly to: number | string | null;
} {
  const { column } = filter;
  switch (column) {
    case "percent":
    case "completion":
    case "paceDifference": {
      const { sql, times } = percents[column];
      const bound = (share: string | null) => (share === null ? null : new Big(share).times(times).toNumber());
      return { sql, from: bound(filter.from), to: bound(filter.to) };
    }
    case "startDate":
    case "dueDate":
    case "finishedOn":
      return { sql: dates[column], from: filter.from, to: filter.to };
    default:
      return { sql: amounts[column], from: filter.from, to: filter.to };
  }
}
