import { withoutField } from "../../../shared/domain/aggregate.ts";
import type { FigureFilter, FigureSource } from "../../../shared/domain/draft/figure-source.ts";
import { amountLabels } from "../../../shared/domain/draft/filter-in-words.ts";
import { itemKinds, itemStatuses } from "../../../shared/domain/item.ts";
import { kindLabels, statusLabels } from "../../../shared/domain/labels.ts";
import { officialText } from "../../../shared/domain/official-text.ts";
import type { ReportFacts } from "../../reports/report-facts.ts";
import type { ReportItem } from "../../reports/report-items.ts";
import { ofField } from "../claims/field-claims.ts";
import { sourceOf } from "../claims/indicator-claims.ts";
import { amountOf } from "../figures/select-items.ts";

/** Something that can be bound, before it is measured. */
export interface NamedSource {
  readonly group: string;
  readonly label: string;
  readonly source: FigureSource;
}

/** What can be bound of a year, its items apart: the whole, each field and mechanism, the indicators, the year before. */
export function catalogSources(facts: ReportFacts): readonly NamedSource[] {
  const fields = facts.fields.filter(({ itemCount }) => itemCount > 0);
  const mechanisms = facts.mechanisms.filter(({ items }) => items.length > 0);
  return [
    ...wholeSources(facts),
    ...fields.flatMap(({ name }) => partSources("领域", name === withoutField ? "未分领域" : name, ofField(name))),
    ...mechanisms.flatMap(({ name }) => partSources("合作机制", name, { mechanisms: [name] })),
    ...facts.observations.flatMap((observation) => {
      const place = observation.scope === null ? "" : `${observation.scope}：`;
      const label = `${place}${observation.indicator}`;
      const value = { group: "指标", label, source: sourceOf(observation, "value") };
      const target = { group: "指标", label: `${label}（目标）`, source: sourceOf(observation, "target") };
      return observation.target === null ? [value] : [value, target];
    }),
    ...comparisons(facts),
  ];
}

/** What can be bound of one item: the amounts that it gives, and its completion. */
export function itemSources(placed: ReportItem): readonly NamedSource[] {
  const { id, title } = placed.item;
  const filter: FigureFilter = { items: [{ id, title }] };
  const name = officialText(title);
  const amounts = (["totalInvestment", "planned", "done", "doneSinceStart"] as const).filter(
    (amount) => amountOf(placed, amount) !== null,
  );
  const rate = amounts.includes("planned") && amounts.includes("done");
  return [
    ...amounts.map((amount) => ({
      group: "事项",
      label: `${name} · ${amountLabels[amount]}`,
      source: { kind: "sum" as const, amount, filter },
    })),
    ...(rate
      ? [{ group: "事项", label: `${name} · 年度投资完成率`, source: { kind: "completion" as const, filter } }]
      : []),
  ];
}

function wholeSources({ mechanisms }: ReportFacts): NamedSource[] {
  const group = "总体";
  const red: FigureFilter = { lamps: ["red"] };
  return [
    ...investmentSources(group, "", {}),
    { group, label: "合作事项总数", source: { kind: "count", filter: {} } },
    { group, label: "涉及的领域数", source: { kind: "count", filter: {}, of: "field" } },
    ...(mechanisms.length > 0
      ? [{ group, label: "涉及的合作机制数", source: { kind: "count", filter: {}, of: "mechanism" } as const }]
      : []),
    ...itemStatuses.flatMap((status): NamedSource[] => [
      { group, label: `${statusLabels[status]}的事项数`, source: { kind: "count", filter: { statuses: [status] } } },
      {
        group,
        label: `${statusLabels[status]}的事项占比`,
        source: { kind: "share", filter: { statuses: [status] }, of: {} },
      },
    ]),
    ...itemKinds.map((kind): NamedSource => ({
      group,
      label: `${kindLabels[kind]}类事项数`,
      source: { kind: "count", filter: { kinds: [kind] } },
    })),
    { group, label: "亮红灯的事项数", source: { kind: "count", filter: red } },
    { group, label: "亮红灯的事项占比", source: { kind: "share", filter: red, of: {} } },
    ...rankings(group),
  ];
}

function rankings(group: string): NamedSource[] {
  const of = "field" as const;
  return [
    {
      group,
      label: "完成率前三位的领域",
      source: { kind: "rank", of, by: "completion", from: "most", size: 3, filter: {} },
    },
    {
      group,
      label: "完成率后三位的领域",
      source: { kind: "rank", of, by: "completion", from: "least", size: 3, filter: {} },
    },
    {
      group,
      label: "年度完成投资前三位的领域",
      source: { kind: "rank", of, by: "done", from: "most", size: 3, filter: {} },
    },
    {
      group,
      label: "事项数前三位的领域",
      source: { kind: "rank", of, by: "count", from: "most", size: 3, filter: {} },
    },
  ];
}

function partSources(group: string, name: string, filter: FigureFilter): NamedSource[] {
  return [
    { group, label: `${name} · 合作事项数`, source: { kind: "count", filter } },
    ...itemStatuses.map((status): NamedSource => ({
      group,
      label: `${name} · ${statusLabels[status]}的事项数`,
      source: { kind: "count", filter: { ...filter, statuses: [status] } },
    })),
    ...investmentSources(group, `${name} · `, filter),
  ];
}

function investmentSources(group: string, lead: string, filter: FigureFilter): NamedSource[] {
  return [
    { group, label: `${lead}总投资`, source: { kind: "sum", amount: "totalInvestment", filter } },
    { group, label: `${lead}年度计划投资`, source: { kind: "sum", amount: "planned", filter } },
    { group, label: `${lead}年度完成投资`, source: { kind: "sum", amount: "done", filter } },
    { group, label: `${lead}累计完成投资`, source: { kind: "sum", amount: "doneSinceStart", filter } },
    { group, label: `${lead}年度投资完成率`, source: { kind: "completion", filter } },
    { group, label: `${lead}时序`, source: { kind: "pace", filter } },
  ];
}

function comparisons({ fields }: ReportFacts): NamedSource[] {
  const group = "与上年比较";
  const parts = [
    { lead: "", filter: {} },
    ...fields.map(({ name }) => ({ lead: `${name} · `, filter: ofField(name) })),
  ];
  return parts.flatMap(({ lead, filter }): NamedSource[] => [
    {
      group,
      label: `${lead}合作事项增减`,
      source: { kind: "change", of: { kind: "count", filter }, as: "difference" },
    },
    {
      group,
      label: `${lead}年度完成投资同比`,
      source: { kind: "change", of: { kind: "sum", amount: "done", filter }, as: "percent" },
    },
    {
      group,
      label: `${lead}年度投资完成率变化`,
      source: { kind: "change", of: { kind: "completion", filter }, as: "difference" },
    },
  ]);
}
