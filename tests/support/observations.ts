import { decimal, type Decimal } from "../../shared/domain/decimal.ts";
import type { Observation } from "../../shared/domain/year-data.ts";
import { on } from "./rows.ts";

let lastPosition = 0;

/** 对口帮扶资金4.24亿元, as the article gives it; each further one stands after the one before. */
export function anObservation(
  changes: Partial<Omit<Observation, "value">> & { readonly value?: string } = {},
): Observation {
  lastPosition += 1;
  const { value = "4.24", ...others } = changes;
  const written = "2021-11-30T02:00:00.000Z";
  return {
    id: `01932f3e-0000-7000-9000-${String(lastPosition).padStart(12, "0")}`,
    revision: 1,
    createdAt: written,
    updatedAt: written,
    year: 2021,
    indicator: "累计落实到位对口帮扶资金",
    value: figure(value),
    unit: "亿元",
    qualifier: "exact",
    asOf: on("2021-11-30"),
    target: null,
    scope: "全市所有结对区县",
    mechanism: "一区两群",
    field: null,
    position: lastPosition,
    ...others,
  };
}

function figure(text: string): Decimal {
  return decimal(text);
}
