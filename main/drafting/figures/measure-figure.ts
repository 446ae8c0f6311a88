import { Big } from "big.js";
import { withoutField } from "../../../shared/domain/aggregate.ts";
import { isAmountSource, type ChangeSource, type FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import type { Measured } from "../../../shared/domain/draft/measured.ts";
import type { Decimal } from "../../../shared/domain/decimal.ts";
import { moneyFromFen } from "../../../shared/domain/money.ts";
import type { QualifiedFigure } from "../../../shared/domain/observation-in-words.ts";
import type { Observation } from "../../../shared/domain/year-data.ts";
import type { ReportItem } from "../../reports/report-items.ts";
import { findObservation, measureOf } from "./find-observation.ts";
import { completionOf, paceOf, sumOf } from "./item-measures.ts";
import { rememberFor } from "./remember.ts";
import { rankedNames } from "./rank-names.ts";
import { selectItems } from "./select-items.ts";
import type { FactsAt, YearFacts } from "./year-facts.ts";

/** What a source gives now, and the rows it was taken from. */
export type Measurement = Taken | Missing;

export interface Taken {
  readonly ok: true;
  readonly measured: Measured;
  readonly items: readonly ReportItem[];
  readonly observation: Observation | null;
  readonly at: FactsAt;
}

export interface Missing {
  readonly ok: false;
  readonly missing: string;
}

const missing = (words: string): Missing => ({ ok: false, missing: words });

/** The value of a figure at the report's cut-off date, or why there is none. */
export function measureFigure(years: YearFacts, source: FigureSource): Measurement {
  return remembered(years, JSON.stringify(source));
}

const remembered = rememberFor((years: YearFacts, source: string) => measureSource(years, JSON.parse(source)));

function measureSource(years: YearFacts, source: FigureSource): Measurement {
  if (source.kind === "change") return measureChange(years, source);
  const at = years.at(source.when);
  if (at === null) return missing(`没有${years.year - (source.when?.yearsBack ?? 0)}年度在该日期的数据`);
  if (source.kind === "observation") return measureObservation(at, source);
  const selected = selectItems(at.facts, source.filter);
  if (!selected.ok) return selected;
  const { items } = selected;
  const value = measureItems(at, source, items);
  return typeof value === "string" ? missing(value) : { ok: true, measured: value, items, observation: null, at };
}

type ItemSource = Exclude<FigureSource, { readonly kind: "observation" | "change" }>;

/** A measured value, or why there is none. */
function measureItems({ facts }: FactsAt, source: ItemSource, items: readonly ReportItem[]): Measured | string {
  switch (source.kind) {
    case "count":
      return countOf(items, source.of);
    case "sum": {
      const amount = sumOf(items, source.amount);
      return amount === null ? "没有事项填报这项投资" : { kind: "money", amount };
    }
    case "share": {
      const whole = selectItems(facts, source.of);
      if (!whole.ok) return whole.missing;
      if (whole.items.length === 0) return "没有可以计算占比的事项";
      return { kind: "percent", percent: new Big(items.length).times(100).div(whole.items.length) };
    }
    case "completion": {
      const percent = completionOf(items);
      return percent === null ? "没有填报年度计划投资或年度完成投资" : { kind: "percent", percent };
    }
    case "pace": {
      const points = paceOf(items, facts.year.year, facts.asOf);
      return points === null ? "没有填报年度计划投资或年度完成投资" : { kind: "pace", points };
    }
    case "rank": {
      const names = rankedNames(items, source);
      return names.length === 0 ? "没有可以排名的数据" : { kind: "names", names };
    }
  }
}

function countOf(items: readonly ReportItem[], of: "field" | "mechanism" | undefined): Measured {
  if (of === undefined) return { kind: "count", count: items.length, measure: "项" };
  const names = items.map(({ item, mechanism }) => (of === "field" ? item.field : mechanism));
  const distinct = new Set(names.filter((name) => name !== null && name !== withoutField));
  return { kind: "count", count: distinct.size, measure: "个" };
}

function measureObservation(at: FactsAt, source: Extract<FigureSource, { readonly kind: "observation" }>): Measurement {
  const observation = findObservation(at.facts, source);
  if (observation === null) return missing(`没有指标“${source.indicator}”的值，或者有多个值可能对应`);
  const { value, unit, qualifier, target } = observation;
  if (source.which === "target" && target === null) return missing(`指标“${source.indicator}”没有填写目标值`);
  const figure =
    source.which === "target" && target !== null
      ? { value: target, unit, qualifier: "exact" as const }
      : { value, unit, qualifier };
  return { ok: true, measured: { kind: "quantity", figure }, items: [], observation, at };
}

/** Now against the same day of the year before. */
function measureChange(years: YearFacts, { of, as }: ChangeSource): Measurement {
  const now = measureFigure(years, of);
  if (!now.ok) return now;
  const when = { ...of.when, yearsBack: (of.when?.yearsBack ?? 0) + 1 };
  const before = measureFigure(years, { ...of, when });
  if (!before.ok) return missing(`上年同期：${before.missing}`);
  if (isAmountSource(of) && before.at.facts.items.length === 0) return missing("上年没有事项可以比较");
  const change = changeOf(now.measured, before.measured, as);
  return change === null ? missing("与上年同期不能比较") : { ...now, measured: change };
}

function changeOf(now: Measured, before: Measured, as: ChangeSource["as"]): Measured | null {
  const [rate, rateBefore] = [percentOf(now), percentOf(before)];
  if (rate !== null && rateBefore !== null) {
    return as === "difference" ? { kind: "more-points", points: rate.minus(rateBefore) } : null;
  }
  const [present, former] = sizesOf(now, before);
  if (present === null || former === null || present.measure !== former.measure) return null;
  if (as === "percent") return growthOf(present.size, former.size);
  const difference = present.size.minus(former.size);
  if (now.kind === "money") return { kind: "more-money", amount: moneyFromFen(Number(difference.toFixed())) };
  return { kind: "more", amount: difference.toFixed() as Decimal, measure: present.measure };
}

/** A percentage, also one that is an indicator. */
function percentOf(measured: Measured): Big | null {
  if (measured.kind === "percent") return measured.percent;
  return measured.kind === "quantity" && measured.figure.unit === "%" ? new Big(measured.figure.value) : null;
}

function growthOf(now: Big, before: Big): Measured | null {
  return before.lte(0) ? null : { kind: "growth", percent: now.minus(before).times(100).div(before) };
}

/** Two values of an indicator in one unit are told apart in that unit; otherwise 万 and 亿 are taken out of both. */
function sizesOf(now: Measured, before: Measured): readonly [Size | null, Size | null] {
  const inOneUnit = now.kind === "quantity" && before.kind === "quantity" && now.figure.unit === before.figure.unit;
  return inOneUnit ? [asWritten(now.figure), asWritten(before.figure)] : [sizeOf(now), sizeOf(before)];
}

function asWritten({ value, unit }: QualifiedFigure): Size {
  return { size: new Big(value), measure: unit };
}

interface Size {
  readonly size: Big;
  readonly measure: string;
}

function sizeOf(measured: Measured): Size | null {
  switch (measured.kind) {
    case "money":
      return { size: new Big(measured.amount), measure: "分" };
    case "count":
      return { size: new Big(measured.count), measure: measured.measure };
    case "quantity": {
      const { value, unit } = measured.figure;
      const measure = measureOf(unit);
      const scale = scales[unit.slice(0, unit.length - measure.length)] ?? 1;
      return { size: new Big(value).times(scale), measure };
    }
    default:
      return null;
  }
}

const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };
