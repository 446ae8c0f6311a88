import type { DataSeries, DataSet } from "../../../shared/charts/own/data-set.ts";
import { withoutField } from "../../../shared/domain/aggregate.ts";
import {
  itemMeasureLabels,
  objectGroupingLabels,
  type ItemMeasure,
  type ItemsData,
} from "../../../shared/domain/draft/data-definition.ts";
import { itemsTitle } from "../../../shared/domain/draft/definition-in-words.ts";
import type { ReportItem } from "../../reports/report-items.ts";
import { selectItems } from "../figures/select-items.ts";
import type { FactsAt, YearFacts } from "../figures/year-facts.ts";
import { itemParts } from "./item-parts.ts";
import { kindOfMeasure, measurePart } from "./measure-part.ts";
import { monthParts, yearParts } from "./parts-in-time.ts";

/** One part of the chart with its items, at the date at which they are looked at. */
interface Part {
  readonly name: string;
  readonly items: readonly ReportItem[];
  readonly at: FactsAt;
  readonly place: number | null;
}

/** What a definition asks of the items, or in words why it cannot be asked of this year. */
export function itemsSet(years: YearFacts, data: ItemsData): DataSet | string {
  const at = years.at(undefined);
  if (at === null) return `没有${years.year}年度的数据`;
  const selected = selectItems(at.facts, data.filter);
  if (!selected.ok) return selected.missing;
  if (selected.items.length === 0) return "没有符合条件的事项";
  const parts = shownParts(allParts(years, data, selected.items, at), data);
  const isInTime = data.by === "month" || data.by === "year";
  const all = isInTime ? null : { name: "", items: selected.items, at, place: null };
  const hasPlaces = data.by === "status" && parts.every(({ place }) => place !== null);
  return {
    partLabel: objectGroupingLabels[data.by],
    parts: parts.map(({ name }) => name),
    series: data.split === null ? measuredSeries(data, parts, all) : splitSeries(data, parts, all),
    title: itemsTitle(data),
    places: hasPlaces ? parts.map(({ place }) => place ?? 0) : null,
  };
}

function allParts(years: YearFacts, data: ItemsData, items: readonly ReportItem[], at: FactsAt): readonly Part[] {
  const { by, filter } = data;
  if (by === "month") return monthParts(years, filter).map((part) => ({ ...part, place: null }));
  if (by === "year") return yearParts(years, filter, data.years).map((part) => ({ ...part, place: null }));
  return itemParts(items, by, at.data).map((part) => ({ ...part, at }));
}

/** In the order asked for, the first of them, and what is left together as 其他. */
function shownParts(parts: readonly Part[], { by, order, top, withOthers, measures }: ItemsData): readonly Part[] {
  if (by === "month" || by === "year") return parts;
  const ordered = order === "given" ? parts : inOrderOf(parts, measures[0] ?? "count", order);
  if (top === null || ordered.length <= top) return ordered;
  const isKept = ({ name }: Part, at: number) => at < top && !(withOthers && name === withoutField);
  const rest = ordered.filter((part, at) => !isKept(part, at));
  return [...ordered.filter(isKept), ...(withOthers ? together(rest) : [])];
}

/** Parts that do not give the measure stand last. */
function inOrderOf(parts: readonly Part[], measure: ItemMeasure, order: "most" | "least"): readonly Part[] {
  const sized = parts.map((part) => ({ part, size: measurePart(measure, part.items, part.at) }));
  const sign = order === "most" ? -1 : 1;
  return sized
    .toSorted((one, other) => {
      if (one.size === null || other.size === null) return Number(one.size === null) - Number(other.size === null);
      return sign * one.size.cmp(other.size);
    })
    .map(({ part }) => part);
}

function together(parts: readonly Part[]): readonly Part[] {
  const [first] = parts;
  if (first === undefined) return [];
  const items = [...new Set(parts.flatMap((part) => part.items))];
  return [{ name: withoutField, items, at: first.at, place: null }];
}

function measuredSeries({ measures }: ItemsData, parts: readonly Part[], all: Part | null): readonly DataSeries[] {
  return measures.map((measure) => ({
    name: itemMeasureLabels[measure],
    measure: kindOfMeasure(measure),
    values: parts.map((part) => measurePart(measure, part.items, part.at)),
    total: all === null ? null : measurePart(measure, all.items, all.at),
  }));
}

/** A series for each value of the second grouping. Where a place meets itself, or there is no item, stands nothing. */
function splitSeries(data: ItemsData, parts: readonly Part[], all: Part | null): readonly DataSeries[] {
  const { split, measures, by } = data;
  const [measure = "count"] = measures;
  const last = parts.at(-1);
  if (split === null || last === undefined) return [];
  const divided = parts.map(
    (part) => new Map(itemParts(part.items, split, part.at.data).map((one) => [one.name, one])),
  );
  const whole = itemParts([...new Set(parts.flatMap(({ items }) => items))], split, last.at.data);
  return whole.map(({ name, items }) => ({
    name,
    measure: kindOfMeasure(measure),
    values: parts.map((part, at) => {
      const inPart = by === split && part.name === name ? [] : (divided[at]?.get(name)?.items ?? []);
      return inPart.length === 0 ? null : measurePart(measure, inPart, part.at);
    }),
    total: all === null ? null : measurePart(measure, items, all.at),
  }));
}
