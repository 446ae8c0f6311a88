import { Checkbox, InputNumber, Select } from "antd";
import type { ReactNode } from "react";
import type { ItemsData } from "../../../../shared/domain/draft/data-definition.ts";

interface OrderFieldsProps {
  readonly data: ItemsData;
  readonly onChange: (data: ItemsData) => void;
}

const orderOptions = [
  { value: "given" as const, label: "清单顺序" },
  { value: "most" as const, label: "从大到小" },
  { value: "least" as const, label: "从小到大" },
];

/** In which order the parts stand, and how many of them. */
export function OrderFields({ data, onChange }: OrderFieldsProps): ReactNode {
  const { order, top, withOthers } = data;
  const change = (part: Partial<ItemsData>) => onChange({ ...data, ...part });
  return (
    <>
      <div className="object-pair">
        <div className="desk-field">
          排列
          <Select aria-label="排列" value={order} options={orderOptions} onChange={(next) => change({ order: next })} />
        </div>
        <div className="desk-field">
          只列前几位
          <InputNumber
            aria-label="只列前几位"
            placeholder="全部"
            min={1}
            max={200}
            precision={0}
            value={top}
            onChange={(next) => change({ top: next })}
          />
        </div>
      </div>
      {top !== null && (
        <Checkbox
          className="object-check"
          checked={withOthers}
          onChange={({ target }) => change({ withOthers: target.checked })}
        >
          其余合为“其他”
        </Checkbox>
      )}
    </>
  );
}
