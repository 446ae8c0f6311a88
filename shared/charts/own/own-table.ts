import type { DataDefinition } from "../../domain/draft/data-definition.ts";
import type { TableBlock, TableColumn } from "../../domain/report-table.ts";
import { familyOf, type DataSeries, type DataSet } from "./data-set.ts";
import { ownScale, type OwnScale } from "./own-scale.ts";

/** What is not given. */
const none = "—";
/** A word's worth of room for each column of figures, against one for the names. */
const [nameShare, figureShare] = [3, 2];

type TableWords = Omit<TableBlock, "caption" | "bound">;

/** A table of what was asked for, or in words why there is none. */
export function ownTable(set: DataSet, definition: DataDefinition): TableWords | string {
  if (set.parts.length === 0 || set.series.length === 0) return "没有符合条件的数据";
  if (set.series.every(({ values }) => values.every((value) => value === null)))
    return "符合条件的数据都为空，不能生成表格";
  const scales = scalesOf(set.series, definition);
  const units = new Set(scales.map(({ unit }) => unit));
  const isOneUnit = units.size === 1;
  const hasTotal = definition.withTotal && set.series.some(({ total }) => total !== null);
  return {
    kind: "table",
    unitsLine: isOneUnit ? `单位：${[...units].join("")}` : null,
    columns: [
      nameColumn(set.partLabel),
      ...set.series.map((one, at) => figureColumn(one, isOneUnit ? null : scales[at])),
    ],
    rows: set.parts.map((part, row) => [
      part,
      ...set.series.map(({ values }, at) => written(values[row] ?? null, scales[at])),
    ]),
    totalRow: hasTotal ? ["合计", ...set.series.map(({ total }, at) => written(total, scales[at]))] : null,
    note: definition.note,
  };
}

/** Series of one family share a scale, so that a column can be compared with the one beside it. */
function scalesOf(series: readonly DataSeries[], definition: DataDefinition): readonly OwnScale[] {
  return series.map(({ measure }) => {
    const alike = series.filter((one) => familyOf(one.measure) === familyOf(measure));
    return ownScale(alike, definition);
  });
}

function nameColumn(title: string): TableColumn {
  return { title, share: nameShare, align: "left" };
}

function figureColumn({ name }: DataSeries, scale: OwnScale | null | undefined): TableColumn {
  return { title: scale == null ? name : `${name}（${scale.unit}）`, share: figureShare, align: "right" };
}

function written(value: DataSeries["total"], scale: OwnScale | undefined): string {
  const shown = scale?.valueOf(value) ?? null;
  return shown === null || scale === undefined ? none : shown.toFixed(scale.digits);
}
