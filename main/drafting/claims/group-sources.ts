import type { FigureFilter, FigureSource } from "../../../shared/domain/draft/figure-source.ts";

/** The names of groups in the patterns, and what a figure at that place comes from. */
const sources = {
  count: (filter) => ({ kind: "count", filter }),
  fields: (filter) => ({ kind: "count", filter, of: "field" }),
  mechanisms: (filter) => ({ kind: "count", filter, of: "mechanism" }),
  inFields: (filter) => ({ kind: "count", filter: { ...filter, gives: "field" } }),
  giving: (filter) => ({ kind: "count", filter: { ...filter, gives: "totalInvestment" } }),
  total: (filter) => ({ kind: "sum", amount: "totalInvestment", filter }),
  planned: (filter) => ({ kind: "sum", amount: "planned", filter }),
  done: (filter) => ({ kind: "sum", amount: "done", filter }),
  since: (filter) => ({ kind: "sum", amount: "doneSinceStart", filter }),
  rate: (filter) => ({ kind: "completion", filter }),
  pace: (filter) => ({ kind: "pace", filter }),
  share: (filter) => ({ kind: "share", filter, of: {} }),
  moreItems: (filter) => ({ kind: "change", of: { kind: "count", filter }, as: "difference" }),
  moreDone: (filter) => ({ kind: "change", of: { kind: "sum", amount: "done", filter }, as: "percent" }),
  morePlanned: (filter) => ({ kind: "change", of: { kind: "sum", amount: "planned", filter }, as: "percent" }),
  moreRate: (filter) => ({ kind: "change", of: { kind: "completion", filter }, as: "difference" }),
} as const satisfies Record<string, (filter: FigureFilter) => FigureSource>;

export type GroupName = keyof typeof sources;

export function isKnownGroup(name: string): name is GroupName {
  return Object.hasOwn(sources, name);
}

/** The source of a figure at a place of this name, among the items that pass the filter. */
export function sourceOfGroup(name: GroupName, filter: FigureFilter): FigureSource {
  return sources[name](filter);
}
