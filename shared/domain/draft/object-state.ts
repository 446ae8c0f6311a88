import { chartNumber } from "../../charts/value-labels.ts";
import type { ChartSpec } from "../../charts/chart-spec.ts";
import { cellText, type TableBlock } from "../report-table.ts";
import type { BlockOrigin } from "./draft-body.ts";
import type { DrawnObject, ObjectChange, ObjectState } from "./object-answers.ts";
import { standardNameOf } from "./standard-object.ts";

/**
 * How a chart or table stands against what its definition or the standard report gives now; null where it follows neither, or a
 * definition that is not understood. What the program drafts from the data counts as agreed to.
 */
export function stateOfObject(block: DrawnObject & Partial<BlockOrigin>, now: DrawnObject | null): ObjectState | null {
  const { bound } = block;
  const isDefined = bound !== undefined && "definition" in bound;
  if (!isDefined && standardNameOf(block) === null) return null;
  if (now === null) return "missing";
  if (isDefined && bound.agreedAt === null) return "unconfirmed";
  return showsSame(block, now) ? "current" : "moved";
}

/** Whether both show the same numbers under the same names; captions and notes are words of the person. */
function showsSame(one: DrawnObject, other: DrawnObject): boolean {
  return JSON.stringify(shown(one)) === JSON.stringify(shown(other));
}

function shown(block: DrawnObject): unknown {
  if (block.kind === "table")
    return [block.unitsLine, block.columns.map(({ title }) => title), block.rows, block.totalRow];
  const { kind, categories, series, valueAxis, secondAxis } = block.chart;
  const values = series.map((one) => [one.name, one.values, one.digits, one.drawnAs, one.axis]);
  return [kind, categories, values, valueAxis.unit, secondAxis?.unit ?? null];
}

/** The numbers that differ, old and new, in the order of what the data gives now; those that are gone last. */
export function objectChanges(before: DrawnObject, now: DrawnObject): readonly ObjectChange[] {
  const [old, fresh] = [numbersOf(before), numbersOf(now)];
  const places = [...fresh.keys(), ...[...old.keys()].filter((place) => !fresh.has(place))];
  return places.flatMap((place) => {
    const change = { place, before: old.get(place) ?? "", now: fresh.get(place) ?? "" };
    return isSameNumber(change.before, change.now) ? [] : [change];
  });
}

/** 2亿元 and 2.0亿元 are one: another number has got a place behind the point. */
function isSameNumber(one: string, other: string): boolean {
  if (one === other) return true;
  const [[, size, unit], [, otherSize, otherUnit]] = [partsOf(one), partsOf(other)];
  return size !== "" && otherSize !== "" && Number(size) === Number(otherSize) && unit === otherUnit;
}

function partsOf(text: string): readonly [string, string, string] {
  const [whole = "", size = "", unit = ""] = /^(-?[\d,]+(?:\.\d+)?)(.*)$/u.exec(text) ?? [];
  return [whole, size.replaceAll(",", ""), unit];
}

function numbersOf(block: DrawnObject): ReadonlyMap<string, string> {
  return new Map(block.kind === "table" ? tableNumbers(block) : chartNumbers(block.chart));
}

function chartNumbers({
  categories,
  series,
  valueAxis,
  secondAxis,
}: ChartSpec): readonly (readonly [string, string])[] {
  const names = toldApart(categories);
  return series.flatMap(({ name, values, digits, axis }) =>
    names.flatMap((category, at): readonly (readonly [string, string])[] => {
      const value = values[at] ?? null;
      const unit = (axis === "second" ? secondAxis : valueAxis)?.unit ?? "";
      const place = series.length === 1 ? category : `${category} ${name}`;
      return value === null ? [] : [[place, `${chartNumber(value, digits)}${unit}`]];
    }),
  );
}

function tableNumbers({ columns, rows, totalRow }: TableBlock): readonly (readonly [string, string])[] {
  const lines = [...rows, ...(totalRow === null ? [] : [totalRow])];
  const names = toldApart(lines.map((row) => cellText(row[0])));
  return lines.flatMap((row, line) =>
    columns.slice(1).map(({ title }, at) => [`${names[line]} ${title}`, cellText(row[at + 1])] as const),
  );
}

/** Names by which each can be found: the second of the same name says that it is the second. */
function toldApart(names: readonly string[]): readonly string[] {
  const met = new Map<string, number>();
  return names.map((name) => {
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    return count === 1 ? name : `${name}（第${count}个）`;
  });
}
