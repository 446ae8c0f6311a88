import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import type { ReactNode } from "react";
import type { IndicatorName, IndicatorsData } from "../../../../shared/domain/draft/data-definition.ts";
import { inOneMeasure } from "../../../../shared/domain/indicators/observation-change.ts";
import type { Observation } from "../../../../shared/domain/year-data.ts";
import { questionQuery } from "../../../lib/query-client.ts";
import { useDesk } from "../desk/desk-context.ts";
import { YearsField } from "./YearsField.tsx";

interface IndicatorFieldsProps {
  readonly data: IndicatorsData;
  readonly onChange: (data: IndicatorsData) => void;
}

/** Which indicators, and over how many years. */
export function IndicatorFields({ data, onChange }: IndicatorFieldsProps): ReactNode {
  const { draft } = useDesk();
  const observations = useQuery(questionQuery("observations:list", { year: draft.year }));
  const offered = new Map((observations.data ?? []).map((one) => [keyOf(nameOf(one)), nameOf(one)]));
  // One that the year no longer has stays chosen until the person takes it out.
  for (const one of data.indicators) offered.set(keyOf(one), one);
  const options = [...offered].map(([value, name]) => ({ value, label: labelOf(name) }));
  return (
    <>
      <div className="desk-field">
        指标
        <Select
          mode="multiple"
          aria-label="指标"
          placeholder="选择指标"
          optionFilterProp="label"
          maxCount={8}
          value={data.indicators.map(keyOf)}
          options={options}
          onChange={(keys) => onChange({ ...data, indicators: keys.flatMap((key) => offered.get(key) ?? []) })}
        />
      </div>
      <YearsField years={data.years} onChange={(years) => onChange({ ...data, years })} />
    </>
  );
}

function nameOf({ indicator, scope, field, mechanism, value, unit, qualifier }: Observation): IndicatorName {
  return { indicator, scope, field, mechanism, measure: inOneMeasure({ value, unit, qualifier }).measure };
}

function keyOf({ indicator, scope, field, mechanism, measure }: IndicatorName): string {
  return JSON.stringify([indicator, scope, field, mechanism, measure]);
}

function labelOf({ indicator, scope, field }: IndicatorName): string {
  const place = [scope, field].filter((part) => part !== null).join("，");
  return place === "" ? indicator : `${indicator}（${place}）`;
}
