import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useId, useState, type ReactNode } from "react";
import { dateInWords } from "../../../shared/domain/dates.ts";
import { observationInWords } from "../../../shared/domain/observation-in-words.ts";
import type { Observation } from "../../../shared/domain/year-data.ts";
import { questionQuery } from "../../lib/query-client.ts";
import type { ChosenTarget } from "./ItemTarget.tsx";

interface ObservationTargetProps {
  readonly year: number;
  readonly onChoose: (target: ChosenTarget | null) => void;
}

/** Chooses one of the year's figures. */
export function ObservationTarget({ year, onChoose }: ObservationTargetProps): ReactNode {
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const table = useQuery(questionQuery("indicators:read", { year })).data;
  return (
    <div className="cite-target">
      <label htmlFor={id}>指标</label>
      <Select<string>
        id={id}
        className="field-select"
        showSearch={{ optionFilterProp: "label" }}
        placeholder="输入指标名称中的几个字"
        notFoundContent="本年度没有这样的指标"
        options={(table?.observations ?? []).map((one) => ({ value: one.id, label: figureWithName(one) }))}
        value={chosen}
        onChange={(next) => {
          setChosen(next);
          onChoose({ kind: "observation", id: next });
        }}
      />
    </div>
  );
}

function figureWithName(observation: Observation): string {
  const { indicator, scope, asOf } = observation;
  const about = [scope, asOf && `截至${dateInWords(asOf)}`].filter(Boolean).join("，");
  return `${indicator}：${observationInWords(observation)}${about === "" ? "" : `（${about}）`}`;
}
