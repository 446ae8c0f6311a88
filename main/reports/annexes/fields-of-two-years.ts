import { completionInTable } from "../../../shared/domain/percent-in-words.ts";
import type { FieldSums } from "../../../shared/domain/fields/field-comparison.ts";
import type { TableBlock } from "../../../shared/domain/report-table.ts";
import type { ReportFacts } from "../report-facts.ts";
import { annexTable, noFigure, type AnnexColumn } from "./annex-table.ts";
import { moneyColumn } from "./money-column.ts";

/** A field of this year, or several, beside the year before; null on the side that has nothing to compare with. */
interface Row {
  readonly name: string;
  readonly formerName: string;
  readonly now: FieldSums | null;
  readonly before: FieldSums | null;
}

const nothingThere = "无对应领域，不可比";

/**
 * The second table of 年度对比表: fields beside those of the last year by their mapping, and the fields of either year that cannot be
 * compared. Null where no field is mapped.
 */
export function fieldsOfTwoYearsTable(facts: ReportFacts): TableBlock | null {
  const rows = rowsOf(facts);
  const former = facts.years.at(-2)?.year;
  if (rows.length === 0 || former === undefined) return null;
  const { year } = facts.year;
  const columns: readonly AnnexColumn<Row>[] = [
    { title: `${year}年领域`, share: 18, align: "left", typed: true, cell: ({ name }) => name },
    { title: `${former}年领域`, share: 18, align: "left", typed: true, cell: ({ formerName }) => formerName },
    { title: `${former}年事项数`, share: 9, align: "right", cell: ({ before }) => countOf(before) },
    { title: `${year}年事项数`, share: 9, align: "right", cell: ({ now }) => countOf(now) },
    moneyColumn(`${former}年完成投资`, 13, rows, ({ before }) => before?.done ?? null, null),
    moneyColumn(`${year}年完成投资`, 13, rows, ({ now }) => now?.done ?? null, null),
    { title: `${former}年完成率（%）`, share: 10, align: "right", cell: ({ before }) => rateOf(before) },
    { title: `${year}年完成率（%）`, share: 10, align: "right", cell: ({ now }) => rateOf(now) },
  ];
  const money = rows.some(({ now, before }) => (now?.done ?? before?.done ?? null) !== null);
  return annexTable(columns, [{ title: null, rows }], {
    unitsLine: money ? "单位：万元" : null,
    note: null,
    withTotal: false,
  });
}

function rowsOf({ fieldComparison }: ReportFacts): readonly Row[] {
  if (fieldComparison === null) return [];
  const { compared, alone, formerAlone } = fieldComparison;
  return [
    ...compared.map(({ names, formerNames, now, before }) => ({
      name: names.join("、"),
      formerName: formerNames.join("、"),
      now,
      before,
    })),
    ...alone.map((name) => ({ name, formerName: nothingThere, now: null, before: null })),
    ...formerAlone.map((formerName) => ({ name: nothingThere, formerName, now: null, before: null })),
  ];
}

function countOf(sums: FieldSums | null): string {
  return sums === null ? noFigure : String(sums.itemCount);
}

function rateOf(sums: FieldSums | null): string {
  return sums === null ? noFigure : completionInTable(sums.done, sums.planned);
}
