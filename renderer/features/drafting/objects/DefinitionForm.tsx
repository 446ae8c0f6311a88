import { Checkbox, Input, Segmented, Select } from "antd";
import type { ReactNode } from "react";
import {
  objectFormLabels,
  objectForms,
  type DataDefinition,
  type IndicatorsData,
  type ItemsData,
} from "../../../../shared/domain/draft/data-definition.ts";
import { IndicatorFields } from "./IndicatorFields.tsx";
import { ItemFields } from "./ItemFields.tsx";
import { firstDefinition } from "./standard-definition.ts";

interface DefinitionFormProps {
  readonly definition: DataDefinition;
  readonly suggestedTitle: string;
  readonly onChange: (definition: DataDefinition) => void;
}

const formOptions = objectForms.map((value) => ({ value, label: objectFormLabels[value] }));
const kindOptions = [
  { value: "items" as const, label: "合作事项" },
  { value: "indicators" as const, label: "历年指标" },
];
type UnitChoice = "亿元" | "万元" | "auto";
const automatic: UnitChoice = "auto";
const unitOptions: { readonly value: UnitChoice; readonly label: string }[] = [
  { value: automatic, label: "自动" },
  { value: "亿元", label: "亿元" },
  { value: "万元", label: "万元" },
];
const digitOptions = [
  { value: -1, label: "自动" },
  ...[0, 1, 2, 3, 4].map((value) => ({ value, label: `${value}位` })),
];

/** What is drawn, of what, and how it is written. */
export function DefinitionForm({ definition, suggestedTitle, onChange }: DefinitionFormProps): ReactNode {
  const { form, data, title, unit, digits, note, withTotal } = definition;
  const change = (part: Partial<DataDefinition>) => onChange({ ...definition, ...part });
  return (
    <div className="object-form">
      <div className="desk-field">
        形式
        <Select aria-label="形式" value={form} options={formOptions} onChange={(next) => change({ form: next })} />
      </div>
      <Segmented
        block
        options={kindOptions}
        value={data.kind}
        onChange={(kind) => kind !== data.kind && change({ data: kind === "items" ? firstItems : firstIndicators })}
      />
      {data.kind === "items" ? (
        <ItemFields data={data} onChange={(next) => change({ data: next })} />
      ) : (
        <IndicatorFields data={data} onChange={(next) => change({ data: next })} />
      )}
      <label className="desk-field">
        题目
        <Input
          value={title ?? ""}
          maxLength={200}
          placeholder={suggestedTitle}
          onChange={({ target }) => change({ title: target.value === "" ? null : target.value })}
        />
      </label>
      <div className="object-pair">
        <div className="desk-field">
          金额单位
          <Select<UnitChoice>
            aria-label="金额单位"
            value={unit ?? automatic}
            options={unitOptions}
            onChange={(next) => change({ unit: next === "auto" ? null : next })}
          />
        </div>
        <div className="desk-field">
          小数
          <Select
            aria-label="小数"
            value={digits ?? -1}
            options={digitOptions}
            onChange={(next) => change({ digits: next < 0 ? null : next })}
          />
        </div>
      </div>
      <label className="desk-field">
        注
        <Input
          value={note ?? ""}
          maxLength={500}
          placeholder="例如：不含前期费用"
          onChange={({ target }) => change({ note: target.value === "" ? null : target.value })}
        />
      </label>
      {form === "table" && (
        <Checkbox checked={withTotal} onChange={({ target }) => change({ withTotal: target.checked })}>
          末行列出合计
        </Checkbox>
      )}
    </div>
  );
}

const firstItems: ItemsData | IndicatorsData = firstDefinition.data;
const firstIndicators: IndicatorsData = { kind: "indicators", indicators: [], years: 5 };
