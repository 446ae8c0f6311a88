import { amountInTable, tableDigits } from "../../../shared/domain/amount-in-words.ts";
import { totalsSideBySide } from "../../../shared/domain/comparison/totals-side-by-side.ts";
import {
  matchGroundLabels,
  type ComparedYear,
  type FieldsSideBySide,
  type ItemOfBothYears,
  type ItemOfOneYear,
  type YearComparison,
} from "../../../shared/domain/comparison/year-comparison.ts";
import { dateInWords } from "../../../shared/domain/dates.ts";
import { listInWords } from "../../../shared/domain/list-in-words.ts";
import type { Money } from "../../../shared/domain/money.ts";

/** What `hezuo snapshot diff` prints for people. */
export function comparisonLines(comparison: YearComparison): readonly string[] {
  const { before, after, fields, added, gone, changed, unchangedCount } = comparison;
  return [
    `${yearInWords(before)}与${yearInWords(after)}对比`,
    "",
    "合计：",
    ...totalsSideBySide(comparison).map(
      ({ label, before: former, after: later, change }) =>
        `  ${label}：${former} → ${later}${change === null ? "" : `，${change}`}`,
    ),
    "",
    "分领域：",
    ...fields.map(fieldLine),
    "",
    ...section(`${after.year}年度新增的事项`, added.map(itemLine)),
    ...section(`${after.year}年度不再列入的事项`, gone.map(itemLine)),
    ...section(`有变化的事项`, changed.flatMap(changedLines), changed.length),
    `没有变化的事项：${unchangedCount}项`,
  ];
}

function yearInWords({ year, kind, asOf, snapshotId }: ComparedYear): string {
  const marks = [kind === "demo" ? "演示数据，" : "", snapshotId === null ? "未归档" : "已归档"];
  return `${year}年度（${marks.join("")}，截至${dateInWords(asOf)}）`;
}

function fieldLine({ formerNames, names, ground, before, after }: FieldsSideBySide): string {
  const digits = tableDigits([before, after].flatMap((sums) => [sums?.planned ?? null, sums?.done ?? null]));
  const money = (amount: Money | null | undefined) =>
    amount === null || amount === undefined ? "—" : amountInTable(amount, digits);
  const figures = [
    `事项 ${before?.itemCount ?? "—"} → ${after?.itemCount ?? "—"}`,
    `计划投资（万元） ${money(before?.planned)} → ${money(after?.planned)}`,
    `完成投资（万元） ${money(before?.done)} → ${money(after?.done)}`,
  ];
  return `  ${fieldName(names, formerNames, ground)}：${figures.join("；")}`;
}

function fieldName(
  names: readonly string[],
  formerNames: readonly string[],
  ground: FieldsSideBySide["ground"],
): string {
  const [name, former] = [listInWords(names), listInWords(formerNames)];
  if (ground === "name" || ground === "unfilled" || name === former) return name;
  if (ground === "mapping") return `${name}（原为${former}）`;
  return name === "" ? `${former}（没有对应的领域）` : `${name}（没有对应的领域）`;
}

function section(title: string, lines: readonly string[], count = lines.length): readonly string[] {
  return [`${title}：${count}项`, ...lines.map((line) => `  ${line}`), ""];
}

function itemLine({ number, title, mechanism, field }: ItemOfOneYear): string {
  const place = [mechanism, field].filter((part) => part !== null);
  return `${number === null ? "" : `${number} `}${title}${place.length === 0 ? "" : `（${place.join("，")}）`}`;
}

function changedLines(item: ItemOfBothYears): readonly string[] {
  const ground = item.ground === "name" ? "" : `，${matchGroundLabels[item.ground]}`;
  return [
    `${itemLine(item)}${ground}`,
    ...item.changes.map(({ label, before, after }) => `  ${label}：${onOneLine(before)} → ${onOneLine(after)}`),
  ];
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/gu, " ");
}
