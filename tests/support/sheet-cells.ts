import * as fc from "fast-check";
import type { SheetCell, SheetTable } from "../../shared/exchange/sheet-table.ts";
import { on } from "./rows.ts";

const likelyText = fc.constantFrom(
  "约1.2亿元",
  "2021年3月底",
  "三季度",
  "长期",
  "85%",
  "合计",
  "一、",
  "（一）",
  "#REF!",
  "、、",
  "《》",
  "\uD800",
  "\u0000",
  "９９９，９９９",
  "1e309",
  "-",
);

/** Any cell at all, with what is likely to trip somebody among it. */
export const anyCell: fc.Arbitrary<SheetCell> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.array(fc.oneof(likelyText, fc.string({ maxLength: 3 })), { maxLength: 4 }).map((parts) => parts.join("")),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.double().map((value): SheetCell => ({ kind: "percent", value })),
  fc
    .constantFrom("2021", "2021-03", "2021-03-31", "0001-01-01")
    .map((date): SheetCell => ({ kind: "date", date: on(date) })),
  fc
    .constantFrom("formula-without-value" as const, "error-value" as const)
    .map((fault): SheetCell => ({ kind: "fault", fault, text: "#REF!" })),
);

/** A sheet as it was read: rows of cells, merged ranges from 0 as [top, left, bottom, right]. */
export function aSheet(
  rows: readonly (readonly SheetCell[])[],
  merges: readonly (readonly [top: number, left: number, bottom: number, right: number])[] = [],
): SheetTable {
  return {
    name: "清单",
    hidden: false,
    rows,
    merges: merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
  };
}
