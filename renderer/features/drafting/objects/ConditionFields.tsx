import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import type { ReactNode } from "react";
import type { FigureFilter } from "../../../../shared/domain/draft/figure-source.ts";
import { itemKinds, itemPhases, itemStatuses } from "../../../../shared/domain/item.ts";
import { kindLabels, lampLabels, phaseLabels, statusLabels } from "../../../../shared/domain/labels.ts";
import { lamps } from "../../../../shared/domain/pace.ts";
import { questionQuery } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";

interface ConditionFieldsProps {
  readonly filter: FigureFilter;
  readonly onChange: (filter: FigureFilter) => void;
}

/** Which items count; what is left open lets all of them pass. */
export function ConditionFields({ filter, onChange }: ConditionFieldsProps): ReactNode {
  const { draft } = useDesk();
  const catalog = useQuery(questionQuery("catalog:read", { year: draft.year })).data;
  const choose = <Name extends keyof FigureFilter>(name: Name, values: FigureFilter[Name] & readonly unknown[]) => {
    const { [name]: _before, ...others } = filter;
    onChange(values.length === 0 ? others : { ...others, [name]: values });
  };
  const titles = catalog?.worklists.map(({ title }) => title);
  return (
    <fieldset className="object-conditions">
      <legend>筛选</legend>
      <Condition
        label="领域"
        options={named(catalog?.fields.map(({ name }) => name))}
        values={filter.fields}
        onChange={(values) => choose("fields", values)}
      />
      <Condition
        label="状态"
        options={itemStatuses.map((value) => ({ value, label: statusLabels[value] }))}
        values={filter.statuses}
        onChange={(values) => choose("statuses", values)}
      />
      <Condition
        label="类型"
        options={itemKinds.map((value) => ({ value, label: kindLabels[value] }))}
        values={filter.kinds}
        onChange={(values) => choose("kinds", values)}
      />
      <Condition
        label="阶段"
        options={itemPhases.map((value) => ({ value, label: phaseLabels[value] }))}
        values={filter.phases}
        onChange={(values) => choose("phases", values)}
      />
      <Condition
        label="亮灯"
        options={lamps.map((value) => ({ value, label: lampLabels[value] }))}
        values={filter.lamps}
        onChange={(values) => choose("lamps", values)}
      />
      <Condition
        label="合作方"
        options={named(catalog?.parties)}
        values={filter.parties}
        onChange={(values) => choose("parties", values)}
      />
      <Condition
        label="清单"
        options={named([...new Set(titles)])}
        values={filter.lists}
        onChange={(values) => choose("lists", values)}
      />
      <Condition
        label="合作机制"
        options={named(catalog?.mechanisms)}
        values={filter.mechanisms}
        onChange={(values) => choose("mechanisms", values)}
      />
      <Condition
        label="牵头单位"
        options={named(catalog?.units)}
        values={filter.units}
        onChange={(values) => choose("units", values)}
      />
    </fieldset>
  );
}

const named = (list: readonly string[] | undefined) => (list ?? []).map((value) => ({ value, label: value }));

interface ConditionProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly values: readonly (Value | null)[] | undefined;
  readonly onChange: (values: Value[]) => void;
}

/** Some values of one column. One that the year no longer has stays in sight until it is taken out. */
function Condition<Value extends string>({ label, options, values, onChange }: ConditionProps<Value>): ReactNode {
  const given = (values ?? []).filter((value) => value !== null);
  return (
    <Select<Value[]>
      mode="multiple"
      allowClear
      aria-label={`筛选${label}`}
      placeholder={`${label}不限`}
      maxTagCount="responsive"
      popupMatchSelectWidth={false}
      optionFilterProp="label"
      options={[...options]}
      value={given}
      onChange={onChange}
    />
  );
}
