import { Select } from "antd";
import type { ReactNode } from "react";
import {
  itemMeasureLabels,
  itemMeasures,
  objectGroupingLabels,
  objectGroupings,
  objectSplits,
  type ItemsData,
} from "../../../../shared/domain/draft/data-definition.ts";
import { ConditionFields } from "./ConditionFields.tsx";
import { OrderFields } from "./OrderFields.tsx";
import { YearsField } from "./YearsField.tsx";

interface ItemFieldsProps {
  readonly data: ItemsData;
  readonly onChange: (data: ItemsData) => void;
}

const measureOptions = itemMeasures.map((value) => ({ value, label: itemMeasureLabels[value] }));
const groupingOptions = objectGroupings.map((value) => ({ value, label: `按${objectGroupingLabels[value]}` }));
const splitOptions = objectSplits.map((value) => ({ value, label: `按${objectGroupingLabels[value]}` }));

/** What is measured of which items, and by what they are put together. */
export function ItemFields({ data, onChange }: ItemFieldsProps): ReactNode {
  const { measures, by, split, filter, years } = data;
  const change = (part: Partial<ItemsData>) => onChange({ ...data, ...part });
  const isInTime = by === "month" || by === "year";
  return (
    <>
      <div className="desk-field">
        统计内容
        <Select
          mode="multiple"
          aria-label="统计内容"
          placeholder="选择统计内容"
          value={[...measures]}
          options={measureOptions}
          onChange={(chosen) => change({ measures: chosen })}
        />
      </div>
      <div className="object-pair">
        <div className="desk-field">
          分组
          <Select aria-label="分组" value={by} options={groupingOptions} onChange={(next) => change({ by: next })} />
        </div>
        <div className="desk-field">
          再分（只用第一项统计内容）
          <Select
            aria-label="再分"
            allowClear
            placeholder="不再分"
            value={split}
            options={splitOptions}
            onChange={(next) => change({ split: next ?? null })}
          />
        </div>
      </div>
      {by === "year" && <YearsField years={years} onChange={(next) => change({ years: next })} />}
      {!isInTime && <OrderFields data={data} onChange={onChange} />}
      <ConditionFields filter={filter} onChange={(next) => change({ filter: next })} />
    </>
  );
}
