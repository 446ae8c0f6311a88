import { Radio } from "antd";
import type { ReactNode } from "react";
import { chartModes, type ChartMode } from "../../../shared/ipc/questions/reports.ts";

const labels: Readonly<Record<ChartMode, string>> = { native: "可编辑图表", picture: "图片" };
const options = chartModes.map((value) => ({ value, label: labels[value] }));

interface ChartModeChoiceProps {
  readonly mode: ChartMode;
  readonly onChange: (mode: ChartMode) => void;
}

/** How charts stand in the Word file: to be restyled there, or as pictures that look the same everywhere. */
export function ChartModeChoice({ mode, onChange }: ChartModeChoiceProps): ReactNode {
  return (
    <Radio.Group
      className="chart-mode"
      aria-label="文件中的图表"
      optionType="button"
      options={options}
      value={mode}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
