import { withoutField } from "../../../shared/domain/aggregate.ts";
import type { FigureAmount, FigureFilter, FigureItem } from "../../../shared/domain/draft/figure-source.ts";
import { meantFilter } from "../../../shared/domain/words/meant-names.ts";
import type { Money } from "../../../shared/domain/money.ts";
import type { ReportFacts } from "../../reports/report-facts.ts";
import type { ReportItem } from "../../reports/report-items.ts";
import { rememberFor } from "./remember.ts";

/** The items that pass a filter, or why it cannot be asked of this year. */
export type Selected =
  | { readonly ok: true; readonly items: readonly ReportItem[] }
  | { readonly ok: false; readonly missing: string };

/** The items that pass. A field, mechanism or item that the year does not have is no empty set: nothing can be said then. */
export function selectItems(facts: ReportFacts, filter: FigureFilter): Selected {
  return selected(facts, JSON.stringify(filter));
}

const selected = rememberFor((facts: ReportFacts, filter: string) => select(facts, JSON.parse(filter)));

function select(facts: ReportFacts, kept: FigureFilter): Selected {
  const filter = facts.meant === undefined ? kept : meantFilter(kept, facts.meant);
  const missing = missingName(facts, filter);
  if (missing !== null) return { ok: false, missing };
  const named = filter.items === undefined ? itemsIn(facts, filter.fields) : findItems(facts.items, filter.items);
  if (named === null) return { ok: false, missing: `事项“${filter.items?.[0]?.title ?? ""}”已删除或不在本年度清单中` };
  const inLists = filter.lists === undefined ? null : idsOfLists(facts, filter.lists);
  return {
    ok: true,
    items: named.filter((one) => passes(one, filter) && (inLists === null || inLists.has(one.item.worklistId))),
  };
}

/** Those of one field without looking through all the others: most figures of a report are about one. */
function itemsIn(facts: ReportFacts, fields: FigureFilter["fields"]): readonly ReportItem[] {
  return fields?.length === 1 ? itemsOfField(facts, JSON.stringify(fields[0])) : facts.items;
}

const itemsOfField = rememberFor((facts: ReportFacts, name: string) => {
  const field: string | null = JSON.parse(name);
  return facts.items.filter(({ item }) => item.field === field);
});

/** Lists may share a title: then all of them count. */
function idsOfLists({ mechanisms }: ReportFacts, titles: readonly string[]): ReadonlySet<string> {
  const lists = mechanisms.flatMap(({ worklists }) => worklists);
  return new Set(lists.filter(({ title }) => titles.includes(title)).map(({ id }) => id));
}

function missingName(facts: ReportFacts, { fields, mechanisms, lists }: FigureFilter): string | null {
  const hasField = (name: string | null) =>
    name === null || name === withoutField || facts.fields.some((field) => field.name === name);
  const field = fields?.find((name) => !hasField(name));
  if (field !== undefined) return `${facts.year.year}年度没有“${field ?? ""}”领域`;
  const mechanism = mechanisms?.find((name) => !facts.mechanisms.some((one) => one.name === name));
  if (mechanism !== undefined) return `${facts.year.year}年度没有“${mechanism}”合作机制`;
  const list = lists?.find((title) => idsOfLists(facts, [title]).size === 0);
  return list === undefined ? null : `${facts.year.year}年度没有“${list}”清单`;
}

/** By id; in another year, by a title that only one item has. null when one is not found. */
function findItems(items: readonly ReportItem[], wanted: readonly FigureItem[]): readonly ReportItem[] | null {
  const found = wanted.map(({ id, title }) => {
    const byId = items.find(({ item }) => item.id === id);
    if (byId !== undefined) return byId;
    const byTitle = items.filter(({ item }) => item.title === title);
    return byTitle.length === 1 ? byTitle[0] : undefined;
  });
  const known = found.filter((item) => item !== undefined);
  return known.length === wanted.length ? known : null;
}

function passes(placed: ReportItem, filter: FigureFilter): boolean {
  const { item, lamp, mechanism } = placed;
  return (
    allows(filter.fields, item.field) &&
    allows(filter.statuses, item.status) &&
    allows(filter.kinds, item.kind) &&
    allows(filter.phases, item.phase) &&
    allows(filter.lamps, lamp.lamp) &&
    allows(filter.mechanisms, mechanism ?? "") &&
    (filter.parties === undefined || filter.parties.some((party) => item.parties.includes(party))) &&
    (filter.units === undefined || (item.leadUnit !== null && filter.units.includes(item.leadUnit))) &&
    (filter.gives === undefined || isGiven(placed, filter.gives))
  );
}

function isGiven(placed: ReportItem, given: NonNullable<FigureFilter["gives"]>): boolean {
  return (given === "field" ? placed.item.field : amountOf(placed, given)) !== null;
}

function allows<Value>(allowed: readonly Value[] | undefined, value: Value): boolean {
  return allowed === undefined || allowed.includes(value);
}

/** One of the four amounts of an item, those that move at the cut-off date; null where it is not given. */
export function amountOf({ item, standing }: ReportItem, amount: FigureAmount): Money | null {
  switch (amount) {
    case "totalInvestment":
      return item.totalInvestment;
    case "planned":
      return item.plannedThisYear;
    case "done":
      return standing.doneThisYear;
    case "doneSinceStart":
      return standing.doneSinceStart;
  }
}
