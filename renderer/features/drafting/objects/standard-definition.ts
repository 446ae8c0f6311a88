import type { ChartSpec } from "../../../../shared/charts/chart-spec.ts";
import type {
  DataDefinition,
  ItemMeasure,
  ItemsData,
  ObjectForm,
} from "../../../../shared/domain/draft/data-definition.ts";

/** What a new definition begins with: the number of items of each field. */
export const firstDefinition: DataDefinition = {
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
  },
  title: null,
  unit: null,
  digits: null,
  note: null,
  withTotal: true,
};

interface Standard {
  readonly by: ItemsData["by"];
  readonly measures: readonly ItemMeasure[];
}

const standards: Readonly<Record<string, Standard>> = {
  "plan-against-done": { by: "field", measures: ["planned", "done"] },
  "completion-by-field": { by: "field", measures: ["completion", "timeLine"] },
  "completion-by-month": { by: "month", measures: ["completion", "timeLine"] },
  "items-by-field": { by: "field", measures: ["count"] },
  "items-by-kind": { by: "kind", measures: ["count"] },
  "items-by-status": { by: "status", measures: ["count"] },
  "items-by-mechanism": { by: "mechanism", measures: ["count"] },
  trend: { by: "year", measures: ["planned", "done"] },
};

/** The definition that comes nearest to a chart that the program has drafted. */
export function definitionLike({ id, kind }: Pick<ChartSpec, "id" | "kind">): DataDefinition {
  const form: ObjectForm = kind;
  const standard = standards[id];
  if (standard === undefined || firstDefinition.data.kind !== "items") return { ...firstDefinition, form };
  return { ...firstDefinition, form, data: { ...firstDefinition.data, ...standard } };
}
