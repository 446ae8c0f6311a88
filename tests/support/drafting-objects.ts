import type { DataDefinition, ItemsData } from "../../shared/domain/draft/data-definition.ts";
import type { KnownBlock } from "../../shared/domain/draft/draft-body.ts";
import type { DrawnObject, ObjectReading } from "../../shared/domain/draft/object-answers.ts";

/** The number of items by field as columns, unless told otherwise. */
export function aDefinition(data: Partial<ItemsData> = {}, changes: Partial<DataDefinition> = {}): DataDefinition {
  return {
    form: "grouped-columns",
    data: {
      kind: "items",
      measures: ["count"],
      by: "field",
      split: null,
      filter: {},
      order: "given",
      top: null,
      withOthers: true,
      years: 5,
      ...data,
    },
    title: null,
    unit: null,
    digits: null,
    note: null,
    withTotal: true,
    ...changes,
  };
}

/** A chart or table as a person puts it in: with its definition, agreed to. */
export function anObject({ now }: ObjectReading, definition: DataDefinition, id = "object"): KnownBlock {
  if (now === null) throw new Error("nothing to put in");
  return { ...now, id, bound: { definition, agreedAt: "2021-12-01T08:00:00.000Z" } };
}

/** Names and numbers of a chart or table, row by row. */
export function numbersOf(block: DrawnObject | null): readonly (readonly unknown[])[] {
  if (block === null) return [];
  if (block.kind === "table") {
    const rows = [block.columns.map(({ title }) => title), ...block.rows];
    return block.totalRow === null ? rows : [...rows, block.totalRow];
  }
  const { categories, series } = block.chart;
  return [
    ["", ...series.map(({ name }) => name)],
    ...categories.map((name, at) => [name, ...series.map(({ values }) => values[at])]),
  ];
}
